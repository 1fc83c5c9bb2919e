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
