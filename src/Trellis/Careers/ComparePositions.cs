using Trellis.Assessments;
using Trellis.Frameworks.Read;

namespace Trellis.Careers;

/// <summary>The gap from one position to another, item by item.</summary>
public sealed class ComparePositions(AppDb db, Viewer me, FindPosition find)
{
    public sealed record View(
        string From,
        string To,
        long Required,
        long Deficit,
        decimal? Readiness,
        IReadOnlyList<Line> Items
    );

    public sealed record Line(string Item, string Kind, int From, int To, int Deficit);

    /// <summary>
    /// The comparison with what a page needs beside it: the slugs of both and the names of the levels by item.
    /// </summary>
    public sealed record Detail(
        View View,
        string From,
        string To,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Levels
    );

    /// <summary>
    /// Two or three positions side by side: what each asks for, by item, and how far it is from the first to the
    /// others.
    /// </summary>
    public sealed record Beside(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows);

    public sealed record Column(string Slug, string FullName, string Title, Tally? FromFirst);

    /// <summary>Levels by column; none where a position does not ask for the item.</summary>
    public sealed record Row(string Item, ItemKind Kind, IReadOnlyList<string> LevelNames, IReadOnlyList<int?> Levels);

    public async Task<Result<Beside>> LoadBeside(IReadOnlyList<string> named, CancellationToken ct)
    {
        List<FindPosition.Found> found = [];
        foreach (var name in named)
        {
            var position = await find.Load(name, ct);
            if (position.Problem is { } problem)
                return problem;
            if (found.TrueForAll(f => f.Id != position.Value!.Id))
                found.Add(position.Value!);
        }
        var asked = await db.For(me).Requirements(found.ConvertAll(f => f.Id), ct);
        var levels = found.ConvertAll(f => asked[f.Id].ToDictionary(r => r.Key, r => r.Required));
        var facts = await ItemFacts.Of(db.For(me), [.. levels.SelectMany(l => l.Keys).Distinct()], ct);
        return new Beside(
            [
                .. found.Select(
                    (f, i) =>
                        new Column(
                            f.Slug,
                            f.FullName,
                            f.Title,
                            i == 0
                                ? null
                                : GapAnalysis.Count(GapAnalysis.Between(levels[0], asked[f.Id].ToList()).Lines)
                        )
                ),
            ],
            [
                .. facts
                    .Values.OrderBy(f => f.Rank)
                    .Select(f => new Row(
                        f.Name,
                        f.Kind,
                        f.Levels,
                        levels.ConvertAll(l => l.TryGetValue(f.Id, out var level) ? level : (int?)null)
                    )),
            ]
        );
    }

    public async Task<Result<Detail>> LoadDetail(string? from, string? to, CancellationToken ct)
    {
        var compared = await Load(from, to, ct);
        if (compared.Problem is { } problem)
            return problem;
        var (a, b) = ((await find.Load(from, ct)).Value!, (await find.Load(to, ct)).Value!);
        var asked = await db.For(me).Requirements([b.Id], ct);
        var facts = await ItemFacts.Of(db.For(me), [.. asked[b.Id].Select(r => r.Key)], ct);
        return new Detail(compared.Value!, a.Slug, b.Slug, facts.Values.ToDictionary(f => f.Name, f => f.Levels));
    }

    public async Task<Result<View>> Load(string? from, string? to, CancellationToken ct)
    {
        var (a, b) = (await find.Load(from, ct), await find.Load(to, ct));
        if ((a.Problem ?? b.Problem) is { } problem)
            return problem;
        var asked = await db.For(me).Requirements([a.Value!.Id, b.Value!.Id], ct);
        var gap = GapAnalysis.Between(
            asked[a.Value.Id].ToDictionary(r => r.Key, r => r.Required),
            asked[b.Value.Id].ToList()
        );
        return new View(
            a.Value.FullName,
            b.Value.FullName,
            gap.Required,
            gap.Deficit,
            gap.Readiness?.Rounded(),
            [.. gap.Lines.Select(l => new Line(l.Name, l.Kind.Word(), l.HeldLevel ?? 0, l.Required, l.Deficit ?? 0))]
        );
    }
}
