namespace Trellis.Frameworks.Versions;

/// <summary>The versions of a framework, newest first.</summary>
public sealed class VersionList(AppDb db, Viewer me)
{
    public sealed record View(Id<Framework> Id, string Name, int InForce, IReadOnlyList<Line> Versions);

    public sealed record Line(int Number, DateOnly? EffectiveOn, DateTime? PublishedAt, string PublishedBy, string Note)
    {
        public bool IsDraft => PublishedAt is null;
    }

    public async Task<View?> Load(Id<Framework> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var framework = await sight
            .Frameworks.Where(f => f.Id == id)
            .Select(f => new { f.Name, f.InForce })
            .SingleOrDefaultAsync(ct);
        if (framework is null)
            return null;
        return new(
            id,
            framework.Name,
            framework.InForce,
            await sight
                .FrameworkVersions.Where(v => v.FrameworkId == id)
                .OrderByDescending(v => v.Number)
                .Take(200)
                .Select(v => new Line(v.Number, v.EffectiveOn, v.PublishedAt, v.PublishedBy, v.Note))
                .ToListAsync(ct)
        );
    }
}

/// <summary>What differs between two versions in words; with the people whom it touches for editors.</summary>
public sealed class CompareVersions(Contents contents, IChangeImpact impact)
{
    public sealed record View(
        Id<Framework> Id,
        string Name,
        int From,
        int To,
        IReadOnlyList<Change> Changes,
        IReadOnlyDictionary<LevelChange, Impact> Impacts
    );

    public async Task<View?> Load(Id<Framework> id, int from, int to, CancellationToken ct)
    {
        var (a, b) = (await contents.Load(id, from, ct), await contents.Load(id, to, ct));
        if (a is null || b is null)
            return null;
        var changes = FrameworkDiff.Between(a.Content, b.Content);
        return new(id, b.Content.Name, from, to, changes, await impact.Load(id, changes, ct));
    }
}

/// <summary>How the words of one competency came to be: every version that changed them, newest first.</summary>
public sealed class CompetencyHistory(AppDb db, Viewer me, Contents contents)
{
    public sealed record View(
        Id<Framework> Framework,
        string Key,
        string Name,
        Id<Item>? Item,
        IReadOnlyList<Step> Steps
    );

    public sealed record Step(
        int Version,
        DateOnly? EffectiveOn,
        string By,
        string Note,
        IReadOnlyList<Change> Changes
    );

    public async Task<View?> Load(Id<Framework> id, string key, CancellationToken ct)
    {
        var numbers = await db.For(me)
            .FrameworkVersions.Where(v => v.FrameworkId == id && v.PublishedAt != null)
            .OrderBy(v => v.Number)
            .Select(v => v.Number)
            .ToListAsync(ct);
        var (steps, name) = (new List<Step>(), "");
        FrameworkContent? before = null;
        foreach (var number in numbers)
        {
            var version = (await contents.Load(id, number, ct))!;
            var (was, now) = (Only(before, key), Only(version.Content, key));
            if (now.Competencies is [var competency])
                name = competency.Name;
            var changes =
                before is null && now.Competencies.Count == 0
                    ? []
                    : FrameworkDiff
                        .Between(was, now)
                        .Where(c => c.Part is PartKind.Competency or PartKind.Skill)
                        .ToList();
            if (changes.Count > 0)
                steps.Add(new(number, version.EffectiveOn, version.PublishedBy, version.Note, changes));
            before = version.Content;
        }
        if (name.Length == 0)
            return null;
        steps.Reverse();
        var item = await db.For(me)
            .Competencies.Where(c => c.FrameworkId == id && c.Key == key)
            .Select(c => (Id<Item>?)c.Id)
            .SingleOrDefaultAsync(ct);
        return new(id, key, name, item, steps);
    }

    private static FrameworkContent Only(FrameworkContent? content, string key) =>
        content is null
            ? new() { Name = "" }
            : new()
            {
                Name = "",
                Scales = content.Scales,
                Categories = content.Categories,
                Competencies = [.. content.Competencies.Where(c => c.Key == key)],
            };
}
