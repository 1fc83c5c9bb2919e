namespace Trellis.Tests.Stipends.Requests;

/// <summary>Reservations never exceed a limit or a balance, however many come at once.</summary>
[Trait("Takes", "long")]
public abstract class ReservationsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Three_hundred_approvals_at_once_never_exceed_the_limit_or_a_balance_and_lose_nothing()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await App.Limit(1000m, Month);
        var ids = await App.SeedAsked([(Of(World.Una), 300)], new(25_00), Later);
        var answers = await Task.WhenAll(ids.Select(asked => fox.Decide(asked.Request.ToString(), "approve")));
        var codes = new List<string?>();
        foreach (var answer in answers)
            codes.Add(await answer.Code());
        codes.Count(c => c is null).ShouldBe(80, "2,000 hold eighty of 25");
        codes.Where(c => c is not null).Distinct().ShouldBe(["request.policy"]);

        var entries = await App.Booked(Of(World.Una));
        Ledger.Balance(entries).Held.ShouldBe(new Money(2000_00));
        entries.Count.ShouldBe(80);
        (await App.Taken())[Month].ShouldBeLessThanOrEqualTo(new Money(1000_00));
        (
            await App.Db(db =>
                db.Set<StipendRequest>()
                    .CountAsync(r => r.PersonId == Of(World.Una) && r.State == RequestState.Approved)
            )
        ).ShouldBe(80);
        (await una.Available(Later)).ShouldBe(0m);
    }

    [Fact]
    public async Task Two_that_move_up_together_never_exceed_the_year_of_one_person()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var year = Entitlement.Year(new(Today.AddDays(-400), null, [(Today, 2400)]), new(new StipendTerms()), Today);
        var (last, month) = (year.To.AddDays(-3), CapRules.MonthOf(year.To.AddDays(-3)));
        await App.Limit(0m, month);
        var ids = new[] { await una.Asked(1200m, last), await una.Asked(1200m, last) };
        (await (await fox.Decide(ids[0], "approve")).Code()).ShouldBeNull();
        // both would lie in the next year, which has 2,000
        var second = await (await fox.Decide(ids[1], "approve")).Code();
        second.ShouldBe("stipend.balance");
        var smaller = await una.Asked(800m, last);
        await (await fox.Decide(smaller, "approve")).Ok();
        // takes 900 of the year that ends
        await (await fox.Decide(await una.Asked(900m, Today), "approve", "Now")).Ok();
        await App.Limit(null, month);
        var entries = await App.Booked(Of(World.Una));
        Ledger
            .Balance(entries.Where(e => year.Has(e.CountsOn)))
            .Committed.ShouldBeLessThanOrEqualTo(new Money(2000_00));
        Ledger.Balance(entries).Committed.ShouldBe(new Money(2900_00), "nothing is lost");
    }

    [Fact]
    public async Task What_was_bought_already_waits_for_a_month_with_room_to_be_paid_and_moves_up_too()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var month = CapRules.MonthOf(Today);
        await App.Limit(0m, month);
        var id = await una.Asked(200m, Today.AddDays(-16));
        (await fox.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain(
                $"{month:MMMM yyyy} is full",
                customMessage: "it was bought in April, and the money goes out now"
            );
        await (await fox.Decide(id, "approve", "It was the last seat.")).Ok();
        var other = await una.Asked(100m, Today.AddDays(-16));
        await (await fox.Decide(other, "approve", "This one too.")).Ok();
        await una.ClaimWithReceipt(id, 200m, Today.AddDays(-16));
        (await (await fin.Pay(Today, id)).Code()).ShouldBe("claim.month");
        await App.Limit(null, month);
        var view = await (await una.Get($"/api/stipend/requests/{other}")).Ok();
        view["history"]!.AsArray()[^1]!["words"]!
            .GetValue<string>()
            .ShouldBe($"There is room in {month:MMMM yyyy}: it can be paid from {month:d MMMM yyyy}.");
        (await una.Available()).ShouldBe(1700m);
    }

    [Fact]
    public async Task Nothing_is_moved_beyond_the_last_day_of_work()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Una))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Later.AddDays(2)))
        );
        foreach (var month in new[] { Month, Month.AddMonths(1) })
            await App.Limit(0m, month);
        var id = await una.Asked(200m, Later);
        var answer = await fox.Decide(id, "approve");
        (await answer.Code()).ShouldBe("cap.full");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("the last day of the stipend");
        await App.Limit(null, Month);
        (await (await fox.Decide(id, "approve")).Ok())["buyFrom"]!.GetValue<string>().ShouldBe($"{Later:yyyy-MM-dd}");
    }

    private DateOnly Month => CapRules.MonthOf(Later);

    public sealed class OnSqlite() : ReservationsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReservationsTests(Provider.Postgres);
}
