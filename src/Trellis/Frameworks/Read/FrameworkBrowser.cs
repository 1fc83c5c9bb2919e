using Trellis.Frameworks.Draft;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Read;

/// <summary>
/// A framework as an outline: its categories and their competencies, with what is still to come marked as such.
/// </summary>
public sealed class FrameworkBrowser(AppDb db, Viewer me, Contents contents, DraftView drafts)
{
    public sealed record View(
        Id<Framework> Id,
        string Name,
        int Version,
        DateOnly? Since,
        int? Draft,
        int DraftChanges,
        string Notice,
        string SourceUrl,
        DateTime ImportedAt,
        int Positions,
        int Skills,
        IReadOnlyList<Group> Groups,
        IReadOnlyList<Other> Frameworks,
        Competency? Open,
        IReadOnlyList<Found> Hits
    )
    {
        public int Competencies => Groups.Sum(g => g.Items.Count);
    }

    public sealed record Group(string Name, string Description, bool IsCore, Status Status, IReadOnlyList<Entry> Items);

    public sealed record Entry(Id<Item> Id, string Name, Status Status);

    /// <summary>A place that has the words looked for, and the page that shows it.</summary>
    public sealed record Found(string Href, string Name, string Where, string Excerpt);

    public sealed record Other(Id<Framework> Id, string Name);

    public sealed record Competency(
        Id<Item> Id,
        string Key,
        string Name,
        string Description,
        Status Status,
        string Group,
        IReadOnlyList<LevelText> Levels,
        IReadOnlyList<SkillLine> Skills,
        IReadOnlyList<Asked> AskedBy,
        int AskedTotal
    );

    public sealed record LevelText(int Rank, string Name, int Max, string? Individual, string? Managerial);

    public sealed record SkillLine(string Name, string Description, int? UpTo);

    public sealed record Asked(string Slug, string Title, string FullName, int Level, string LevelName, int Max);

    /// <summary>
    /// A framework, the first one unless another is named, with one competency open: the named one, or the first.
    /// </summary>
    public async Task<View?> Load(Id<Framework>? id, Id<Item>? open, string? find, CancellationToken ct)
    {
        var sight = db.For(me);
        var all = await sight.Frameworks.OrderBy(f => f.Name).Select(f => new Other(f.Id, f.Name)).ToListAsync(ct);
        if (open is { } item && id is null)
            id = await sight
                .Competencies.Where(c => c.Id == item)
                .Select(c => (Id<Framework>?)c.FrameworkId)
                .SingleOrDefaultAsync(ct)
                is { } of
                ? of
                : null;
        if (open is not null && id is null)
            return null;
        id ??= await Mine(sight, ct) ?? all.FirstOrDefault()?.Id;
        if (id is null || all.All(f => f.Id != id))
            return null;

        var framework = await sight
            .Frameworks.Where(f => f.Id == id)
            .Select(f => new
            {
                f.Id,
                f.Name,
                f.ImportedAt,
                f.InForce,
                f.Notice,
                f.SourceUrl,
            })
            .SingleAsync(ct);
        var categories = await sight
            .Categories.Where(c => c.FrameworkId == id && c.RetiredAt == null)
            .OrderByDescending(c => c.IsCore)
            .ThenBy(c => c.Order)
            .AsNoTracking()
            .ToListAsync(ct);
        var living = sight.Competencies.Where(c => c.FrameworkId == id && c.RetiredAt == null);
        var words = Names.Key(find);
        var having = words.Length == 0 ? null : (
                    await living
                        .Select(c => new
                        {
                            c.Id,
                            c.Name,
                            c.Description,
                            Skills = c.Skills.Where(s => s.RetiredAt == null).Select(s => s.Name).ToList(),
                        })
                        .ToListAsync(ct)
                ).Where(c => Names.Key($"{c.Name} {c.Description} {string.Join(' ', c.Skills)}").Contains(words, StringComparison.Ordinal)).Select(c => c.Id).ToHashSet();
        var shown = (
            await living
                .OrderBy(c => c.Order)
                .Select(c => new
                {
                    c.Id,
                    c.Name,
                    c.CategoryId,
                    c.Status,
                })
                .ToListAsync(ct)
        ).Where(c => having?.Contains(c.Id) != false).ToLookup(c => c.CategoryId, c => new Entry(c.Id, c.Name, c.Status));
        var skills = await living.SelectMany(c => c.Skills).CountAsync(s => s.RetiredAt == null, ct);
        var groups = categories.ConvertAll(g => new Group(g.Name, g.Description, g.IsCore, g.Status, [.. shown[g.Id]]));
        if (shown[null].ToList() is { Count: > 0 } loose)
            groups.Add(new(ItemFacts.Ungrouped, "", false, Status.Published, loose));
        if (words.Length > 0)
            groups.RemoveAll(g => g.Items.Count == 0);

        var positions = await sight.Positions.CountAsync(p => p.FrameworkId == id && p.RetiredAt == null, ct);
        open ??= groups.SelectMany(g => g.Items).FirstOrDefault()?.Id;
        var now = await contents.Load(framework.Id, null, ct);
        var draft = await drafts.Load(framework.Id, ct);
        return new(
            framework.Id,
            framework.Name,
            framework.InForce,
            now?.EffectiveOn,
            draft?.Draft.Number,
            draft?.Changes.Count ?? 0,
            framework.Notice,
            framework.SourceUrl,
            framework.ImportedAt,
            positions,
            skills,
            groups,
            all,
            open is { } o ? await Open(sight, o, ct) : null,
            now is null || words.Length == 0 ? [] : await Hits(sight, now, find, ct)
        );
    }

