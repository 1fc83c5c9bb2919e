using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>
/// A dated fact about a person that the manager or People Ops records. This is the one place from which the stipend
/// learns of the calibration conversation:
/// when conversations are held in Trellis, they write it.
/// </summary>
public sealed class StipendFact
{
    public Id<StipendFact> Id { get; init; } = Id<StipendFact>.New();
    public required Id<Person> PersonId { get; init; }
    public required StipendFactKind Kind { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The name of the group, for a policy of its own; empty for everybody's.</summary>
    public string Value { get; init; } = "";
    public required DateTime At { get; init; }
    public required string ByName { get; init; }

    /// <summary>When it was voided, being wrong; null while it counts.</summary>
    public DateTime? VoidedAt { get; set; }
}
