namespace Trellis.Growth.Skills;

/// <summary>The level now of people in skills: the latest that they or a final assessment said.</summary>
internal static class SkillLevels
{
    /// <summary>By person and skill; a pair of which nothing is known is missing.</summary>
    public static async Task<Dictionary<(Id<Person> Person, Id<Item> Item), int>> Load(
        Sight sight,
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken ct
    )
    {
        var rated = await sight.RatedSkills.Where(r => people.Contains(r.PersonId)).ToListAsync(ct);
        var noted = await sight.NotedSkills.Where(n => people.Contains(n.PersonId)).ToListAsync(ct);
        return rated
            .Where(r => r.Rated.HasLevel)
            .Select(r => (Key: (r.PersonId, r.ItemId), r.At, Level: r.Rated.Level!.Value))
            .Concat(noted.Select(n => (Key: (n.PersonId, n.ItemId), n.At, n.Level)))
            .GroupBy(l => l.Key)
            .ToDictionary(g => g.Key, g => g.MaxBy(l => l.At).Level);
    }
}
