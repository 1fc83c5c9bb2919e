using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>That People Ops reminded somebody of what they owe in a cycle: once a day, however much that is.</summary>
public sealed class CycleReminder : IAppendOnly
{
    public Id<CycleReminder> Id { get; init; } = Id<CycleReminder>.New();
    public required Id<Cycle> CycleId { get; init; }

    /// <summary>The review of which they were told; there may be others.</summary>
    public required Id<Review> ReviewId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required DateOnly On { get; init; }
}
