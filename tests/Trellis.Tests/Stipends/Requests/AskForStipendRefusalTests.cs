using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>What cannot be asked for, through the page and the API.</summary>
public abstract class AskForStipendRefusalTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_policy_stops_what_it_must()
    {
        var una = await App.As(World.Una);
        (await (await una.Ask(2000.01m, Later)).Code()).ShouldBe("request.policy");
        (await (await una.Ask(100m, Later, category: "Hardware")).Code()).ShouldBe("request.policy");
        (await (await una.Ask(100m, Later, category: "Yachts")).Code()).ShouldBe("request.category");
        (await (await una.Ask(0m, Later)).Code()).ShouldBe("request.amount");
        (await (await una.Ask(100m, Today.AddDays(900))).Code()).ShouldBe("request.date");
        (await una.Client.PostAsJsonAsync("/api/stipend/requests", new { what = "" })).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (
            await una.Client.PostAsJsonAsync(
                "/api/stipend/requests",
                new
                {
                    what = "x",
                    provider = "x",
                    category = "Course",
                    why = "x",
                    amount = 1.005,
                    spendOn = Today,
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"9999-12-31"}""",
        HttpStatusCode.BadRequest
    )]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"2026-07-20","kind":77}""",
        HttpStatusCode.BadRequest
    )]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"2026-07-20","foreign":"""
            + """{"currency":"EUR","amount":-40,"rate":-1,"rateOn":"2026-05-03"}}""",
        HttpStatusCode.Conflict
    )]
    [InlineData(
        """{"what":"x","provider":"y","category":"Course","why":"z","amount":40,"spendOn":"2026-07-20","foreign":"""
            + """{"currency":null,"amount":40,"rate":1,"rateOn":"2026-05-03"}}""",
        HttpStatusCode.Conflict
    )]
    public async Task What_cannot_be_meant_is_refused(string body, HttpStatusCode status)
    {
        var una = await App.As(World.Una);
        (
            await una.Client.PostAsync(
                "/api/stipend/requests",
                new StringContent(body, System.Text.Encoding.UTF8, "application/json")
            )
        ).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\uFEFF")]
    [InlineData("\u2062\u00AD")]
    [InlineData("\u3164 \u200B")]
    public async Task A_text_of_nothing_that_is_seen_is_none(string nothing)
    {
        var una = await App.As(World.Una);
        var body = new
        {
            what = nothing,
            provider = nothing,
            category = "Course",
            why = nothing,
            amount = 40,
            spendOn = Later,
        };
        var answer = await una.Client.PostAsJsonAsync("/api/stipend/requests", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var field in new[] { "What", "Provider", "Why" })
            (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{field}\":", Case.Insensitive);
    }

    [Fact]
    public async Task A_page_keeps_to_the_same_limits_as_the_api()
    {
        var una = await App.As(World.Una);
        var sent = await una.Submit(
            "/stipend/plan",
            "form:has([name='Input.What'])",
            ("Input.Go", "send"),
            ("Input.Amount", "40"),
            ("Input.SpendOn", $"{Today:yyyy-MM-dd}"),
            ("Input.What", new string('W', 6000)),
            ("Input.Provider", "School"),
            ("Input.Category", "Course"),
            ("Input.Why", "It helps.")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var url in new[] { "/api/stipend/quote?on=9999-12-31", "/api/stipend/export?month=9999-12" })
            (
                (int)
                    (
                        await (url.Contains("export", StringComparison.Ordinal) ? await App.As(World.Fin) : una).Get(
                            url
                        )
                    ).StatusCode
            ).ShouldBeInRange(400, 499, url);
    }

    public sealed class OnSqlite(SqliteWorld world) : AskForStipendRefusalTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world)
        : AskForStipendRefusalTests(world),
            IClassFixture<PostgresWorld>;
}
