namespace Trellis.Stipends.Policy;

/// <summary>What the policy says today, in plain words, and its history.</summary>
public sealed class PolicyView(AppDb db, Viewer me)
{
    /// <param name="Newest">The number of the newest policy; 0 where there is none.</param>
    public sealed record View(
        Current? Now,
        IReadOnlyList<Current> All,
        IReadOnlyList<string> Groups,
        int Newest,
        bool MayEdit
    );

    public sealed record Current(
        int Number,
        string Group,
        DateOnly From,
        string Note,
        string By,
        DateTime At,
        StipendTerms Terms,
        bool IsNow
    );

    public async Task<View> Load(string? group, CancellationToken ct)
    {
        var all = await db.For(me).StipendPolicies.AsNoTracking().OrderByDescending(p => p.Number).ToListAsync(ct);
        var now = all.Where(p => p.From <= me.Today)
            .GroupBy(p => p.Group)
            .ToDictionary(
                g => g.Key,
                g => g.OrderBy(p => p.From).ThenBy(p => p.Number).Last().Number,
                StringComparer.Ordinal
            );
        List<Current> shown =
        [
            .. all.Select(p => new Current(
                p.Number,
                p.Group,
                p.From,
                p.Note,
                p.PublishedBy,
                p.PublishedAt,
                p.Body,
                now.GetValueOrDefault(p.Group) == p.Number
            )),
        ];
        return new(
            shown.Find(p => p.IsNow && p.Group == (group ?? "")) ?? shown.Find(p => p.IsNow && p.Group.Length == 0),
            shown,
            [.. all.Select(p => p.Group).Where(g => g.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            all.Count == 0 ? 0 : all[0].Number,
            Can.EditPolicy(me)
        );
    }
}
