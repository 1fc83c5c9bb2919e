using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Access.SignIn;
using Trellis.Stipends;

namespace Trellis.Tests.Stipends.Finance;

/// <summary>Limits, payments, corrections, what expires: nothing is lost, nothing is spent twice.</summary>
public abstract class MoneyTests(Provider provider) : OwnWorld(provider)
{
    private DateOnly Today => App.Clock.Today;
    private DateOnly Later => Today.AddDays(70);
    private DateOnly Month => CapRules.MonthOf(Later);

    private async Task Limit(decimal? amount, DateOnly? month = null) => (await (await App.As(World.Fin)).Client.PutAsJsonAsync($"/api/stipend/months/{month ?? Month:yyyy-MM}", new { amount, note = "Two invoices" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

    [Fact]
    public async Task What_is_approved_beyond_a_limit_counts_for_the_next_month_and_moves_up_when_there_is_room()
    {
        var (una, ada, fox, max) = (await App.As(World.Una), await App.As(World.Ada), await App.As(World.Fox), await App.As(World.Max));
        await Limit(1000m);
        var (first, second) = (await una.Asked(600m, Later), await ada.Asked(500m, Later));
        await (await fox.Decide(first, "approve")).Ok();
        var approved = await (await max.Decide(second, "approve")).Ok();
        approved["buyFrom"]!.GetValue<string>().ShouldBe($"{Month.AddMonths(1):yyyy-MM-dd}");
        (await ada.Page("/stipend")).QuerySelector("main")!.TextContent.ShouldContain("company limit of $1,000.00");

        await una.Client.PostAsync($"/api/stipend/requests/{first}/withdrawal", null);
        var view = await (await ada.Get($"/api/stipend/requests/{second}")).Ok();
        view["buyFrom"]!.GetValue<string>().ShouldBe($"{Later:yyyy-MM-dd}");
        view["history"]!.AsArray().Select(h => h!["act"]!.GetValue<string>()).ShouldBe(["ask", "approve", "move"]);
        (await Taken())[Month].ShouldBe(new Money(500_00 + 200_00)); // two requests of the world stand there too
    }

    [Fact]
    public async Task A_claim_of_a_later_month_is_paid_from_that_month_on()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        await Limit(0m, CapRules.MonthOf(Today));
        var id = await una.Asked(100m, Today);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 100m, Today)).Ok();
        (await (await fin.Pay(Today, id)).Code()).ShouldBe("claim.month");
        App.Clock.Advance(TimeSpan.FromDays(30));
        fin = await App.Again(World.Fin);
        await (await fin.Pay(Today, id)).Ok();
    }

    [Fact]
    public async Task Three_hundred_approvals_at_once_never_exceed_the_limit_or_a_balance_and_lose_nothing()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await Limit(1000m);
        var ids = await App.SeedAsked([(Of(World.Una), 300)], new(25_00), Later);
        var answers = await Task.WhenAll(ids.Select(asked => fox.Decide(asked.Request.ToString(), "approve")));
        var codes = new List<string?>();
        foreach (var answer in answers) codes.Add(await answer.Code());
        codes.Count(c => c is null).ShouldBe(80, "2,000 hold eighty of 25");
        codes.Where(c => c is not null).Distinct().ShouldBe(["request.policy"]);

