using Trellis.People.Acts;
using Trellis.Ui;

namespace Trellis.Stipends.Account;

/// <summary>
/// What an act on a person's record makes of their stipend, in figures, and of their open requests. Whoever does not see
/// the stipend hears only that it follows.
/// </summary>
public sealed class StipendFollows(AppDb db, Viewer me, StipendAccounts accounts) : IFollows
{
    private const int Named = 3;

    private static readonly RequestState[] Ended = [RequestState.Paid, RequestState.Declined, RequestState.Withdrawn];

    public async Task<IReadOnlyList<Consequence>> Load(PersonPlan plan, CancellationToken ct)
    {
        if (plan.Before.Facts.Count == 0 || plan.IsRemoval)
            return [];
        var (before, after) = (plan.Before, plan.After);
        if (before.StartsOn != after.StartsOn)
            return [new("The stipend begins anew", "It is earned from the first day of this employment on.", false)];
        var hours = Weeks(before).SequenceEqual(Weeks(after));
        var leads = before.On(plan.From)?.Manager == after.On(plan.From)?.Manager;
        var days = before.EndsOn == after.EndsOn;
        if (hours && leads && days)
            return [];
        if (await accounts.For(plan.Person.Id, ct) is not { } account)
            return hours && days
                ? []
                : [new("The stipend follows", "It is earned by the hours, up to the last day.", false)];
        var currency = await StipendCurrency.Of(db.For(me), ct);
        var follows = new List<Consequence>();
        if (!hours || !days)
            follows.Add(Earned(plan, account, currency));
        if (await Open(plan, currency, days, ct) is { } open)
            follows.Add(open);
        return follows;
    }

    /// <summary>What is earned in all in the stipend year of the day from which it holds, before and after.</summary>
    private static Consequence Earned(PersonPlan plan, StipendAccount account, string currency)
    {
        var from = plan.From > account.Engagement.Hired ? plan.From : account.Engagement.Hired;
        var year = account.Year(from);
        var planned = account.Engagement with { Ended = plan.After.EndsOn, Hours = [.. Weeks(plan.After)] };
        Money InYear(Engagement engagement) => Entitlement.Earned(engagement, account.Policy, year.To, year.To);
        var (was, becomes) = (InYear(account.Engagement), InYear(planned));
        var span = $"in the stipend year to {Say.Date(year.To)}";
        if (was == becomes)
            return new("The stipend stays as it is", $"{was.In(currency)} {span}.", false);
        var isMore = becomes > was;
        var difference = isMore ? becomes - was : was - becomes;
        return new(
            $"{difference.In(currency)} {(isMore ? "more" : "less")} stipend",
            $"{was.In(currency)} becomes {becomes.In(currency)} {span}.",
            !isMore
        );
    }

    private async Task<Consequence?> Open(PersonPlan plan, string currency, bool stays, CancellationToken ct)
    {
        var open = db.For(me)
            .StipendRequests.Where(r => r.PersonId == plan.Person.Id && !Ended.Contains(r.State))
            .OrderBy(r => r.AskedAt);
        var count = await open.CountAsync(ct);
        if (count == 0)
            return null;
        var named = await open.Take(Named).Select(r => new { r.What, r.Amount }).ToListAsync(ct);
        var words = string.Join("; ", named.Select(r => $"{r.What}, {r.Amount.In(currency)}"));
        var more = count > Named ? $" and {count - Named} more" : "";
        var who = plan.After.On(plan.From)?.Manager is { } next ? plan.Names[next] : "People Ops";
        return new(
            $"{Say.Count(count, "request is", "requests are")} still open",
            stays
                ? $"{words}{more}. From {Say.Date(plan.From)} {who} decides."
                : $"{words}{more}. Decide and pay before the last day, or decline.",
            true
        );
    }

    private static IEnumerable<(DateOnly, int)> Weeks(PersonFacts record)
    {
        var last = -1;
        foreach (var fact in record.Facts.Where(f => f.From >= record.StartsOn))
        {
            if (fact.WeeklyMinutes == last)
                continue;
            last = fact.WeeklyMinutes;
            yield return (fact.From, last);
        }
    }
}
