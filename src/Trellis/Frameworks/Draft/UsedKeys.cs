namespace Trellis.Frameworks.Draft;

/// <summary>The keys that retired parts keep for themselves.</summary>
public sealed class UsedKeys(AppDb db, Viewer me)
{
    public Task<List<string>> Load(Id<Framework> id, KeySpace space, CancellationToken ct) =>
        (
            space switch
            {
                KeySpace.Scale => db.For(me)
                    .Frameworks.Where(f => f.Id == id)
                    .SelectMany(f => f.Scales)
                    .Select(s => s.Key),
                KeySpace.Category => db.For(me).Categories.Where(c => c.FrameworkId == id).Select(c => c.Key),
                KeySpace.Item => db.For(me)
                    .Competencies.Where(c => c.FrameworkId == id)
                    .Select(c => c.Key)
                    .Concat(db.For(me).Skills.Where(s => s.FrameworkId == id).Select(s => s.Key)),
                KeySpace.Family => db.For(me).Families.Where(f => f.FrameworkId == id).Select(f => f.Key),
                KeySpace.Role => db.For(me).Roles.Where(r => r.FrameworkId == id).Select(r => r.Key),
                _ => db.For(me).Positions.Where(p => p.FrameworkId == id).Select(p => p.Key),
            }
        ).ToListAsync(ct);
}
