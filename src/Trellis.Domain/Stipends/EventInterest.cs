using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>That somebody would like to go, before anybody asks for money.</summary>
public sealed class EventInterest
{
    public Id<EventInterest> Id { get; init; } = Id<EventInterest>.New();
    public required Id<GroupEvent> EventId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
    public required DateTime At { get; init; }
}
