namespace Trellis.Domain.Reviews;

/// <summary>What is done in a review: as something to do next, and as a fact once it is done.</summary>
public enum ReviewAct
{
    InviteCoworkers,

    /// <summary>360: the person nominates coworkers; the lead agrees by inviting them.</summary>
    NominateCoworkers,

    /// <summary>The lead says why fewer coworkers than the least are asked.</summary>
    ExplainFewerCoworkers,
    GiveFeedback,
    SubmitReflection,
    RecallReflection,

    /// <summary>The lead goes on without the reflection, or without the self-assessment of a 360.</summary>
    GoOnWithoutPerson,
    SubmitSelfAssessment,
    SubmitManagerAssessment,

    /// <summary>360: the lead closes feedback that is long overdue.</summary>
    CloseFeedback,
    PlanMeeting,

    /// <summary>The person asks for another time than the one that is planned.</summary>
    SuggestTime,
    HoldConversation,

    /// <summary>The lead writes a draft of the outcome.</summary>
    NoteOutcome,

    /// <summary>The lead shares the outcome, or the final assessment.</summary>
    Share,
    Correct,
    Acknowledge,
    NameReviewer,
    AcceptReviewer,
    DeclineReviewer,
    Cancel,

    /// <summary>360: People Ops ends the rating calibration of its cycle, and final assessments can be shared.</summary>
    EndLevelling,
}
