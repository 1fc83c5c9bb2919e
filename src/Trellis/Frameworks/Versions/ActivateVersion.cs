namespace Trellis.Frameworks.Versions;

/// <summary>
/// Makes the version that holds today the one that the rows say: after publishing, and by a job, every few minutes,
/// for those that begin later.
/// </summary>
public sealed class ActivateVersion(AppDb db, Viewer me)
{
    /// <summary>
    /// The frameworks whose version of today is not in force yet, brought up to date, each in a save of its own. Says
    /// how many.
    /// </summary>
    public async Task<int> Due(CancellationToken ct)
    {
        var today = me.Today;
        var due = await db.For(me)
            .FrameworkVersions.Where(v =>
                v.PublishedAt != null && v.EffectiveOn <= today && v.Number > v.Framework!.InForce
            )
            .Select(v => v.FrameworkId)
            .Distinct()
            .ToListAsync(ct);
        foreach (var id in due)
        {
            if (await Load(id, ct) is not { } framework)
                continue;
            var versions = await db.For(me)
                .FrameworkVersions.Where(v => v.FrameworkId == id && v.PublishedAt != null)
                .ToListAsync(ct);
            if (VersionRules.On(versions, today) is not { } version || version.Number <= framework.InForce)
                continue;
            await Apply(framework, version.Number, ContentJson.Read(version.Content), ct);
            db.Record(
                me,
                FrameworkActivity.Activated,
                framework.Id.ToString(),
                detail: $"{framework.Name}: version {version.Number}"
            );
            await db.Save(ct);
        }
        return due.Count;
    }

    /// <summary>
    /// Changes the rows of a loaded framework to what a version says. Saving is the caller's: it is one transaction
    /// with what led to it.
    /// </summary>
    public async Task Apply(Framework framework, int number, FrameworkContent content, CancellationToken ct)
    {
        var taken = (await db.For(me).Positions.Select(p => p.Slug).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var merge = new FrameworkMerge(framework, taken, me.Now);
        merge.Apply(content);
        db.RemoveRange(merge.Gone);
        (framework.InForce, framework.ImportedAt, framework.Name, framework.NameKey) = (
            number,
            me.Now,
            content.Name,
            Names.Key(content.Name)
        );
    }

    /// <summary>A framework with all its rows, tracked.</summary>
    public async Task<Framework?> Load(Id<Framework> id, CancellationToken ct)
    {
        var framework = await db.For(me)
            .Frameworks.AsSplitQuery()
            .Include(f => f.Scales)
                .ThenInclude(s => s.Levels)
            .Include(f => f.Categories)
            .Include(f => f.Families)
                .ThenInclude(f => f.Roles)
                    .ThenInclude(r => r.Positions)
                        .ThenInclude(p => p.Expectations)
            .Include(f => f.Moves)
            .SingleOrDefaultAsync(f => f.Id == id, ct);
        if (framework is not null)
            await db.For(me)
                .Competencies.Where(c => c.FrameworkId == id)
                .Include(c => c.Descriptors)
                .Include(c => c.Skills)
                .AsSplitQuery()
                .LoadAsync(ct);
        return framework;
    }

    /// <summary>The keys of what is retired, with the names that went with them.</summary>
    public static IReadOnlyList<UsedKey> Retired(Framework? framework) =>
        framework is null
            ? []
            :
            [
                .. framework
                    .Categories.Where(c => c.RetiredAt is not null)
                    .Select(c => new UsedKey(KeySpace.Category, c.Key, c.Name)),
                .. framework
                    .Items.Where(i => i.RetiredAt is not null)
                    .Select(i => new UsedKey(KeySpace.Item, i.Key, i.Name)),
                .. framework
                    .Families.Where(f => f.RetiredAt is not null)
                    .Select(f => new UsedKey(KeySpace.Family, f.Key, f.Name)),
                .. framework
                    .Families.SelectMany(f => f.Roles)
                    .Where(r => r.RetiredAt is not null)
                    .Select(r => new UsedKey(KeySpace.Role, r.Key, r.Name)),
                .. framework
                    .Families.SelectMany(f => f.Roles)
                    .SelectMany(r => r.Positions)
                    .Where(p => p.RetiredAt is not null)
                    .Select(p => new UsedKey(KeySpace.Position, p.Key, p.FullName)),
            ];
}
