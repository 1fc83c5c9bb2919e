using System.Globalization;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>What may be done in a review, by whom and when: product.md §4, the tables of stages and "Ways on".</summary>
public static class ReviewActRules
{
    private static readonly ReviewStage[] Before =
    [
        ReviewStage.Nominating,
        ReviewStage.Preparing,
        ReviewStage.Writing,
        ReviewStage.Conversation,
    ];

    private static readonly ReviewStage[] Late = [ReviewStage.Conversation, ReviewStage.Final];

    /// <summary>Who does what: each act belongs to one party.</summary>
    public static ReviewParty PartyOf(ReviewAct act) =>
        act switch
        {
            ReviewAct.GiveFeedback => ReviewParty.Coworker,
            ReviewAct.SubmitReflection
            or ReviewAct.RecallReflection
            or ReviewAct.SubmitSelfAssessment
            or ReviewAct.NominateCoworkers
            or ReviewAct.SuggestTime
            or ReviewAct.Acknowledge => ReviewParty.Person,
            ReviewAct.AcceptReviewer or ReviewAct.DeclineReviewer => ReviewParty.NamedReviewer,
            ReviewAct.NameReviewer or ReviewAct.Cancel or ReviewAct.EndLevelling => ReviewParty.PeopleOps,
            _ => ReviewParty.Lead,
        };

    /// <summary>An act is possible in its stages, once what comes before it is done; null if nothing stands in the way.</summary>
    public static Problem? Refuse(ReviewCase review, ReviewAct act, DateOnly today)
    {
        var stage = ReviewRules.StageOf(review, today);
        if (act == ReviewAct.Correct)
            return ReviewRules.Has(review, ReviewAct.Share) && stage != ReviewStage.Cancelled
                ? null
                : Turn("Nothing is shared yet, so there is nothing to correct.");
        if (stage.IsOver())
            return new Problem.Refused("review.over", "This review is over. Nothing in it can be changed.");
        return act switch
        {
            ReviewAct.SubmitReflection or ReviewAct.RecallReflection when review.Kind == ReviewKind.Annual360 => Turn(
                "An annual 360 has a self-assessment and no reflection."
            ),
            ReviewAct.SubmitReflection or ReviewAct.SubmitSelfAssessment => Submit(review, stage),
            ReviewAct.RecallReflection => Recall(review, stage),
            ReviewAct.NominateCoworkers when review.Kind == ReviewKind.Calibration => Turn(
                "The manager invites coworkers for this conversation."
            ),
            ReviewAct.InviteCoworkers or ReviewAct.NominateCoworkers or ReviewAct.ExplainFewerCoworkers =>
                IsFeedbackOver(review, stage, "Coworkers are no longer asked for this review."),
            ReviewAct.GiveFeedback => IsFeedbackOver(review, stage, "Feedback for this review can no longer be given."),
            ReviewAct.GoOnWithoutPerson => GoOn(review, stage, today),
            ReviewAct.CloseFeedback => CloseFeedback(review, stage, today),
            ReviewAct.SubmitManagerAssessment => stage is ReviewStage.Nominating or ReviewStage.Writing
                ? null
                : Turn("The views are closed."),
            ReviewAct.SuggestTime when !review.IsPlanned => Turn("No conversation is planned yet."),
            ReviewAct.PlanMeeting or ReviewAct.SuggestTime => Before.Contains(stage)
                ? null
                : Turn("The conversation was held already."),
            ReviewAct.HoldConversation => Hold(stage),
            ReviewAct.NoteOutcome when review.Kind == ReviewKind.Annual360 && !Late.Contains(stage) => Turn(
                stage == ReviewStage.Acknowledging
                    ? "The final assessment is shared already. A correction stands beside it."
                    : "The final assessment is written once both views are open."
            ),
            ReviewAct.NoteOutcome => stage == ReviewStage.Acknowledging
                ? Turn("The outcome is shared already. A correction stands beside it.")
                : null,
            ReviewAct.Share when stage == ReviewStage.Final && review.WaitsForLevelling => Turn(
                "Final levels of this cycle are compared first. You can share once the rating calibration is over."
            ),
            ReviewAct.Share => stage is ReviewStage.Outcome or ReviewStage.Final
                ? null
                : Turn(
                    Before.Contains(stage)
                        ? "Say first on which day the conversation was held."
                        : "The outcome is shared already. A correction stands beside it."
                ),
            ReviewAct.Acknowledge => stage == ReviewStage.Acknowledging
                ? null
                : Turn("There is nothing to acknowledge yet."),
            ReviewAct.NameReviewer => Name(review, stage, today),
            ReviewAct.AcceptReviewer or ReviewAct.DeclineReviewer => review.HasNamedReviewer
                ? null
                : Turn("Nobody is named as reviewer."),
            _ => null,
        };
    }

