namespace Trellis.Access;

/// <summary>When the last 1:1 of a series was held.</summary>
public sealed record LastOneOnOne
{
    public required Id<Person> PersonId { get; init; }

    /// <summary>Null where none was held.</summary>
    public required DateTime? HeldAt { get; init; }
}
