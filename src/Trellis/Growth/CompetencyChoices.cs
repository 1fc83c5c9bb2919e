namespace Trellis.Growth;

/// <summary>The competencies that a text can speak of: the published ones, by name.</summary>
public sealed class CompetencyChoices(AppDb db, Viewer me)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<(string Value, string Text)>> Load(CancellationToken ct) =>
        (
            await db.For(me)
                .Competencies.Where(c => c.RetiredAt == null && c.Status == Status.Published)
                .OrderBy(c => c.Name)
                .Select(c => new { c.Id, c.Name })
                .Take(Most)
                .ToListAsync(ct)
        ).ConvertAll(c => ($"{c.Id}", c.Name));
}
