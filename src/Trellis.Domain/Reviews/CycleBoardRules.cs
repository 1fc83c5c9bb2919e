namespace Trellis.Domain.Reviews;

/// <summary>What the progress of a cycle says of a review: counts and turns, never a word that somebody wrote.</summary>
public static class CycleBoardRules
{
    /// <summary>From this many people on, counts over them are shown: product.md §4, numbers over people.</summary>
    public static readonly int LeastPeople = CountLimits.Teams.People;

    /// <summary>A review that was cancelled, or ended with a last day, is not counted any more.</summary>
    public static bool Counts(ReviewStage stage) => stage is not (ReviewStage.Cancelled or ReviewStage.Ended);

    /// <summary>
    /// For each part exactly one mark: done once its fact is there; closed once the review went on without it; paused
    /// while the person is on leave; late after the day on which whoever owes it has it due; open from when it can be done.
    /// </summary>
    public static IReadOnlyList<PartMark> Parts(ReviewCase review, DateOnly today)
    {
        var standing = ReviewRules.Standing(review, today);
        return [.. Enum.GetValues<CyclePart>().Select(part => Mark(review, standing, part, today))];
    }

    /// <summary>What is done next is what is due first; null when the review is over.</summary>
    public static ReviewDuty? Next(ReviewStanding standing) =>
        standing.Duties.Count == 0 ? null : standing.Duties.MinBy(d => d.DueOn ?? DateOnly.MaxValue);

    /// <summary>To which part something that is to be done belongs.</summary>
    public static CyclePart PartOf(ReviewDuty duty, ReviewStage stage) =>
        duty.Act switch
        {
            ReviewAct.InviteCoworkers or ReviewAct.ExplainFewerCoworkers => CyclePart.Nomination,
            ReviewAct.SubmitSelfAssessment => CyclePart.SelfAssessment,
            ReviewAct.GiveFeedback => CyclePart.Feedback,
            ReviewAct.SubmitManagerAssessment => CyclePart.ManagerView,
            ReviewAct.PlanMeeting or ReviewAct.HoldConversation => CyclePart.Conversation,
            ReviewAct.Share => CyclePart.Final,
            ReviewAct.Acknowledge => CyclePart.Acknowledgement,
            // somebody is to be found who leads it
            _ => stage switch
            {
                ReviewStage.Nominating => CyclePart.Nomination,
                ReviewStage.Writing => CyclePart.ManagerView,
                ReviewStage.Conversation => CyclePart.Conversation,
                _ => CyclePart.Final,
            },
        };

    /// <summary>The stage in which a part is done.</summary>
    public static ReviewStage StageOf(CyclePart part) =>
        part switch
        {
            CyclePart.Nomination => ReviewStage.Nominating,
            CyclePart.Conversation => ReviewStage.Conversation,
            CyclePart.Final => ReviewStage.Final,
            CyclePart.Acknowledgement => ReviewStage.Acknowledging,
            _ => ReviewStage.Writing,
        };

    /// <summary>
    /// Since when it is somebody's turn: since it was shared, held or prepared where that came first; otherwise since the
    /// opening.
    /// </summary>
    public static DateOnly Since(ReviewCase review, CyclePart part)
    {
        ReviewAct[] first = part switch
        {
            CyclePart.Acknowledgement => [ReviewAct.Share, ReviewAct.Correct],
            CyclePart.Final => [ReviewAct.HoldConversation],
            CyclePart.Conversation =>
            [
                ReviewAct.SubmitManagerAssessment,
                ReviewAct.SubmitSelfAssessment,
                ReviewAct.GoOnWithoutPerson,
                ReviewAct.CloseFeedback,
                ReviewAct.GiveFeedback,
            ],
            _ => [],
        };
        return review.Facts.Where(f => first.Contains(f.Act)).Select(f => f.On).Append(review.OpenedOn).Max();
    }

    private static PartMark Mark(ReviewCase review, ReviewStanding standing, CyclePart part, DateOnly today)
    {
        if (IsDone(review, standing.Stage, part))
            return PartMark.Done;
        var stage = StageOf(part);
        // what comes after the stage of a part went on without it
        if (standing.IsOver || Order(standing.Stage) > Order(stage) || IsGivenUp(review, part))
            return PartMark.Closed;
        if (standing.IsPaused)
            return PartMark.Paused;
        if (part == CyclePart.Feedback && !review.Coworkers.Any(c => c.IsOpen))
            return PartMark.Ahead; // nobody is asked yet
        var isOpen =
            stage == standing.Stage
            || stage == ReviewStage.Writing
            || (part == CyclePart.Conversation && review.IsPlanned);
        var duty = standing.Duties.FirstOrDefault(d => PartOf(d, standing.Stage) == part);
        var due = duty?.DueOn ?? ReviewRules.DueOn(review, stage);
        return !isOpen ? PartMark.Ahead
            : due < today ? PartMark.Late
            : PartMark.Open;
    }

    private static bool IsDone(ReviewCase review, ReviewStage stage, CyclePart part) =>
        part switch
        {
            CyclePart.Nomination => stage != ReviewStage.Nominating
                && review.Coworkers.Count(c => c.IsAsked) >= review.Terms.CoworkersLeast,
            CyclePart.SelfAssessment => ReviewRules.Has(review, ReviewAct.SubmitSelfAssessment),
            CyclePart.Feedback => stage != ReviewStage.Nominating
                && review.Coworkers.Any(c => c.IsSubmitted)
                && !review.Coworkers.Any(c => c.IsOpen),
            CyclePart.ManagerView => ReviewRules.Has(review, ReviewAct.SubmitManagerAssessment),
            CyclePart.Conversation => ReviewRules.Has(review, ReviewAct.HoldConversation),
            CyclePart.Final => ReviewRules.Has(review, ReviewAct.Share),
            _ => stage == ReviewStage.Acknowledged,
        };

    private static bool IsGivenUp(ReviewCase review, CyclePart part) =>
        part switch
        {
            CyclePart.SelfAssessment => ReviewRules.Has(review, ReviewAct.GoOnWithoutPerson),
            CyclePart.Feedback => ReviewRules.Has(review, ReviewAct.CloseFeedback),
            _ => false,
        };

    private static int Order(ReviewStage stage) => (int)stage;
}
