namespace Trellis.Access;

/// <summary>That somebody asks for money for an event, for counting.</summary>
public sealed record EventGoer
{
    public required Id<StipendRequest> RequestId { get; init; }
    public required Id<GroupEvent> EventId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required DateTime AskedAt { get; init; }
    public required Id<Person>? ManagerId { get; init; }
}
