using Trellis.Stipends.Account;

namespace Trellis.Growth.Learning;

/// <summary>Learning resources, a page at a time: what is kept, or for editors what is proposed.</summary>
public sealed class ResourceList(AppDb db, Viewer me)
{
    public const int PageSize = 30;

    /// <param name="Open">How many proposals wait for a decision, for editors; 0 for everybody else.</param>
    /// <param name="Mine">The viewer's own proposals that are open or were declined, the newest first.</param>
    /// <param name="AboutItem">The name of the item that the filter names; null where it names none.</param>
    public sealed record View(
        IReadOnlyList<ResourceLine> Resources,
        int Page,
        bool HasMore,
        int Open,
        IReadOnlyList<ResourceLine> Mine,
        string? AboutItem,
        string Currency
    );

    private const int MostMine = 20;

    /// <summary>As programs ask for it: what is wrong with the filter is passed on.</summary>
    public async Task<Result<View>> Load(Result<ResourceFilter> filter, int page, CancellationToken ct) =>
        filter.Problem is { } wrong ? wrong : await Load(filter.Value!, page, ct);

    public async Task<View> Load(ResourceFilter filter, int page, CancellationToken ct)
    {
        var sight = db.For(me);
        var state = filter.State ?? ResourceState.Kept;
        var some = sight.Resources.Where(r => r.State == state);
        if (filter.Item is { } item)
            some = some.Where(r =>
                r.ItemId == item || sight.Skills.Any(s => s.Id == r.ItemId && s.CompetencyId == item)
            );
        if (filter.Kind is { } kind)
            some = some.Where(r => r.Kind == kind);
        if (Sought.Key(filter.Text) is { Length: > 0 } key)
            some = some.Where(r => r.SearchText.Contains(key));
        var at = await some.PageAt(page, PageSize, ct);
        var lines = await ResourceLine
            .Of(
                some.OrderByDescending(r => (r.Uses.Count(u => u.HasHelped) + 1.0) / (r.Uses.Count + 2.0)) // as ResourceRules.Helpfulness
                    .ThenBy(r => r.Title)
                    .ThenBy(r => r.Id)
                    .Skip((at - 1) * PageSize)
                    .Take(PageSize + 1)
            )
            .ToListAsync(ct);
        var mine = sight.Resources.Where(r =>
            r.ProposedById == me.PersonId && (r.State == ResourceState.Proposed || r.State == ResourceState.Declined)
        );
        return new(
            [.. lines.Take(PageSize)],
            at,
            lines.Count > PageSize,
            Can.EditFramework(me) ? await sight.Resources.CountAsync(r => r.State == ResourceState.Proposed, ct) : 0,
            await ResourceLine.Of(mine.OrderByDescending(r => r.ProposedAt).Take(MostMine)).ToListAsync(ct),
            filter.Item is { } about ? await NameOf(sight, about, ct) : null,
            await StipendCurrency.Of(sight, ct)
        );
    }

    private static async Task<string?> NameOf(Sight sight, Id<Item> item, CancellationToken ct) =>
        await sight.Competencies.Where(c => c.Id == item).Select(c => c.Name).FirstOrDefaultAsync(ct)
        ?? await sight.Skills.Where(s => s.Id == item).Select(s => s.Name).FirstOrDefaultAsync(ct);
}
