namespace Trellis.Access;

/// <summary>Who leads somebody today.</summary>
public sealed record ActingManager
{
    public required Id<Person> PersonId { get; init; }
    public required Id<Person> ManagerId { get; init; }
    public required string Name { get; init; }
}
