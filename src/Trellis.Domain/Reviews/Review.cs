using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// One person's process with their manager. It keeps facts; where it stands follows from them and the day
/// (<see cref="ReviewRules"/>).
/// </summary>
public sealed class Review
{
    public Id<Review> Id { get; init; } = Id<Review>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
    public required ReviewKind Kind { get; init; }

    /// <summary>
    /// The day that it is counted from: the start date for a calibration conversation, the anniversary for a 360. There
    /// is one review of a kind for each.
    /// </summary>
    public required DateOnly CountedFrom { get; init; }

    /// <summary>The day on which it opened; every interval counts from it.</summary>
    public required DateOnly OpenedOn { get; init; }
    public required DateTime OpenedAt { get; init; }

    /// <summary>The position at the opening, which stays whatever the person moves to; null without one.</summary>
    public Id<Position>? PositionId { get; init; }
    public Position? Position { get; set; }

    /// <summary>The version of the framework that the whole review uses; null without a position.</summary>
    public Id<FrameworkVersion>? FrameworkVersionId { get; init; }

    /// <summary>The two views of a 360; null in a calibration conversation.</summary>
    public Id<AssessmentRound>? RoundId { get; init; }
    public AssessmentRound? Round { get; set; }

    /// <summary>What was settled before anything was asked; it never changes.</summary>
    public ReviewTerms Terms { get; init; } = new();

    /// <summary>The company cycle that it belongs to; null where it opened for itself.</summary>
    public Id<Cycle>? CycleId { get; init; }

    /// <summary>When the planned conversation begins and ends; null while none is planned.</summary>
    public DateTime? MeetingStartsAt { get; set; }
    public DateTime? MeetingEndsAt { get; set; }

    /// <summary>Where they meet; may be empty.</summary>
    public string MeetingPlace { get; set; } = "";

    /// <summary>Who acts for an absent manager, once they accepted; null if nobody does.</summary>
    public Id<Person>? ReviewerId { get; set; }
    public Person? Reviewer { get; set; }

    /// <summary>
    /// The manager for whom the reviewer acts; null where there was none. With another manager their part ends.
    /// </summary>
    public Id<Person>? ReviewerForId { get; set; }

    /// <summary>Who was named as reviewer and has not answered yet.</summary>
    public Id<Person>? NamedReviewerId { get; set; }

    /// <summary>Who led it when it was over; null while it is open, and where nobody did.</summary>
    public Id<Person>? LastLeadId { get; set; }

    /// <summary>When it was over; null while it is open. Then the texts stay with those who had them.</summary>
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; } = 1;
    public List<ReviewFact> Facts { get; } = [];
    public List<CoworkerRequest> Coworkers { get; } = [];
}