    private static Problem.Refused? IsFeedbackOver(ReviewCase review, ReviewStage stage, string what) =>
        !Before.Contains(stage) ? Turn($"The conversation was held. {what}")
        : review.IsFeedbackClosed ? Turn($"Feedback was closed. {what}")
        : null;

    /// <summary>A conversation was held on a day from the opening until today; null if nothing stands in the way.</summary>
    public static Problem? RefuseHeldOn(DateOnly openedOn, DateOnly heldOn, DateOnly today) =>
        heldOn > today ? new Problem.Refused("review.held-on", "Choose today or an earlier day.", "HeldOn")
        : heldOn < openedOn
            ? new Problem.Refused(
                "review.held-on",
                $"Choose a day from {Say(openedOn)}, on which this review opened, to today.",
                "HeldOn"
            )
        : null;

    private static Problem.Refused? Submit(ReviewCase review, ReviewStage stage) =>
        ClosedForPerson(review)
        ?? (
            ReviewRules.HasPersonsPart(review) ? Turn("This is submitted already.")
            : Before.Contains(stage) ? null
            : Turn("The conversation was held. Nothing can be submitted any more.")
        );

    /// <summary>Going on closes the missing view for good.</summary>
    private static Problem.Refused? ClosedForPerson(ReviewCase review) =>
        ReviewRules.Has(review, ReviewAct.GoOnWithoutPerson)
            ? Turn("The review went on without this. It can no longer be submitted or changed.")
            : null;

    private static Problem.Refused? Recall(ReviewCase review, ReviewStage stage) =>
        !Before.Contains(stage) ? Turn("The conversation was held. What you submitted can no longer be changed.")
        : ReviewRules.HasPersonsPart(review) ? ClosedForPerson(review)
        : Turn("Nothing is submitted, so there is nothing to recall.");

    private static Problem.Refused? GoOn(ReviewCase review, ReviewStage stage, DateOnly today)
    {
        if (stage is not (ReviewStage.Preparing or ReviewStage.Writing) || ReviewRules.HasPersonsPart(review))
            return Turn("Nothing of the person’s is missing.");
        if (review.Leaves.Any(l => l.Has(today)))
            return Turn("The person is on leave. The review is paused, and goes on when they are back.");
        return IsLongLate(review, stage, today);
    }

    private static Problem.Refused? CloseFeedback(ReviewCase review, ReviewStage stage, DateOnly today) =>
        stage != ReviewStage.Writing || !review.Coworkers.Any(c => c.IsOpen)
            ? Turn("No feedback is missing.")
            : IsLongLate(review, stage, today);

    private static Problem.Refused? Hold(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.Conversation => null,
            ReviewStage.Preparing or ReviewStage.Nominating or ReviewStage.Writing => Turn(
                "The preparation is not finished yet: see what is missing."
            ),
            _ => Turn("The conversation was held already."),
        };

    /// <summary>
    /// Another reviewer is named where nobody leads, the lead is on leave, or what the lead owes is a week past due.
    /// </summary>
    private static Problem.Refused? Name(ReviewCase review, ReviewStage stage, DateOnly today) =>
        review.Lead is null
        || review.LeadLeaves.Any(l => l.Has(today))
        || (
            ReviewRules.Standing(review, today).Duties.Any(d => d.Party == ReviewParty.Lead)
            && IsLongLate(review, stage, today) is null
        )
            ? null
            : Turn("The manager leads this review. A reviewer is named where the manager is away or long overdue.");

    private static Problem.Refused? IsLongLate(ReviewCase review, ReviewStage stage, DateOnly today)
    {
        var from = ReviewRules.DueOn(review, stage)?.AddDays(ReviewSchedule.GoOnAfter);
        return from <= today ? null
            : from is { } day ? Turn($"That is possible from {Say(day)}, a week after the due date.")
            : Turn("That is possible a week after the due date, which is set once the leave has an end.");
    }

    private static Problem.Refused Turn(string why) => new Problem.Refused("review.turn", why);

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
