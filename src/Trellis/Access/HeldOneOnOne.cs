namespace Trellis.Access;

/// <summary>That a 1:1 was held, and when.</summary>
public sealed record HeldOneOnOne
{
    public required Id<Person> PersonId { get; init; }
    public required DateTime StartsAt { get; init; }
}
