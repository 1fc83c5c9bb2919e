using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>A position somebody wants to grow towards. Several at once are fine.</summary>
public sealed class Target
{
    public Id<Target> Id { get; init; } = Id<Target>.New();
    public required Id<Person> PersonId { get; init; }
    public required Id<Position> PositionId { get; init; }
    public Position? Position { get; set; }
    public required DateTime ChosenAt { get; init; }
}
