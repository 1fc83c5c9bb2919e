using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>An opening of annual 360s for many people at once, with its frozen settings.</summary>
public sealed class Cycle
{
    public Id<Cycle> Id { get; init; } = Id<Cycle>.New();
}