        var entries = await App.Db(db => db.Set<LedgerEntry>().Where(l => l.PersonId == Of(World.Una)).ToListAsync());
        Ledger.Balance(entries).Held.ShouldBe(new Money(2000_00));
        entries.Count.ShouldBe(80);
        (await Taken())[Month].ShouldBeLessThanOrEqualTo(new Money(1000_00));
        (await App.Db(db => db.Set<StipendRequest>().CountAsync(r => r.PersonId == Of(World.Una) && r.State == RequestState.Approved))).ShouldBe(80);
        (await una.Available(Later)).ShouldBe(0m);
    }

    [Fact]
    public async Task A_claim_that_finance_returns_is_held_again_and_can_be_sent_once_more()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(200m, Later);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 180m, Today)).Ok();
        (await (await fin.Client.PostAsJsonAsync($"/api/stipend/requests/{id}/return", new { words = "Whose name is on it?" })).Ok())["state"]!.GetValue<string>().ShouldBe("returned");
        (await una.Available()).ShouldBe(1800m, "all that was approved is held again");
        (await (await una.Claim(id, 200.01m, Today)).Code()).ShouldBe("claim.over-approved");
        await (await una.Claim(id, 180m, Today)).Ok();
        await (await fin.Pay(Today, id)).Ok();

        (await (await fin.Client.PostAsJsonAsync($"/api/stipend/requests/{id}/correction", new { kind = "repayment", amount = 180.01, reason = "Cancelled" })).Code()).ShouldBe("ledger.too-much");
        var once = Id<LedgerEntry>.New().Value;
        foreach (var _ in new[] { 1, 2 }) (await fin.Client.PostAsJsonAsync($"/api/stipend/requests/{id}/correction", new { once, kind = "repayment", amount = 80.00, reason = "The school paid a part back" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await una.Available()).ShouldBe(1900m);
    }

    [Fact]
    public async Task A_lost_receipt_waits_for_the_manager_and_a_late_claim_for_a_reason()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(40m, Today);
        App.Clock.Advance(TimeSpan.FromDays(31));
        (una, fox, fin) = (await App.Again(World.Una), await App.Again(World.Fox), await App.Again(World.Fin));
        (await (await una.Claim(id, 40m, Today.AddDays(-31), lost: "In the rain")).Code()).ShouldBe("claim.late");
        await (await una.Claim(id, 40m, Today.AddDays(-31), "I was on leave.", "In the rain")).Ok();
        (await (await fin.Pay(Today, id)).Code()).ShouldBe("claim.not-confirmed");
        (await fox.Page("/stipend/approvals")).QuerySelector("main")!.TextContent.ShouldContain("Purchases to confirm");
        await (await fox.Client.PostAsync($"/api/stipend/requests/{id}/confirmation", null)).Ok();
        await (await fin.Pay(Today, id)).Ok();
    }

    [Fact]
    public async Task The_same_receipt_again_is_noticed_by_whose_it_is_and_by_finance_and_by_nobody_else()
    {
        var (una, ada, fox, fin) = (await App.As(World.Una), await App.As(World.Ada), await App.As(World.Fox), await App.As(World.Fin));
        var (hers, mine) = (await una.Asked(30m, Today), await ada.Asked(30m, Today));
        var file = ReceiptFiles.Jpeg(1, "the same");
        await (await una.AddReceipt(hers, file)).Ok();
        await (await ada.AddReceipt(mine, file)).Ok();
        await (await ada.Claim(mine, 30m, Today)).Ok();
        (await fin.Page("/stipend/finance/payments")).QuerySelector("main")!.TextContent.ShouldContain("Receipt seen before");
        (await fin.Page($"/stipend/requests/{mine}")).QuerySelector("main")!.TextContent.ShouldContain("Una Example");
        (await ada.Page($"/stipend/requests/{mine}")).QuerySelector("main")!.TextContent.ShouldNotContain("Una Example");
        (await fox.Page($"/stipend/requests/{hers}")).QuerySelector("main")!.TextContent.ShouldNotContain("Ada Example");
    }

    [Fact]
    public async Task The_table_for_accounting_marks_what_a_spreadsheet_would_run()
    {
        var (una, fin) = (await App.As(World.Una), await App.As(World.Fin));
        var id = (await (await una.Client.PostAsJsonAsync("/api/stipend/requests", new { what = "=HYPERLINK(\"x\")", provider = "+1", category = "Course", why = "x", amount = 20.00, spendOn = Today })).Ok())["id"]!.GetValue<string>();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 19.5m, Today)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        var answer = await fin.Get($"/stipend/finance/export?month={Today:yyyy-MM}");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        text.ShouldContain($"una@example.org,\"'=HYPERLINK(\"\"x\"\")\",'+1,Course,professional development,{Today:yyyy-MM-dd},{Today:yyyy-MM-dd},19.50,USD,,,,,paid,{Today:yyyy-MM-dd},42,1,");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"stipend-{Today:yyyy-MM}.csv");
        (await fin.Get("/stipend/finance/export?month=2026-13")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await una.Get("/stipend/ledger.csv")).Content.ReadAsStringAsync()).ShouldContain("spend,available,owed,19.50");
    }

    [Fact]
    public async Task What_is_left_when_a_stipend_year_ends_expires_once()
    {
        var end = Entitlement.Year(new(Today.AddDays(-400), null, [(Today, 2400)]), new(new StipendTerms()), Today).To;
        App.Clock.Advance(TimeSpan.FromDays(end.DayNumber - Today.DayNumber + 1));
        for (var i = 0; i < 2; i++) (await App.Run((services, _) => services.GetRequiredService<CloseYears>().Handle(default))).Problem.ShouldBeNull();
        var entries = await App.Db(db => db.Set<LedgerEntry>().Where(l => l.PersonId == Of(World.Una)).ToListAsync());
        entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(LedgerKind.Expiry), e => e.Amount.ShouldBe(new Money(2000_00)), e => e.On.ShouldBe(end));
        (await (await App.Again(World.Una)).Available()).ShouldBe(2000m, "a new year has begun");
    }

    [Fact]
    public async Task What_was_bought_before_a_year_ended_can_be_claimed_after_it_and_the_sums_still_match()
    {
        var una = await App.As(World.Una);
        var end = Entitlement.Year(new(Today.AddDays(-400), null, [(Today, 2400)]), new(new StipendTerms()), Today).To;
        var id = await una.Asked(30m, end);
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        App.Clock.Advance(TimeSpan.FromDays(end.DayNumber - Today.DayNumber + 1));
        (await App.Run((services, _) => services.GetRequiredService<CloseYears>().Handle(default))).Problem.ShouldBeNull();
        una = await App.Again(World.Una);
        await (await una.Claim(id, 30m, end)).Ok();
        (await App.Run((services, _) => services.GetRequiredService<CloseYears>().Handle(default))).Value.ShouldBe(0, "nothing is left to expire");
        var entries = await App.Db(db => db.Set<LedgerEntry>().Where(l => l.PersonId == Of(World.Una)).OrderBy(l => l.At).ThenBy(l => l.Id).ToListAsync());
        Ledger.Balance(entries).ShouldBe(new LedgerBalance(Money.Zero, new(30_00), Money.Zero, new(1970_00)));
        entries.Count.ShouldBe(3);
        (await una.Available()).ShouldBe(2000m, "the new year is whole");
    }

    [Fact]
    public async Task A_statement_begins_with_the_year_ends_with_today_and_shows_the_receipt()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(200m, Today);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await una.Claim(id, 180m, Today)).Ok();
        var ledger = (await (await una.Get("/api/stipend/ledger")).Ok()).AsArray();
        ledger.Select(l => $"{l!["kind"]} {l["earned"]} {l["change"]} {l["canSpend"]}").ShouldBe([" 0.00 0.00 1820.00", "release 0.00 20.00 1820.00", "spend 0.00 0.00 1800.00", "reservation 0.00 -200.00 1800.00", " 2000.00 0.00 2000.00"]);
        (await una.Page("/stipend")).QuerySelectorAll("#ledger ~ * a[href^='/stipend/receipts/'], .section a[href^='/stipend/receipts/']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_bought_before_it_was_approved_for_is_looked_at_on_its_own_day()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(640m, Later);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        (await (await una.Claim(id, 640m, Today)).Code()).ShouldBe("claim.early", "two months' notice were given for another day");
        await (await una.Claim(id, 640m, Today, early: "The price goes up tomorrow.")).Ok();
        (await (await fin.Pay(Today, id)).Code()).ShouldBe("claim.not-confirmed");
        (await fox.Page("/stipend/approvals")).QuerySelector("main")!.TextContent.ShouldContain("1 purchase waits for you to confirm it.");
        (await fox.Page($"/stipend/requests/{id}")).QuerySelector("main")!.TextContent.ShouldContain("The price goes up tomorrow.");
        await (await fox.Client.PostAsync($"/api/stipend/requests/{id}/confirmation", null)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        (await Taken())[CapRules.MonthOf(Today)].ShouldBeGreaterThanOrEqualTo(new Money(640_00), "it counts for the month in which it was bought");
    }

    [Fact]
    public async Task What_was_bought_in_a_full_month_is_paid_from_the_month_it_counts_for()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        await Limit(0m, CapRules.MonthOf(Today));
        var id = await una.Asked(200m, Later);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 200m, Today)).Ok();
        (await (await fin.Pay(Today, id)).Code()).ShouldBe("claim.month", "bought now, but counted for a month that has room");
    }

    [Fact]
    public async Task What_was_approved_and_bought_in_a_year_that_is_closed_takes_it_back_and_leaves_the_month_as_it_is()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var end = Entitlement.Year(new(Today.AddDays(-400), null, [(Today, 2400)]), new(new StipendTerms()), Today).To;
        App.Clock.Advance(TimeSpan.FromDays(end.DayNumber - Today.DayNumber + 1));
        (await App.Run((services, _) => services.GetRequiredService<CloseYears>().Handle(default))).Problem.ShouldBeNull();
        (una, fox) = (await App.Again(World.Una), await App.Again(World.Fox));
        var before = Money.Sum((await Taken()).Values);
        var id = await una.Asked(200m, Today);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 200m, end)).Ok();
        var entries = await App.Db(db => db.Set<LedgerEntry>().Where(l => l.PersonId == Of(World.Una)).ToListAsync());
        Ledger.Balance(entries).ShouldBe(new LedgerBalance(Money.Zero, new(200_00), Money.Zero, new(1800_00)));
        (Money.Sum((await Taken()).Values) - before).ShouldBe(new Money(200_00), "one purchase of 200 is counted once");
        (await una.Available()).ShouldBe(2000m);
    }

    [Fact]
    public async Task Two_that_move_up_together_never_exceed_the_year_of_one_person()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var year = Entitlement.Year(new(Today.AddDays(-400), null, [(Today, 2400)]), new(new StipendTerms()), Today);
        var (last, month) = (year.To.AddDays(-3), CapRules.MonthOf(year.To.AddDays(-3)));
        await Limit(0m, month);
        var ids = new[] { await una.Asked(1200m, last), await una.Asked(1200m, last) };
        (await (await fox.Decide(ids[0], "approve")).Code()).ShouldBeNull();
        var second = await (await fox.Decide(ids[1], "approve")).Code(); // both would lie in the next year, which has 2,000
        second.ShouldBe("stipend.balance");
        var smaller = await una.Asked(800m, last);
        await (await fox.Decide(smaller, "approve")).Ok();
        await (await fox.Decide(await una.Asked(900m, Today), "approve", "Now")).Ok(); // takes 900 of the year that ends
        await Limit(null, month);
        var entries = await App.Db(db => db.Set<LedgerEntry>().Where(l => l.PersonId == Of(World.Una)).ToListAsync());
        Ledger.Balance(entries.Where(e => year.Has(e.CountsOn))).Committed.ShouldBeLessThanOrEqualTo(new Money(2000_00));
        Ledger.Balance(entries).Committed.ShouldBe(new Money(2900_00), "nothing is lost");
    }

    [Fact]
    public async Task A_corrected_first_day_of_work_loses_nothing_that_was_spent()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await (await fox.Decide(await una.Asked(640m, Later), "approve")).Ok();
        (await una.Available()).ShouldBe(1360m);
        await App.Db(db => db.Set<Person>().Where(p => p.Id == Of(World.Una)).ExecuteUpdateAsync(p => p.SetProperty(x => x.StartsOn, x => x.StartsOn.AddDays(1))));
        (await una.Available()).ShouldBe(1360m);
    }

    [Fact]
    public async Task Nothing_older_than_a_year_is_claimed()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(30m, Today);
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        (await (await una.Claim(id, 30m, Today.AddDays(-367), "Found it again")).Code()).ShouldBe("claim.too-old");
    }

    [Fact]
    public async Task What_was_paid_back_is_taken_off_every_sum_and_stands_in_the_table()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var id = await una.Asked(200m, Today);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 200m, Today)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        (await fin.Client.PostAsJsonAsync($"/api/stipend/requests/{id}/correction", new { kind = "repayment", amount = 50.00, reason = "A part was cancelled" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var view = await (await fin.Get("/api/stipend/finance")).Ok();
        var spent = view["spent"]!.GetValue<decimal>();
        spent.ShouldBe(250m, "150 of hers, and 100 of the world");
        foreach (var part in new[] { "months", "categories", "providers", "kinds", "spenders" }) view[part]!.AsArray().Sum(p => (p!["spent"] ?? p["amount"])!.GetValue<decimal>()).ShouldBe(spent, part);
        var table = Encoding.UTF8.GetString(await (await fin.Get($"/stipend/finance/export?month={Today:yyyy-MM}")).Content.ReadAsByteArrayAsync());
        table.ShouldContain("-50.00,USD,,,,,paid back");
        (await una.Page($"/stipend/requests/{id}")).QuerySelector("main")!.TextContent.ShouldContain("$50.00 of it was paid back or corrected.");
    }

    [Fact]
    public async Task Nothing_ticked_pays_nothing_and_says_so()
    {
        var fin = await App.As(World.Fin);
        var answer = await fin.Submit("/stipend/finance/payments", "form:has([name='Input.PaidOn'])");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Tick at least one claim.");
    }

    [Fact]
    public async Task The_ledger_is_only_added_to_by_the_product_and_by_whoever_writes_sql()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => App.Db(async db =>
        {
            db.Remove(await db.Set<LedgerEntry>().FirstAsync());
            return await db.SaveChangesAsync();
        }));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => App.Db(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"LedgerEntry\"")));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => App.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE \"LedgerEntry\" SET \"Amount_Minor\" = 1")));
    }

    [Fact]
    public async Task Finance_sees_what_is_held_spent_and_planned()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        (await fin.Client.PutAsJsonAsync($"/api/stipend/budgets/{Today.Year}", new { amount = 5000.00 })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var id = await una.Asked(200m, Today);
        await (await fox.Decide(id, "approve")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        await (await una.Claim(id, 200m, Today)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        var view = await (await fin.Get("/api/stipend/finance")).Ok();
        (view["budget"]!.GetValue<decimal>(), view["paid"]!.GetValue<decimal>(), view["owed"]!.GetValue<decimal>(), view["held"]!.GetValue<decimal>()).ShouldBe((5000m, 200m, 100m, 100m));
        view["forecast"]!.GetValue<decimal>().ShouldBe(817.16m); // 300 over the 134 days to 14 May, for 365
        (view["used"]!.GetValue<int>(), view["people"]!.GetValue<int>()).ShouldBe((2, 8));
        view["categories"]!.AsArray().Single()!["amount"]!.GetValue<decimal>().ShouldBe(300m);
    }

    private Task<Dictionary<DateOnly, Money>> Taken() => App.Run((services, db) => db.For(services.GetRequiredService<ViewerSource>().Viewer).MonthsTaken.ToDictionaryAsync(t => t.Month, t => new Money(t.Minor)));

    public sealed class OnSqlite() : MoneyTests(Provider.Sqlite);

    public sealed class OnPostgres() : MoneyTests(Provider.Postgres);
}
