using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Assessments;

/// <summary>A round: the self and the manager assessment of one person that open to both at the same moment.</summary>
public sealed class AssessmentRound
{
    public Id<AssessmentRound> Id { get; init; } = Id<AssessmentRound>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }

    /// <summary>The position the person is assessed for. It stays, whatever the person moves to meanwhile.</summary>
    public required Id<Position> PositionId { get; init; }
    public Position? Position { get; set; }

    /// <summary>The version of the framework that the round uses. Later versions do not change it.</summary>
    public required Id<FrameworkVersion> FrameworkVersionId { get; init; }
    public required DateTime OpenedAt { get; init; }

    /// <summary>When the second of the two was submitted, and both opened; null until then.</summary>
    public DateTime? CompletedAt { get; set; }

    /// <summary>When a review went on without the self-assessment: it can no longer be submitted; null if it did not.</summary>
    public DateTime? WithoutSelfAt { get; set; }

    /// <summary>When it was closed before it was complete: nothing is submitted any more; null while it is not.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>
    /// Counts every submission and recall. The two sides share the round, so that one of two simultaneous changes to it
    /// fails and is tried again on the new state.
    /// </summary>
    public int Version { get; set; } = 1;
    public List<Assessment> Assessments { get; } = [];
}
