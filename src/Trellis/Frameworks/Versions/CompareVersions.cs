namespace Trellis.Frameworks.Versions;

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
