namespace Trellis.Frameworks.Versions;

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
