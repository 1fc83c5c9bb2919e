using Trellis.Assessments;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>
/// What somebody can choose from when they plan a purchase: categories, events, and what it may support: gaps
/// first, then everything else one is asked for.
/// </summary>
public sealed class PurchaseChoices(AppDb db, Viewer me, StipendAccounts accounts)
{
    public sealed record View(
        StipendAccount Account,
        StipendQuote Quote,
        IReadOnlyList<string> Categories,
        IReadOnlyList<(Id<GroupEvent> Id, string Name)> Events,
        IReadOnlyList<(Id<Item> Id, string Name)> Supports,
        IReadOnlyList<(Id<Goal> Id, string Title)> Goals,
        int Policy,
        Money Undecided
    );

    public async Task<View?> Load(CancellationToken ct)
    {
        if (me.PersonId is not { } id || await accounts.For(id, ct) is not { } account)
            return null;
        var sight = db.For(me);
        var events = await sight
            .GroupEvents.Where(e => e.To >= me.Today)
            .OrderBy(e => e.From)
            .Take(100)
            .Select(e => new
            {
                e.Id,
                e.Name,
                e.From,
            })
            .ToListAsync(ct);
        var quote = account.Quote(me.Today);
        return new(
            account,
            quote,
            [.. quote.Terms.Categories, .. quote.Terms.Excluded],
            [.. events.Select(e => (e.Id, $"{e.Name}, {Ui.Say.Date(e.From)}"))],
            await Supports(ct),
            await Goals(id, ct),
            account.PolicyNumber,
            await accounts.Undecided(id, ct)
        );
    }

    /// <summary>One’s own goals that are under way.</summary>
    private async Task<IReadOnlyList<(Id<Goal>, string)>> Goals(Id<Person> id, CancellationToken ct) =>
        [
            .. (
                await db.For(me)
                    .Goals.Where(g => g.PersonId == id && g.State == GoalState.Active)
                    .OrderBy(g => g.DueOn)
                    .Select(g => new { g.Id, g.Title })
                    .ToListAsync(ct)
            ).Select(g => (g.Id, g.Title)),
        ];

    /// <summary>The competencies and skills that a purchase may support: gaps first.</summary>
    private async Task<IReadOnlyList<(Id<Item>, string)>> Supports(CancellationToken ct)
    {
        var lines = await ItemLevels.OfMyself(db.For(me), me.PersonId!.Value, ct);
        var gaps = GrowthOrder.First(lines).ConvertAll(g => g.Levels.Item.Id);
        return
        [
            .. lines
                .OrderBy(l => gaps.IndexOf(l.Item.Id) is >= 0 and var place ? place : int.MaxValue)
                .Select(l => (l.Item.Id, gaps.Contains(l.Item.Id) ? $"{l.Item.Name} (to grow)" : l.Item.Name)),
        ];
    }
}
