using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What is counted of one person in one item.</summary>
/// <param name="Level">
/// The rank of the level, from 1: the manager’s view, the final one, or a coworker’s; null where none was given.
/// </param>
/// <param name="Self">The person’s own, for the agreement of the two; null where none was given.</param>
public readonly record struct CountedLevel(int? Level, int? Self = null)
{
    /// <summary>Whether both are there, so that they can agree.</summary>
    public bool IsPair => Level is not null && Self is not null;
}

/// <summary>
/// The people of one group with their levels in one item, before anybody has said that they may be counted. Secret: it
/// leaves the server only as the counts of <see cref="ShownNumbers"/>.
/// </summary>
/// <param name="Group">The manager whose people they are; in anonymous feedback whom it is about.</param>
/// <param name="Scale">Levels of the item’s scale.</param>
/// <param name="People">
/// All of the group, those without a level too: who belongs to a group is known, who was given a level is not.
/// </param>
public sealed record CountRow(
    Id<Person> Group,
    Id<Item> Item,
    int Scale,
    IReadOnlyDictionary<Id<Person>, CountedLevel> People
)
{
    /// <summary>How many people are at each level, from the lowest.</summary>
    public IReadOnlyList<int> Counts() =>
        [.. Enumerable.Range(1, Scale).Select(level => People.Values.Count(p => p.Level == level))];
}
