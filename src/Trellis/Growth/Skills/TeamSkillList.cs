namespace Trellis.Growth.Skills;

/// <summary>The skills in the table of a team, with where they stand in the framework.</summary>
internal static class TeamSkillList
{
    public sealed record Entry(
        Id<Item> Id,
        string Name,
        Id<Item> CompetencyId,
        string Competency,
        Id<Category>? CategoryId,
        string? Category
    );

    /// <summary>Of some skills those that are published and not retired: core first, then in the framework's order.</summary>
    public static Task<List<Entry>> Load(Sight sight, IReadOnlyCollection<Id<Item>> ids, CancellationToken ct) =>
        sight
            .Skills.Where(s => ids.Contains(s.Id) && s.RetiredAt == null)
            .Where(s => s.Competency!.RetiredAt == null && s.Competency.Status == Status.Published)
            .Where(s => s.Competency!.Category == null || s.Competency.Category.Status == Status.Published)
            .OrderByDescending(s => s.Competency!.Category!.IsCore)
            .ThenBy(s => s.Competency!.Category!.Order)
            .ThenBy(s => s.Competency!.Category!.Name)
            .ThenBy(s => s.Competency!.Order)
            .ThenBy(s => s.Competency!.Name)
            .ThenBy(s => s.Order)
            .ThenBy(s => s.Name)
            .Select(s => new Entry(
                s.Id,
                s.Name,
                s.CompetencyId,
                s.Competency!.Name,
                s.Competency.CategoryId,
                s.Competency.Category!.Name
            ))
            .ToListAsync(ct);

    /// <summary>Their categories, each once.</summary>
    public static IReadOnlyList<TeamSkills.Option> Categories(IEnumerable<Entry> skills) =>
        [
            .. skills
                .Where(s => s.CategoryId is not null)
                .DistinctBy(s => s.CategoryId)
                .Select(s => new TeamSkills.Option($"{s.CategoryId}", s.Category ?? "")),
        ];
}
