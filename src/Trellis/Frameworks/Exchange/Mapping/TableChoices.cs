namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>
/// What somebody who brings in a table chooses from: frameworks, their scales, and mappings that were kept.
/// </summary>
public sealed class TableChoices(AppDb db, Viewer me)
{
    /// <summary>Ids are texts here, because a form sends them as such.</summary>
    public sealed record View(
        IReadOnlyList<Known> Frameworks,
        IReadOnlyList<Scale> Scales,
        IReadOnlyList<Saved> Mappings
    );

    public sealed record Known(string Id, string Name);

    public sealed record Scale(string Id, string Framework, string Name, IReadOnlyList<string> Levels);

    public sealed record Saved(string Id, string Name, string Text);

    public async Task<View?> Load(CancellationToken ct)
    {
        if (!Can.EditFramework(me))
            return null;
        var frameworks = await db.For(me)
            .Frameworks.AsNoTracking()
            .Include(f => f.Scales)
                .ThenInclude(s => s.Levels)
            .AsSplitQuery()
            .OrderBy(f => f.Name)
            .ToListAsync(ct);
        return new(
            [.. frameworks.Select(f => new Known(f.Id.ToString(), f.Name))],
            [
                .. frameworks.SelectMany(f =>
                    f.Scales.OrderBy(s => s.Name, StringComparer.Ordinal)
                        .Select(s => new Scale(
                            s.Id.ToString(),
                            f.Name,
                            s.Name,
                            [.. s.Levels.OrderBy(l => l.Rank).Select(l => l.Name)]
                        ))
                ),
            ],
            [
                .. (await db.For(me).SavedMappings.AsNoTracking().OrderBy(m => m.NameKey).ToListAsync(ct)).Select(
                    m => new Saved(m.Id.ToString(), m.Name, m.Text)
                ),
            ]
        );
    }
}
