using Microsoft.Extensions.DependencyInjection;
using Trellis.Stipends.Account;

namespace Trellis.Tests.Stipends.Account;

/// <summary>The end of a stipend year and of an employment: what expires, lapses and comes back.</summary>
public abstract class CloseYearsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_left_when_a_stipend_year_ends_expires_once()
    {
        EndTheYear();
        for (var i = 0; i < 2; i++)
            await Close();
        var entries = await App.Booked(Of(World.Una));
        entries
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                e => e.Kind.ShouldBe(LedgerKind.Expiry),
                e => e.Amount.ShouldBe(new Money(2000_00)),
                e => e.On.ShouldBe(End)
            );
        (await (await App.Again(World.Una)).Available()).ShouldBe(2000m, "a new year has begun");
    }

    [Fact]
    public async Task What_was_bought_before_a_year_ended_can_be_claimed_after_it_and_the_sums_still_match()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(30m, End);
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        EndTheYear();
        await Close();
        una = await App.Again(World.Una);
        await (await una.Claim(id, 30m, End)).Ok();
        (await Close()).ShouldBe(0, "nothing is left to expire");
        var entries = await App.Db(db =>
            db.Set<LedgerEntry>()
                .Where(l => l.PersonId == Of(World.Una))
                .OrderBy(l => l.At)
                .ThenBy(l => l.Id)
                .ToListAsync()
        );
        Ledger.Balance(entries).ShouldBe(new LedgerBalance(Money.Zero, new(30_00), Money.Zero, new(1970_00)));
        entries.Count.ShouldBe(3);
        (await una.Available()).ShouldBe(2000m, "the new year is whole");
    }

    [Fact]
    public async Task What_was_approved_and_bought_in_a_year_that_is_closed_takes_it_back_and_leaves_the_month_as_it_is()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        EndTheYear();
        await Close();
        (una, fox) = (await App.Again(World.Una), await App.Again(World.Fox));
        var before = Money.Sum((await App.Taken()).Values);
        var id = await una.Asked(200m, Today);
        await una.ClaimWithReceipt(id, 200m, End, approvedBy: fox);
        var entries = await App.Booked(Of(World.Una));
        Ledger.Balance(entries).ShouldBe(new LedgerBalance(Money.Zero, new(200_00), Money.Zero, new(1800_00)));
        (Money.Sum((await App.Taken()).Values) - before).ShouldBe(
            new Money(200_00),
            "one purchase of 200 is counted once"
        );
        (await una.Available()).ShouldBe(2000m);
    }

    [Fact]
    public async Task What_a_leaver_cannot_buy_any_more_lapses_and_makes_room_for_others()
    {
        var (una, ada, fox, max) = (
            await App.As(World.Una),
            await App.As(World.Ada),
            await App.As(World.Fox),
            await App.As(World.Max)
        );
        var (later, month) = (Later, CapRules.MonthOf(Later));
        await App.Limit(840m, month); // 200 of it stand there already
        var (hers, soon, small, asked) = (
            await una.Asked(640m, later),
            await una.Asked(100m, Today),
            await una.Asked(20m, Today),
            await una.Asked(150m, Today)
        );
        foreach (var id in new[] { hers, soon })
            await (await fox.Decide(id, "approve", "Go")).Ok();
        var waits = await ada.Asked(300m, later);
        (await (await max.Decide(waits, "approve")).Ok())["buyFrom"]!
            .GetValue<string>()
            .ShouldBe($"{month.AddMonths(1):yyyy-MM-dd}");

        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Una))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Today.AddDays(3)))
        );
        async Task<string> States()
        {
            await Close();
            return string.Join(
                " ",
                await App.Db(async db =>
                    (await db.Set<StipendRequest>().Where(r => r.PersonId == Of(World.Una)).ToListAsync()).ToDictionary(
                        r => r.Id.ToString(),
                        r => r.State
                    )
                )
                    is var all
                    ? new[] { hers, soon, small, asked }.Select(id => all[id])
                    : []
            );
        }
        App.Clock.Advance(TimeSpan.FromDays(3));
        (await States()).ShouldBe("Approved Approved Approved PendingApproval", "it is the last day");
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await States()).ShouldBe("Approved Approved Approved PendingApproval", "receipts are due within 30 days");
        App.Clock.Advance(TimeSpan.FromDays(29));
        (await States()).ShouldBe("Approved Approved Approved PendingApproval", "today, too");
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await States()).ShouldBe("Withdrawn Withdrawn Withdrawn Withdrawn");
        (await (await (await App.Again(World.Ada)).Get($"/api/stipend/requests/{waits}")).Ok())["purchase"]!["buyFrom"]!
            .GetValue<string>()
            .ShouldBe($"{later:yyyy-MM-dd}");
        var entries = await App.Booked(Of(World.Una));
        Ledger.Balance(entries).Committed.ShouldBe(Money.Zero);
        entries.ShouldAllBe(e => e.ByName == "Trellis" || e.Kind == LedgerKind.Reservation);
        (await Close()).ShouldBe(0);
    }

    [Fact]
    public async Task What_expired_with_a_last_day_that_was_wrong_comes_back()
    {
        Task LastDay(DateOnly? day) =>
            App.Db(db =>
                db.Set<Person>()
                    .Where(p => p.Id == Of(World.Una))
                    .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, day))
            );
        await LastDay(Today);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Close();
        (await App.Booked(Of(World.Una))).ShouldContain(e => e.Kind == LedgerKind.Expiry && e.On == Today.AddDays(-1));
        await LastDay(null);
        await Close();
        var una = await App.As(World.Una);
        (await una.Available()).ShouldBe(2000m);
        (await (await una.Get("/api/stipend/ledger")).Ok())[0]!["canSpend"]!
            .GetValue<decimal>()
            .ShouldBe(2000m, "the statement says the same");
        (await Close()).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_bought_already_is_taken_from_the_year_in_which_it_was_bought_even_when_that_is_closed()
    {
        EndTheYear();
        await Close();
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(1900m, End);
        await (await fox.Decide(id, "approve", "It was the last seat.")).Ok();
        (await una.Available()).ShouldBe(2000m, "the new year is whole");
        await una.ClaimWithReceipt(id, 1900m, End);
        var entries = await App.Booked(Of(World.Una));
        Ledger
            .Balance(entries.Where(e => e.CountsOn == End))
            .ShouldBe(new LedgerBalance(Money.Zero, new(1900_00), Money.Zero, new(100_00)));
        (await una.Available()).ShouldBe(2000m);
        (await Close()).ShouldBe(0);
        (await (await una.Ask(200m, End)).Code()).ShouldBe("request.policy", "100 are left of that year");

        var fin = await App.As(World.Fin);
        (await (await fin.Return(id, "Whose name is on it?")).Ok())["state"]!.GetValue<string>().ShouldBe("returned");
        await (await una.Claim(id, 1500m, End)).Ok();
        await (await fin.Return(id, "And the day?")).Ok();
        (await Balance()).ShouldBe(
            new LedgerBalance(new(1900_00), Money.Zero, Money.Zero, new(100_00)),
            "all that was approved is held again, and not more than the year had"
        );
        await Close();
        (await Balance()).ShouldBe(new LedgerBalance(new(1900_00), Money.Zero, Money.Zero, new(100_00)));
        async Task<LedgerBalance> Balance() =>
            Ledger.Balance(
                await App.Db(db =>
                    db.Set<LedgerEntry>().Where(l => l.PersonId == Of(World.Una) && l.CountsOn == End).ToListAsync()
                )
            );
    }

    [Fact]
    public async Task In_a_first_year_only_what_had_expired_of_it_is_taken_back()
    {
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Una))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.StartsOn, Today.AddDays(-364)))
        );
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Close(); // all 2,000 of the first year
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        // half of the year was earned by then
        await (await fox.Decide(await una.Asked(300m, Today.AddDays(-182)), "approve", "It was the last seat.")).Ok();
        var taken = await App.Db(db =>
            db.Set<LedgerEntry>().SingleAsync(l => l.PersonId == Of(World.Una) && l.From == LedgerAccount.Expired)
        );
        taken.Amount.ShouldBe(new Money(300_00));
        (await Close()).ShouldBe(0);
    }

    /// <summary>The last day of the stipend year that Una is in when a test begins.</summary>
    private DateOnly End =>
        field == default
            ? field = Entitlement
                .Year(new(Today.AddDays(-400), null, [(Today, 2400)]), new(new StipendTerms()), Today)
                .To
            : field;

    private void EndTheYear() => App.Clock.Advance(TimeSpan.FromDays(End.DayNumber - Today.DayNumber + 1));

    private Task<int> Close() =>
        App.Run(async (services, _) => (await services.GetRequiredService<CloseYears>().Handle(default)).Value);

    public sealed class OnSqlite() : CloseYearsTests(Provider.Sqlite);

    public sealed class OnPostgres() : CloseYearsTests(Provider.Postgres);
}
