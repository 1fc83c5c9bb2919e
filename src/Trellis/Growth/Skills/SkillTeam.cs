namespace Trellis.Growth.Skills;

/// <summary>Who stands in the table of a team's skills.</summary>
internal static class SkillTeam
{
    /// <summary>How many people the table has at most.</summary>
    public const int Limit = 200;

    /// <summary>The viewer, whoever reports to them today, and whoever shares their skills: by role, then by name.</summary>
    public static async Task<(List<TeamSkills.Member> Members, int Total)> Load(
        Sight sight,
        Viewer me,
        CancellationToken ct
    )
    {
        var all = sight.Colleagues.Where(c => sight.SkilledPeople.Contains(c.PersonId));
        var some = await all.Select(c => new
            {
                c.PersonId,
                c.Name,
                c.NameKey,
                c.PositionId,
                c.Position,
                c.ManagerId,
                Grade = sight
                    .Positions.Where(p => p.Id == c.PositionId)
                    .Select(p => p.Grade ?? (int?)p.Order)
                    .FirstOrDefault(),
            })
            .OrderByDescending(c => c.Grade ?? 0)
            .ThenBy(c => c.NameKey)
            .Take(Limit)
            .ToListAsync(ct);
        var first = some.ToLookup(c => First(c.Name), StringComparer.OrdinalIgnoreCase);
        var members = some.ConvertAll(c => new TeamSkills.Member(
            c.PersonId,
            c.Name,
            first[First(c.Name)].Skip(1).Any() ? c.Name : First(c.Name),
            c.Position,
            c.PositionId,
            c.PersonId == me.PersonId,
            c.PersonId != me.PersonId && c.ManagerId != me.PersonId,
            null
        ));
        return (members, some.Count < Limit ? some.Count : await all.CountAsync(ct));
    }

    private static string First(string name) => name.Split(' ')[0];
}
