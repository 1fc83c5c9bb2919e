using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>An event that several may want to go to.</summary>
public sealed class GroupEvent
{
    public Id<GroupEvent> Id { get; init; } = Id<GroupEvent>.New();
    public required string Name { get; init; }
    public required string Place { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string Link { get; init; }
    public required Id<Person> AddedById { get; init; }
    public required DateTime AddedAt { get; init; }
    public List<EventInterest> Interests { get; } = [];
}
