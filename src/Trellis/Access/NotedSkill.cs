namespace Trellis.Access;

/// <summary>The level of somebody in a skill as they noted it in a check-in of theirs: nothing else of the check-in.</summary>
public sealed record NotedSkill
{
    public required Id<Person> PersonId { get; init; }
    public required Id<Item> ItemId { get; init; }

    /// <summary>The rank.</summary>
    public required int Level { get; init; }

    /// <summary>When it was noted, in UTC.</summary>
    public required DateTime At { get; init; }
}
