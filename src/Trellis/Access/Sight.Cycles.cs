#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>Which company cycles, and what of them, exist for a viewer: People Ops runs them.</summary>
public sealed partial class Sight
{
    /// <summary>Cycles with their settings, for People Ops.</summary>
    public IQueryable<Cycle> Cycles => db.Set<Cycle>().Where(c => me.IsPeopleOps);

    /// <summary>
    /// Of cycles that are open what everybody in them reads, for those who have a part in one of their reviews, and for
    /// People Ops.
    /// </summary>
    public IQueryable<Cycle> CyclesOfReviews =>
        db.Set<Cycle>().Where(c => c.OpenedAt != null && (me.IsPeopleOps || OwnReviews.Any(r => r.CycleId == c.Id)));

    /// <summary>Stages that were extended, with their reasons: for the same people.</summary>
    public IQueryable<CycleExtension> CycleExtensions =>
        db.Set<CycleExtension>().Where(x => me.IsPeopleOps || OwnReviews.Any(r => r.CycleId == x.CycleId));

    /// <summary>Where the reviews of cycles stood, without a word that was written, for People Ops.</summary>
    public IQueryable<CycleLine> CycleLines => db.Set<CycleLine>().Where(l => me.IsPeopleOps);

    /// <summary>What was counted in cycles, for People Ops.</summary>
    public IQueryable<CycleCounts> CycleCounts => db.Set<CycleCounts>().Where(c => me.IsPeopleOps);

    /// <summary>Whom People Ops reminded, and on which day.</summary>
    public IQueryable<CycleReminder> CycleReminders => db.Set<CycleReminder>().Where(r => me.IsPeopleOps);

    /// <summary>Who wants no reminders of a review of a cycle, for People Ops, who would remind them.</summary>
    public IQueryable<ReviewReminder> CycleMutes =>
        db.Set<ReviewReminder>()
            .Where(m =>
                m.IsMuted && me.IsPeopleOps && db.Set<Review>().Any(r => r.Id == m.ReviewId && r.CycleId != null)
            );

    /// <summary>Reviews of cycles that were cancelled before a moment: only for Trellis, which deletes their drafts.</summary>
    public IQueryable<Review> CancelledBefore(DateTime at) =>
        db.Set<Review>()
            .Where(r =>
                me.IsOperator
                && db.Set<Cycle>().Any(c => c.Id == r.CycleId && c.CancelledAt <= at && c.DraftsDeletedAt == null)
            );

    /// <summary>Feedback that nobody submitted: only for Trellis.</summary>
    public IQueryable<CoworkerFeedback> FeedbackDrafts =>
        db.Set<CoworkerFeedback>().Where(f => me.IsOperator && f.SubmittedAt == null);

    /// <summary>Final assessments that nobody shared: only for Trellis.</summary>
    public IQueryable<ReviewOutcome> OutcomeDrafts =>
        db.Set<ReviewOutcome>().Where(o => me.IsOperator && o.SharedAt == null);

    /// <summary>Recommendations that nobody made: only for Trellis.</summary>
    public IQueryable<Recommendation> RecommendationDrafts =>
        db.Set<Recommendation>().Where(r => me.IsOperator && !r.Facts.Any());

    /// <summary>Assessments that nobody submitted: only for Trellis.</summary>
    public IQueryable<Assessment> AssessmentDrafts =>
        db.Set<Assessment>().Where(a => me.IsOperator && a.SubmittedAt == null);
}
