using System.Text.Json.Serialization;

namespace Trellis.Reviews;

/// <summary>A review with its people and where it stands today; without a word that somebody wrote.</summary>
/// <param name="RoundId">The two views of a 360; null in a calibration conversation.</param>
/// <param name="LeadId">Who leads it today; null where there is nobody.</param>
/// <param name="Case">What the rules asked; it says when people are on leave, and is shown to nobody.</param>
/// <param name="ManagerId">The manager of today, who may be another than whoever leads.</param>
public sealed record ReviewInfo(
    Id<Review> Id,
    ReviewKind Kind,
    Id<AssessmentRound>? RoundId,
    Id<Person> PersonId,
    string Person,
    Id<Person>? LeadId,
    string? Lead,
    Id<Person>? ManagerId,
    Id<Person>? NamedReviewerId,
    string? NamedReviewer,
    DateTime? MeetingStartsAt,
    DateTime? MeetingEndsAt,
    string MeetingPlace,
    [property: JsonIgnore] ReviewCase Case,
    ReviewStanding Standing
)
{
    /// <summary>What was settled before anything was asked.</summary>
    public ReviewTerms Terms => Case.Terms;

    [JsonIgnore]
    public bool IsAnnual => Kind == ReviewKind.Annual360;

    /// <summary>When the conversation is due, as leave has moved it; null while a leave has no end.</summary>
    public DateOnly? ConversationDueOn => ReviewRules.ConversationDueOn(Case);

    /// <summary>Whether somebody is a party of it.</summary>
    public bool Is(ReviewParty party, Viewer viewer) =>
        (viewer.IsOperator && party == ReviewParty.PeopleOps)
        || (
            viewer.PersonId is { } me
            && party switch
            {
                ReviewParty.Person => PersonId == me,
                ReviewParty.Lead => LeadId == me,
                ReviewParty.NamedReviewer => NamedReviewerId == me,
                // two different people act wherever manager and People Ops both act
                ReviewParty.PeopleOps => viewer.IsPeopleOps && PersonId != me && LeadId != me,
                _ => false,
            }
        );

    /// <summary>Whether this viewer may do this now.</summary>
    public bool Allows(ReviewAct act, Viewer viewer) =>
        Is(ReviewActRules.PartyOf(act), viewer) && ReviewActRules.Refuse(Case, act, viewer.Today) is null;
}
