namespace Trellis.Growth.Skills;

/// <summary>Who of a team is known to be away: on leave, at an approved event, or after their last day.</summary>
internal static class SkillAbsences
{
    private const int Most = 400;

    /// <summary>The absences between two days, the first first, as far as the viewer sees them.</summary>
    public static async Task<IReadOnlyList<TeamSkills.Absence>> Load(
        Sight sight,
        IReadOnlyCollection<Id<Person>> people,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var leaves = await sight
            .Leaves.Where(l => people.Contains(l.PersonId) && l.From <= to && (l.Until == null || l.Until >= from))
            .OrderBy(l => l.From)
            .Take(Most)
            .Select(l => new TeamSkills.Absence(l.PersonId, "Leave", l.From, l.Until))
            .ToListAsync(ct);
        var events = await sight
            .Away.Where(r => people.Contains(r.PersonId) && r.Event!.From <= to && r.Event.To >= from)
            .OrderBy(r => r.Event!.From)
            .Take(Most)
            .Select(r => new TeamSkills.Absence(r.PersonId, r.Event!.Name, r.Event.From, r.Event.To))
            .ToListAsync(ct);
        var last = await sight
            .People.Where(p => people.Contains(p.Id) && p.EndsOn != null && p.EndsOn < to)
            .OrderBy(p => p.EndsOn)
            .ThenBy(p => p.Id)
            .Take(Most)
            .Select(p => new { p.Id, EndsOn = p.EndsOn!.Value })
            .ToListAsync(ct);
        return
        [
            .. leaves
                .Concat(events)
                .Concat(last.Select(p => new TeamSkills.Absence(p.Id, "After the last day", p.EndsOn.AddDays(1), null)))
                .Distinct()
                .OrderBy(a => a.From)
                .ThenBy(a => a.What, StringComparer.Ordinal),
        ];
    }
}
