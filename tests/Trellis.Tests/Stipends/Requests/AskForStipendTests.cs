using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>Asking for money: what the policy stops, what is refused, and the same form sent twice.</summary>
public abstract class AskForStipendTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_same_form_twice_is_one_request_and_the_same_button_twice_one_decision()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var once = Id<StipendRequest>.New().Value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => una.Ask(250m, Later, once)));
        var ids = new HashSet<string>();
        foreach (var answer in answers)
            ids.Add((await answer.Ok())["id"]!.GetValue<string>());
        var id = ids.ShouldHaveSingleItem();

        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fox.Decide(id, "approve"))))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Available()).ShouldBe(1750m, "held once");
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => una.Claim(id, 250m, Today))))
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fin.Pay(Today, id)))).ShouldAllBe(a =>
            a.StatusCode == HttpStatusCode.OK
        );
        (
            await App.Db(db =>
                db.Set<LedgerEntry>()
                    .Where(l => l.RequestId == new Id<StipendRequest>(Guid.Parse(id)))
                    .OrderBy(l => l.At)
                    .Select(l => l.Kind)
                    .ToListAsync()
            )
        ).ShouldBe(
            [LedgerKind.Reservation, LedgerKind.Release, LedgerKind.Reservation, LedgerKind.Spend, LedgerKind.Payout],
            ignoreOrder: true
        ); // bought earlier than planned, it counts for its own month
    }

    [Fact]
    public async Task A_small_purchase_goes_without_approval_and_in_parts_it_is_pointed_out()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(49.99m, Today);
        await (await una.AddReceipt(id, ReceiptFiles.Png(), "photo.png")).Ok();
        (await (await una.Claim(id, 50m, Today)).Code()).ShouldBe("claim.needs-approval");
        (await una.Claim(id, 49.99m, Today)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Available()).ShouldBe(1950.01m);
        var check = await (
            await una.Client.PostAsJsonAsync(
                "/api/stipend/check",
                new
                {
                    amount = 10.00,
                    spendOn = Today,
                    category = "Course",
                    provider = "school",
                }
            )
        ).Ok();
        check["findings"]!.AsArray().Select(f => f!["rule"]!.GetValue<string>()).ShouldContain("split");
        check["needsApproval"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_form_with_something_else_in_it_is_not_taken_for_the_first()
    {
        var una = await App.As(World.Una);
        var once = Id<StipendRequest>.New().Value;
        await (await una.Ask(250m, Later, once)).Ok();
        (await una.Ask(260m, Later, once)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    public sealed class OnSqlite() : AskForStipendTests(Provider.Sqlite);

    public sealed class OnPostgres() : AskForStipendTests(Provider.Postgres);
}
