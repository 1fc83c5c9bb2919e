namespace Trellis.Domain.Reviews;

/// <summary>By when each stage of a review is due.</summary>
public static partial class ReviewRules
{
    /// <summary>
    /// When a stage is due: its days after the opening, the conversation or the sharing, moved by the person's leave; and
    /// whoever acts always has the days that the schedule promises after the stage before. Null while that is not known.
    /// </summary>
    public static DateOnly? DueOn(ReviewCase review, ReviewStage stage)
    {
        if (ReviewSchedule.Of(review.Kind, stage) is not { } step)
            return null;
        DateOnly? held = Last(review, ReviewAct.HoldConversation)?.On;
        DateOnly? shared = Last(review, ReviewAct.Share, ReviewAct.Correct)?.On;
        var before = stage == ReviewStage.Acknowledging ? shared : held;
        var from = step.From switch
        {
            DueFrom.Opening => review.OpenedOn,
            DueFrom.Held => held,
            _ => shared,
        };
        if (from is not { } start)
            return null;
        var days = review.Kind == ReviewKind.Annual360 ? review.Terms.Days.Of(stage) ?? step.Days : step.Days;
        var due = ObligationDates.Move(start.AddDays(days), start, review.Leaves);
        foreach (var extended in review.Extended.Where(e => e.Stage == stage))
            due = due is { } day ? Later(day, extended.Until) : null;
        if (step.LeastAfter == 0 || before is not { } ended)
            return due;
        var least = ObligationDates.Move(ended.AddDays(step.LeastAfter), ended, review.Leaves);
        return due is null || least is null ? null : Later(due.Value, least.Value);
    }

    /// <summary>When the conversation is due, as leave has moved it; null while a leave has no end.</summary>
    public static DateOnly? ConversationDueOn(ReviewCase review) => DueOn(review, ReviewStage.Conversation);

    /// <summary>By when a coworker writes: 14 days after asking, never before the stage itself is due.</summary>
    public static DateOnly CoworkerDueOn(ReviewCase review, DateOnly asked)
    {
        var stage = review.Kind == ReviewKind.Annual360 ? ReviewStage.Writing : ReviewStage.Preparing;
        var due = asked.AddDays(ReviewSchedule.CoworkerDays);
        return DueOn(review, stage) is { } end ? Later(due, end) : due;
    }

    /// <summary>Whether a coworker who was asked is late: their day, moved by the person's leave, is over.</summary>
    public static bool IsLate(ReviewCase review, CoworkerStanding coworker, DateOnly today) =>
        coworker is { IsOpen: true, DueOn: { } due }
        && ObligationDates.Move(due, review.OpenedOn, review.Leaves) < today;
}
