namespace Trellis.Access;

/// <summary>The level of somebody in a skill as they, or a final assessment of them, said: nothing else of the rating.</summary>
public sealed record RatedSkill
{
    public required Id<Person> PersonId { get; init; }
    public required Id<Item> ItemId { get; init; }
    public required Rated Rated { get; init; }

    /// <summary>When it was submitted, in UTC.</summary>
    public required DateTime At { get; init; }
}
