#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which feedback of coworkers exists for a viewer: product.md §4, “Visibility mode”.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Feedback with its writer: your own; once it is submitted and as the mode of the review says, for whoever leads it
    /// while it is open, and stays with them when it is over; for the person where coworkers are named to both, once both
    /// views are open; for People Ops where the terms say so. Anonymous feedback only ever for its writer. Somebody who
    /// wrote as a coworker reads nobody else’s.
    /// </summary>
    public IQueryable<CoworkerFeedback> CoworkerFeedbacks =>
        db.Set<CoworkerFeedback>()
            .Where(f =>
                (f.WriterId == _me && _me != null)
                || (me.IsOperator && f.SubmittedAt != null)
                || (
                    f.SubmittedAt != null
                    && f.Review!.Terms.Visibility != VisibilityMode.Anonymous
                    && (f.Review.Terms.Visibility != VisibilityMode.Named || f.Review.Round!.CompletedAt != null)
                    && (
                        (f.Review.PersonId == _me && f.Review.Terms.Visibility == VisibilityMode.Named)
                        || ReadByPeopleOps.Any(r => r.Id == f.ReviewId)
                        || LedReviews.Any(r => r.Id == f.ReviewId && (r.EndedAt == null || r.LastLeadId == _me))
                    )
                    && !db.Set<CoworkerFeedback>().Any(o => o.ReviewId == f.ReviewId && o.WriterId == _me)
                )
            );

    /// <summary>
    /// What was released of anonymous feedback: for the person and whoever leads the review, while it is open and after;
    /// for People Ops where the terms say so. Somebody who wrote as a coworker does not read it.
    /// </summary>
    public IQueryable<FeedbackRelease> FeedbackReleases =>
        db.Set<FeedbackRelease>()
            .Where(f =>
                me.IsOperator
                || (
                    (
                        f.Review!.PersonId == _me
                        || ReadByPeopleOps.Any(r => r.Id == f.ReviewId)
                        || LedReviews.Any(r => r.Id == f.ReviewId && (r.EndedAt == null || r.LastLeadId == _me))
                    ) && !db.Set<CoworkerFeedback>().Any(o => o.ReviewId == f.ReviewId && o.WriterId == _me)
                )
            );
}
