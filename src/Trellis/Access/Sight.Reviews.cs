#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which reviews, and what of the words in them, exist for a viewer: product.md §4 and §7.</summary>
public sealed partial class Sight
{
    /// <summary>
    /// Reviews that the viewer leads: of whoever reports to them today, unless a reviewer acts for them; and those in which
    /// they act for the manager of today.
    /// </summary>
    public IQueryable<Review> LedReviews =>
        db.Set<Review>()
            .Where(r =>
                _me != null
                && (
                    (
                        Reports.Contains(r.PersonId)
                        && (
                            r.ReviewerId == null
                            || r.ReviewerForId != _me
                            || (r.Reviewer!.EndsOn != null && r.Reviewer.EndsOn < _today)
                        )
                    )
                    || (
                        r.ReviewerId == _me
                        && Current.Any(e => e.PersonId == r.PersonId && e.ManagerId == r.ReviewerForId)
                    )
                )
            );

    /// <summary>
    /// That there is a review, and its dates, for those who have a part in it: its person, their manager, whoever leads it
    /// or is asked to.
    /// </summary>
    public IQueryable<Review> OwnReviews =>
        db.Set<Review>()
            .Where(r =>
                _me != null
                && (
                    r.PersonId == _me
                    || Reports.Contains(r.PersonId)
                    || r.NamedReviewerId == _me
                    || (
                        r.ReviewerId == _me
                        && Current.Any(e => e.PersonId == r.PersonId && e.ManagerId == r.ReviewerForId)
                    )
                )
            );

    /// <summary>The same, and every review for People Ops. Coworkers see their own request.</summary>
    public IQueryable<Review> Reviews => me.IsPeopleOps ? db.Set<Review>() : OwnReviews;

    /// <summary>What was done in the reviews that the viewer sees, and when: never what was written.</summary>
    public IQueryable<ReviewProgress> ReviewProgress =>
        from review in Reviews
        from fact in review.Facts
        select new ReviewProgress
        {
            ReviewId = review.Id,
            PersonId = review.PersonId,
            Kind = review.Kind,
            Act = fact.Act,
            On = fact.On,
            At = fact.At,
            ByName = fact.ByName,
        };

    /// <summary>
    /// The same with their reasons and comments: for the person and whoever leads the review; for People Ops what they
    /// decide themselves, and what stands with what was shared.
    /// </summary>
    public IQueryable<ReviewFact> ReviewFacts =>
        db.Set<ReviewFact>()
            .Where(f =>
                me.IsOperator
                || db.Set<Review>().Any(r => r.Id == f.ReviewId && r.PersonId == _me)
                || LedReviews.Any(r => r.Id == f.ReviewId)
                || (
                    me.IsPeopleOps
                    && (
                        f.Act == ReviewAct.Share
                        || f.Act == ReviewAct.Correct
                        || f.Act == ReviewAct.Acknowledge
                        || f.Act == ReviewAct.NameReviewer
                        || f.Act == ReviewAct.Cancel
                    )
                )
            );

    /// <summary>
    /// Who is asked in the reviews that the viewer sees, and what became of it: never the reason of who declined.
    /// </summary>
    public IQueryable<CoworkerProgress> CoworkerProgress =>
        Reviews
            .SelectMany(r => r.Coworkers)
            .Select(c => new CoworkerProgress
            {
                Id = c.Id,
                ReviewId = c.ReviewId,
                CoworkerId = c.CoworkerId,
                Name = c.Coworker!.Name,
                Position = Current
                    .Where(e => e.PersonId == c.CoworkerId)
                    .Select(e => e.Position!.Title)
                    .FirstOrDefault(),
                NominatedById = c.NominatedById,
                AskedAt = c.AskedAt,
                DueOn = c.DueOn,
                SubmittedAt = c.SubmittedAt,
                DeclinedAt = c.DeclinedAt,
                ClosedAt = c.ClosedAt,
                IsAway =
                    !Current.Any(e => e.PersonId == c.CoworkerId)
                    || db.Set<Leave>()
                        .Any(l =>
                            l.PersonId == c.CoworkerId && l.From <= _today && (l.Until == null || l.Until >= _today)
                        ),
            });

    /// <summary>
    /// Requests to coworkers with the reason of who declined: what the viewer is asked themselves, and those in reviews
    /// that they lead.
    /// </summary>
    public IQueryable<CoworkerRequest> CoworkerRequests =>
        db.Set<CoworkerRequest>()
            .Where(c =>
                me.IsOperator || (c.CoworkerId == _me && c.AskedAt != null) || LedReviews.Any(r => r.Id == c.ReviewId)
            );

    /// <summary>
    /// Your own reflections; once one is submitted, for whoever leads the review while it is open, and stays with them
    /// when it is over.
    /// </summary>
    public IQueryable<Reflection> Reflections =>
        db.Set<Reflection>()
            .Where(x =>
                (x.PersonId == _me && _me != null)
                || (
                    x.SubmittedAt != null
                    && (
                        me.IsOperator
                        || LedReviews.Any(r => r.Id == x.ReviewId && (r.EndedAt == null || r.LastLeadId == _me))
                    )
                )
            );

    /// <summary>
    /// What leads write down: one’s own draft while one leads the review; once it is shared, for its person, whoever leads
    /// them today, and People Ops.
    /// </summary>
    public IQueryable<ReviewOutcome> ReviewOutcomes =>
        db.Set<ReviewOutcome>()
            .Where(o =>
                (o.WriterId == _me && LedReviews.Any(r => r.Id == o.ReviewId))
                || (o.SharedAt != null && Reviews.Any(r => r.Id == o.ReviewId && r.NamedReviewerId != _me))
            );

    /// <summary>One’s own notes; they exist for nobody else.</summary>
    public IQueryable<ReviewNote> ReviewNotes =>
        db.Set<ReviewNote>().Where(n => n.WriterId == _me && LedReviews.Any(r => r.Id == n.ReviewId));

    /// <summary>How far you were reminded of a review, and whether you want that.</summary>
    public IQueryable<ReviewReminder> ReviewReminders =>
        db.Set<ReviewReminder>().Where(r => me.IsOperator || r.PersonId == _me);

    /// <summary>What people owe from a shared outcome.</summary>
    public IQueryable<ReviewPoint> ReviewPoints =>
        db.Set<ReviewPoint>()
            .Where(p =>
                p.Outcome!.SharedAt != null && (p.OwnerId == _me || ReviewOutcomes.Any(o => o.Id == p.OutcomeId))
            );

    /// <summary>
    /// Conversations held outside Trellis: of yourself, of whoever reports to you today, of everybody for People Ops.
    /// </summary>
    public IQueryable<ConversationOnRecord> ConversationsOnRecord =>
        db.Set<ConversationOnRecord>().Where(c => me.IsPeopleOps || c.PersonId == _me || Reports.Contains(c.PersonId));
}
