namespace Trellis.Frameworks.Read;

/// <summary>
/// Finds the position that somebody named: by slug, by "Role / Title", or by a title that only one position has.
/// </summary>
public sealed class FindPosition(AppDb db, Viewer me)
{
    private const int MostSuggested = 500;

    public sealed record Found(Id<Position> Id, Id<Framework> FrameworkId, string FullName, string Slug, string Title);

    public async Task<Result<Found>> Load(string? named, CancellationToken ct)
    {
        var name = Names.Tidy(named);
        if (name.Length == 0)
            return new Problem.Missing("A position without a name");
        var known = await db.For(me)
            .Positions.Where(p => p.RetiredAt == null)
            .Select(p => new Found(p.Id, p.FrameworkId, p.FullName, p.Slug, p.Title))
            .ToListAsync(ct);
        if (known.Find(p => p.Slug == name) is { } bySlug)
            return bySlug;

        var key = Key(name);
        var fits = known.FindAll(p => Key(p.FullName) == key);
        if (fits.Count == 0)
            fits = known.FindAll(p => Key(p.Title) == key);
        return fits switch
        {
            [var one] => one,
            [] => new Problem.Missing($"The position \"{name}\"", Suggest(name, known)),
            _ => new Problem.Ambiguous(
                $"\"{name}\"",
                [
                    .. fits.Select(f => fits.Exists(o => o != f && o.FullName == f.FullName) ? f.Slug : f.FullName)
                        .Order(StringComparer.Ordinal),
                ]
            ),
        };
    }

    /// <summary>The full names to choose from, in order; of very many the first ones.</summary>
    public async Task<IReadOnlyList<string>> Suggested(CancellationToken ct) =>
        await db.For(me)
            .Positions.Where(p => p.RetiredAt == null)
            .OrderBy(p => p.FullName)
            .Select(p => p.FullName)
            .Take(MostSuggested)
            .ToListAsync(ct);

    /// <summary>Each side of the slash is matched on its own, so that the space around it does not matter.</summary>
    internal static string Key(string name) => string.Join("/", name.Split('/').Select(Names.Key));

    private static IReadOnlyList<string> Suggest(string name, List<Found> known)
    {
        var near = Names.Nearest(name, known.Select(p => p.FullName));
        if (near.Count > 0)
            return near;
        var title = name.Split('/')[^1];
        var titles = Names.Nearest(title, known.Select(p => p.Title).Distinct());
        return
        [
            .. known.Where(p => titles.Contains(p.Title)).Select(p => p.FullName).Order(StringComparer.Ordinal).Take(3),
        ];
    }
}
