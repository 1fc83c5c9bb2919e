using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>That People Ops gave a stage of a cycle more time, with a reason that everybody in it reads.</summary>
public sealed class CycleExtension : IAppendOnly
{
    public Id<CycleExtension> Id { get; init; } = Id<CycleExtension>.New();
    public required Id<Cycle> CycleId { get; init; }
    public required ReviewStage Stage { get; init; }

    /// <summary>The day by which the stage is due now.</summary>
    public required DateOnly Until { get; init; }
    public required string Reason { get; init; }
    public required DateTime At { get; init; }
    public Id<Person>? ById { get; init; }

    /// <summary>The name of whoever did it, as it was.</summary>
    public required string ByName { get; init; }
}
