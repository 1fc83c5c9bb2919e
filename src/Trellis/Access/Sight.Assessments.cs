#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which assessments exist for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// People whose growth is open to the viewer: yourself and whoever reports to you today. Nobody else, whatever
    /// their role.
    /// </summary>
    public IQueryable<Person> Growing =>
        db.Set<Person>().Where(p => me.IsOperator || p.Id == _me || Reports.Contains(p.Id));

    /// <summary>
    /// Rounds of yourself, of whoever reports to you today, and of reviews that you lead; for People Ops those of reviews
    /// whose terms let them read. That there is one says nothing of what is in it. The few reviews that one leads are
    /// found first (<c>Contains</c>); <c>Any</c> would ask it of each round of the company.
    /// </summary>
    public IQueryable<AssessmentRound> Rounds =>
        db.Set<AssessmentRound>()
            .Where(r =>
                me.IsOperator
                || r.PersonId == _me
                || Reports.Contains(r.PersonId)
                || LedReviews.Select(v => v.RoundId).Contains(r.Id)
                || (r.CompletedAt != null && ReadByPeopleOps.Any(v => v.RoundId == r.Id))
            );

    /// <summary>Reviews in which People Ops reads what was submitted: their terms say so, and so did each sentence.</summary>
    private IQueryable<Review> ReadByPeopleOps =>
        db.Set<Review>().Where(v => me.IsPeopleOps && v.PersonId != _me && v.Terms.PeopleOpsReads);

    /// <summary>
    /// Double-blind: what you write yourself (about a report, while they report to you or you lead their review); the other
    /// view once both are sent; a final one once it is shared, then for People Ops too, and both views where the terms of
    /// the review let them read. Drafts of others exist for nobody.
    /// </summary>
    public IQueryable<Assessment> Assessments =>
        db.Set<Assessment>()
            .Where(a =>
                (
                    a.RaterId == _me
                    && (
                        a.PersonId == _me
                        || Reports.Contains(a.PersonId)
                        || LedReviews.Select(v => v.RoundId).Contains(a.RoundId)
                    )
                )
                || (
                    a.SubmittedAt != null
                    && (a.Kind == AssessmentKind.Final || a.Round!.CompletedAt != null)
                    && (
                        me.IsOperator
                        || a.PersonId == _me
                        || Reports.Contains(a.PersonId)
                        || LedReviews.Select(v => v.RoundId).Contains(a.RoundId)
                        || (me.IsPeopleOps && a.Kind == AssessmentKind.Final)
                        || ReadByPeopleOps.Any(v => v.RoundId == a.RoundId)
                    )
                )
            );

    /// <summary>The ratings of the assessments that the viewer sees.</summary>
    public IQueryable<Rating> Ratings => Assessments.SelectMany(a => a.Ratings);

    /// <summary>
    /// Whether each view of a round is sent, without a word of what it says: for the two whose round it is.
    /// </summary>
    public IQueryable<AssessmentState> States =>
        Rounds
            .SelectMany(r => r.Assessments)
            .Select(a => new AssessmentState
            {
                Id = a.Id,
                RoundId = a.RoundId,
                RaterId = a.RaterId,
                Kind = a.Kind,
                SubmittedAt = a.SubmittedAt,
            });
}