    private static async Task<IReadOnlyList<Found>> Hits(Sight sight, Edition now, string? find, CancellationToken ct)
    {
        var items = await sight
            .Competencies.Where(c => c.FrameworkId == now.FrameworkId)
            .Select(c => new { c.Key, c.Id })
            .ToDictionaryAsync(c => c.Key, c => c.Id, ct);
        var slugs = await sight
            .Positions.Where(p => p.FrameworkId == now.FrameworkId)
            .Select(p => new { p.Key, p.Slug })
            .ToDictionaryAsync(p => p.Key, p => p.Slug, ct);
        return
        [
            .. FrameworkSearch
                .Find(now.Content, find)
                .Select(h => new Found(
                    h.Kind switch
                    {
                        PartKind.Position => $"/careers/{slugs.GetValueOrDefault(h.Key)}",
                        PartKind.Role or PartKind.Family => $"/careers?search={Uri.EscapeDataString(h.Name)}",
                        PartKind.Framework or PartKind.Category or PartKind.Scale => $"/framework/{now.FrameworkId}",
                        _ => $"/framework/competencies/{items.GetValueOrDefault(h.Key)}",
                    },
                    h.Name,
                    h.Where,
                    h.Excerpt
                )),
        ];
    }

    private async Task<Id<Framework>?> Mine(Sight sight, CancellationToken ct) =>
        await sight
            .EmploymentsToday.Where(e => e.PersonId == me.PersonId && e.PositionId != null)
            .Select(e => (Id<Framework>?)e.Position!.FrameworkId)
            .FirstOrDefaultAsync(ct);

    /// <summary>One competency as it is in force.</summary>
    public Task<Competency?> Open(Id<Item> id, CancellationToken ct) => Open(db.For(me), id, ct);

    private static async Task<Competency?> Open(Sight sight, Id<Item> id, CancellationToken ct)
    {
        var c = await sight
            .Competencies.AsNoTracking()
            .Include(c => c.Category)
            .Include(c => c.Scale!.Levels)
            .Include(c => c.Descriptors)
            .Include(c => c.Skills)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (c is null)
            return null;
        var levels = c.Scale!.Levels.OrderBy(l => l.Rank).ToList();
        var asked = await sight
            .Expectations.Where(e => e.ItemId == id)
            .Join(
                sight.Positions.Where(p => p.RetiredAt == null),
                e => e.PositionId,
                p => p.Id,
                (e, p) =>
                    new
                    {
                        p.Slug,
                        p.Title,
                        p.FullName,
                        e.Level,
                    }
            )
            .ToListAsync(ct);
        var skillIds = c.Skills.ConvertAll(s => s.Id);
        var upTo = await sight
            .Expectations.Where(e => skillIds.Contains(e.ItemId))
            .GroupBy(e => e.ItemId)
            .Select(g => new { g.Key, Max = g.Max(e => e.Level) })
            .ToDictionaryAsync(g => g.Key, g => g.Max, ct);
        string? Text(int rank, Track track) => c.Descriptors.Find(d => d.Level == rank && d.Track == track)?.Text;
        return new(
            c.Id,
            c.Key,
            c.Name,
            c.Description,
            c.Category is { Status: not Status.Published } g ? g.Status : c.Status,
            c.Category?.Name ?? ItemFacts.Ungrouped,
            [
                .. levels.Select(l => new LevelText(
                    l.Rank,
                    l.Name,
                    levels.Count,
                    Text(l.Rank, Track.Individual),
                    Text(l.Rank, Track.Managerial)
                )),
            ],
            [
                .. c
                    .Skills.Where(s => s.RetiredAt is null)
                    .OrderBy(s => s.Order)
                    .Select(s => new SkillLine(
                        s.Name,
                        s.Description,
                        upTo.TryGetValue(s.Id, out var max) ? max : null
                    )),
            ],
            [
                .. asked
                    .OrderBy(a => a.Level)
                    .ThenBy(a => a.FullName, StringComparer.Ordinal)
                    .Take(60)
                    .Select(a => new Asked(
                        a.Slug,
                        a.Title,
                        a.FullName,
                        a.Level,
                        levels[a.Level - 1].Name,
                        levels.Count
                    )),
            ],
            asked.Count
        );
    }
}
