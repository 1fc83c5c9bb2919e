namespace Trellis.Growth.Learning;

/// <summary>The competencies and skills that a learning resource can be for, each competency with its skills under it.</summary>
public sealed class ResourceItems(AppDb db, Viewer me)
{
    private const int Most = 1000;

    /// <param name="current">What is chosen now, which is there although it is retired; null for nothing.</param>
    public async Task<IReadOnlyList<(string Value, string Text)>> Load(Id<Item>? current, CancellationToken ct)
    {
        var sight = db.For(me);
        var competencies = await sight
            .Competencies.Where(c =>
                c.RetiredAt == null
                || c.Id == current
                || sight.Skills.Any(s => s.Id == current && s.CompetencyId == c.Id)
            )
            .OrderBy(c => c.NameKey)
            .Take(Most)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(ct);
        var skills = (
            await sight
                .Skills.Where(s => s.RetiredAt == null || s.Id == current)
                .OrderBy(s => s.NameKey)
                .Take(Most)
                .Select(s => new
                {
                    s.Id,
                    s.Name,
                    s.CompetencyId,
                })
                .ToListAsync(ct)
        ).ToLookup(s => s.CompetencyId);
        return
        [
            .. competencies.SelectMany(c =>
                skills[c.Id].Select(s => ($"{s.Id}", $"{c.Name} · {s.Name}")).Prepend(($"{c.Id}", c.Name))
            ),
        ];
    }
}
