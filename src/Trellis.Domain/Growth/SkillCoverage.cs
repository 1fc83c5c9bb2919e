using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>How well a team covers one skill: product.md §5.</summary>
/// <param name="Holders">Who is at 4 or above, in the team's order.</param>
/// <param name="Met">How many reach what their position requires.</param>
/// <param name="Required">Of how many the position requires it.</param>
public sealed record SkillCoverage(IReadOnlyList<Id<Person>> Holders, int Met, int Required)
{
    /// <summary>The level from which others can rely on somebody.</summary>
    public const int Strong = 4;

    /// <summary>Whether nobody is at 4 or above.</summary>
    public bool IsUncovered => Holders.Count == 0;

    /// <summary>Who alone is at 4 or above; null if that is nobody, or more than one.</summary>
    public Id<Person>? Only => Holders is [var one] ? one : null;

    /// <summary>The coverage of a skill by those of a team who are not away; an unknown level covers nothing.</summary>
    /// <param name="team">Each person once.</param>
    /// <param name="away">Who is away or moves in a what-if; empty for the team as it is.</param>
    public static SkillCoverage Of(IEnumerable<SkillHeld> team, IReadOnlySet<Id<Person>> away)
    {
        var (holders, met, required) = (new List<Id<Person>>(), 0, 0);
        foreach (var held in team)
        {
            if (away.Contains(held.Person))
                continue;
            if (held.IsStrong)
                holders.Add(held.Person);
            if (held.IsMet)
                met++;
            if (held.Required is not null)
                required++;
        }
        return new(holders, met, required);
    }

    /// <summary>
    /// What a what-if takes from a skill: it is lost where somebody covered it and nobody does then, and at risk where
    /// more than one did and one does then.
    /// </summary>
    public SkillLoss LossIn(SkillCoverage then) =>
        (Holders.Count, then.Holders.Count) switch
        {
            (> 0, 0) => SkillLoss.Lost,
            (> 1, 1) => SkillLoss.AtRisk,
            _ => SkillLoss.None,
        };
}
