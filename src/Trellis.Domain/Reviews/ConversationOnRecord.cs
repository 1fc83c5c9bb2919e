using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>A conversation that was held before or outside Trellis, as People Ops entered it.</summary>
public sealed class ConversationOnRecord
{
    public Id<ConversationOnRecord> Id { get; init; } = Id<ConversationOnRecord>.New();
    public required Id<Person> PersonId { get; init; }
    public required ObligationKind Kind { get; init; }

    /// <summary>The day on which it was held, or the plan was agreed.</summary>
    public required DateOnly On { get; init; }
    public required DateTime At { get; init; }
    public required string ByName { get; init; }

    /// <summary>When it was voided, being wrong; null while it counts.</summary>
    public DateTime? VoidedAt { get; set; }
}
