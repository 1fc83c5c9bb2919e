using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Stipends.Policy;

/// <summary>Paying back when leaving.</summary>
public abstract class RepaymentTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Paying_back_is_agreed_to_before_asking_and_said_when_somebody_leaves_in_time()
    {
        await (
            await App.PublishPolicy(
                Today,
                await App.Terms(
                    (
                        "repayment",
                        new JsonArray(
                            new JsonObject { ["withinMonths"] = 9, ["percent"] = 75 },
                            new JsonObject { ["withinMonths"] = 12, ["percent"] = 50 }
                        )
                    )
                )
            )
        ).Ok();
        var (una, fox, fin, ops) = (
            await App.As(World.Una),
            await App.As(World.Fox),
            await App.As(World.Fin),
            await App.As(World.Ops)
        );
        var body = new
        {
            what = "Diploma",
            provider = "School",
            category = "Course",
            why = "It helps.",
            amount = 800m,
            spendOn = Later,
        };
        (await (await una.Client.PostAsJsonAsync("/api/stipend/requests", body)).Code()).ShouldBe("request.agreement");
        var id = (
            await (
                await una.Client.PostAsJsonAsync(
                    "/api/stipend/requests",
                    new
                    {
                        body.what,
                        body.provider,
                        body.category,
                        body.why,
                        body.amount,
                        body.spendOn,
                        agrees = true,
                    }
                )
            ).Ok()
        )["id"]!.GetValue<string>();
        await una.ClaimWithReceipt(id, 800m, Today, approvedBy: fox, early: "It begins tomorrow.");
        await (await fox.Client.PostAsync($"/api/stipend/requests/{id}/confirmation", null)).Ok();
        await (await fin.Pay(Today, id)).Ok();
        (await (await ops.Get($"/api/stipend/requests/{id}")).Ok())["amounts"]!["askedBack"].ShouldBeNull();

        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Una)).EndsOn = Today.AddMonths(10);
            return await db.SaveChangesAsync();
        });
        (await (await ops.Get($"/api/stipend/requests/{id}")).Ok())["amounts"]!["askedBack"]!
            .GetValue<decimal>()
            .ShouldBe(400m);
        (await fox.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("$400.00 is to be paid back, unless the company ends the job");
        (
            await fin.Client.PostAsJsonAsync(
                $"/api/stipend/requests/{id}/correction",
                new
                {
                    kind = "repayment",
                    amount = 300.00,
                    reason = "First part",
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await ops.Get($"/api/stipend/requests/{id}")).Ok())["amounts"]!["askedBack"]!
            .GetValue<decimal>()
            .ShouldBe(100m);
    }

    public sealed class OnSqlite() : RepaymentTests(Provider.Sqlite);

    public sealed class OnPostgres() : RepaymentTests(Provider.Postgres);
}
