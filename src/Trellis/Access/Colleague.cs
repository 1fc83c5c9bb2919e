namespace Trellis.Access;

/// <summary>What everybody who is signed in may know of a colleague, and no more.</summary>
public sealed record Colleague
{
    public required Id<Person> PersonId { get; init; }
    public required string Name { get; init; }

    /// <summary>By what the name is found and sorted.</summary>
    public required string NameKey { get; init; }
    public required Id<Position>? PositionId { get; init; }
    public required string? Position { get; init; }

    /// <summary>Who leads them today; none where nobody who works here does.</summary>
    public required Id<Person>? ManagerId { get; init; }
    public required string? Manager { get; init; }
    public required string? ManagerKey { get; init; }
}
