using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// That the owner of a final assessment changed a level after it was compared, before it was shared. The owner and
/// People Ops read it, never the person: product.md §4, “Rating calibration”.
/// </summary>
public sealed class LevelRevision
{
    public Id<LevelRevision> Id { get; init; } = Id<LevelRevision>.New();
    public required Id<Cycle> CycleId { get; init; }
    public required Id<Review> ReviewId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required Id<Item> ItemId { get; init; }
    public required Rated Before { get; init; }
    public required Rated After { get; init; }
    public required string Reason { get; init; }
    public required DateTime At { get; init; }
    public required Id<Person> ById { get; init; }

    /// <summary>The name of whoever changed it, as it was.</summary>
    public required string ByName { get; init; }
}
