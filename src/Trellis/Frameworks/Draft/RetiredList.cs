namespace Trellis.Frameworks.Draft;

/// <summary>Parts of earlier versions that are not in the draft. Each can be restored.</summary>
public sealed class RetiredList(AppDb db, Viewer me)
{
    public sealed record Line(PartKind Kind, string Key, string Name, DateTime? Since);

    public async Task<IReadOnlyList<Line>> Load(DraftView.View view, PartKind kind, CancellationToken ct)
    {
        var rows =
            kind == PartKind.Competency
                ? await db.For(me)
                    .Competencies.Where(c => c.FrameworkId == view.Id)
                    .OrderBy(c => c.Name)
                    .Select(c => new
                    {
                        c.Key,
                        c.Name,
                        c.RetiredAt,
                    })
                    .ToListAsync(ct)
                : await db.For(me)
                    .Roles.Where(r => r.FrameworkId == view.Id)
                    .OrderBy(r => r.Name)
                    .Select(r => new
                    {
                        r.Key,
                        r.Name,
                        r.RetiredAt,
                    })
                    .ToListAsync(ct);
        var here = (
            kind == PartKind.Competency
                ? view.Content.Competencies.Select(c => c.Key)
                : view.Content.Roles.Select(r => r.Key)
        ).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(r => !here.Contains(r.Key)).Select(r => new Line(kind, r.Key, r.Name, r.RetiredAt))];
    }
}
