using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>
/// That somebody shows their skills to the manager of a team that they do not report to, until they end it: product.md §5.
/// </summary>
public sealed class SkillShare
{
    /// <summary>How many teams somebody shares their skills with at most.</summary>
    public const int MostTeams = 10;

    public Id<SkillShare> Id { get; init; } = Id<SkillShare>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }

    /// <summary>Whose team it is; they read it while somebody reports to them.</summary>
    public required Id<Person> ManagerId { get; init; }
    public Person? Manager { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>
    /// Skills are shared with the manager of a team, who is neither oneself nor one's own manager, and with at most ten.
    /// Null if nothing stands in the way.
    /// </summary>
    /// <param name="isMyManager">Whether the person reports to them today.</param>
    /// <param name="leads">Whether somebody reports to them today.</param>
    /// <param name="teams">With how many teams the person shares them already.</param>
    public static Problem? Refuse(bool isMe, bool isMyManager, bool leads, int teams) =>
        isMe ? Because("Name the manager of another team.")
        : isMyManager ? Because("You report to them, so they can see your skills already.")
        : !leads ? Because("Nobody reports to them today. Name the manager of a team.")
        : teams >= MostTeams ? Because($"You share your skills with {MostTeams} teams. Stop sharing with one first.")
        : null;

    private static Problem.Refused Because(string words) => new Problem.Refused("skills.team", words, "Manager");
}
