using Trellis.Frameworks.Draft;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Read;

/// <summary>
/// A framework as an outline: its categories and their competencies, with what is still to come marked as such.
/// </summary>
public sealed partial class FrameworkBrowser(AppDb db, Viewer me, Contents contents, DraftView drafts)
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

    /// <param name="IsCategory">False for the competencies that belong to none.</param>
    public sealed record Group(
        string Name,
        string Description,
        bool IsCore,
        Status Status,
        IReadOnlyList<Entry> Items,
        bool IsCategory = true
    );

    public sealed record Entry(Id<Item> Id, string Name, Status Status);

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
        var words = Sought.Key(find);
        var having = words.Length == 0 ? null : await Matching(living, words, ct);
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
            groups.Add(
                new(
                    categories.Count == 0 ? "Competencies" : ItemFacts.Ungrouped,
                    "",
                    false,
                    Status.Published,
                    loose,
                    IsCategory: false
                )
            );
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

    private async Task<Id<Framework>?> Mine(Sight sight, CancellationToken ct) =>
        await sight
            .EmploymentsToday.Where(e => e.PersonId == me.PersonId && e.PositionId != null)
            .Select(e => (Id<Framework>?)e.Position!.FrameworkId)
            .FirstOrDefaultAsync(ct);
}
