using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Stipends.Events;

/// <summary>
/// One event, many who want to go: interest, the order of asking, the share of the team, who is away, what they bring
/// back.
/// </summary>
public abstract class EventTests(Provider provider) : OwnWorld(provider)
{
    private DateOnly Today => App.Clock.Today;
    private DateOnly Later => Today.AddDays(70);

    [Fact]
    public async Task An_event_is_one_however_often_it_is_added_and_interest_asks_for_nothing()
    {
        var (una, ada, sky) = (await App.As(World.Una), await App.As(World.Ada), await App.As(World.Sky));
        async Task<HttpResponseMessage> Add(Browser who, string name, DateOnly from, DateOnly to, string link = "") =>
            await who.Client.PostAsJsonAsync(
                "/api/stipend/events",
                new
                {
                    name,
                    place = "Town",
                    from,
                    to,
                    link,
                }
            );
        var first = (await (await Add(una, "Harvest days", Later, Later.AddDays(1))).Ok()).GetValue<string>();
        (await (await Add(ada, "  harvest DAYS ", Later, Later.AddDays(1))).Ok()).GetValue<string>().ShouldBe(first);
        (await (await Add(una, "Harvest days", Later, Later.AddDays(-1))).Code()).ShouldBe("event.days");
        (await (await Add(una, "Long ago", Today.AddDays(-9), Today.AddDays(-8))).Code()).ShouldBe("event.past");
        (await (await Add(una, "Trick", Later, Later, "javascript:alert(1)")).Code()).ShouldBe("event.link");

        foreach (
            var answer in await Task.WhenAll(
                Enumerable.Range(0, 6).Select(_ => una.Client.PutAsync($"/api/stipend/events/{first}/interest", null))
            )
        )
            answer.IsSuccessStatusCode.ShouldBeTrue();
        await una.Submit($"/stipend/events/{first}", "form[action$='/interest']"); // takes it back
        await ada.Client.PutAsync($"/api/stipend/events/{first}/interest", null);
        await una.Client.PutAsync($"/api/stipend/events/{first}/interest", null);
        var view = await (await sky.Get($"/api/stipend/events/{first}")).Ok();
        view["interested"]!
            .AsArray()
            .Select(n => n!.GetValue<string>())
            .ShouldBe(["Ada Example", "Una Example"], "in the order of joining");
        (
            view["asking"]!.GetValue<int>(),
            (
                await App.Db(db =>
                    db.Set<StipendRequest>().CountAsync(r => r.EventId == new Id<GroupEvent>(Guid.Parse(first)))
                )
            )
        ).ShouldBe((0, 0));
    }

    [Fact]
    public async Task The_order_of_asking_and_the_share_of_the_team_are_said_and_a_full_team_takes_a_reason()
    {
        var (una, fox, max) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Max));
        // Ada asked for the same event before her; now they are one team of two
        await Fact(World.Una, Today, "Junior maker", World.Max);
        App.Clock.Advance(TimeSpan.FromHours(1));
        var id = await una.Asked(200m, Today.AddDays(100), World.Event);
        var view = await (await max.Get($"/api/stipend/requests/{id}")).Ok();
        var share = view["policy"]!["findings"]!
            .AsArray()
            .Single(f => f!["rule"]!.GetValue<string>() == "group-share")!;
        share["verdict"]!.GetValue<string>().ShouldBe("judgement");
        share["text"]!
            .GetValue<string>()
            .ShouldContain(
                "2 of 2 in the team and 2 of 8 in the company want to be at Garden days, this request included; it "
                    + "is number 2 in the order of asking."
            );
        (await (await max.Decide(id, "approve")).Code()).ShouldBe("request.no-reason");
        await (await max.Decide(id, "approve", "The harvest is in by then.")).Ok();
        (await fox.Get($"/api/stipend/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Teams_are_counted_as_they_are_on_the_day_of_the_event()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        // by the event she is in the team of Max, where Ada wants to go too
        await Fact(World.Una, Today.AddDays(50), "Junior maker", World.Max);
        var id = await una.Asked(200m, Today.AddDays(100), World.Event);
        var view = await (await fox.Get($"/api/stipend/requests/{id}")).Ok();
        view["policy"]!["findings"]!.AsArray().Single(f => f!["rule"]!.GetValue<string>() == "group-share")!["text"]!
            .GetValue<string>()
            .ShouldContain("2 of 2 in the team and 2 of 8 in the company");
    }

    [Fact]
    public async Task The_calendar_shows_who_is_away_to_the_team_and_its_manager_and_to_nobody_else()
    {
        var (una, ada, fox, max, sky) = (
            await App.As(World.Una),
            await App.As(World.Ada),
            await App.As(World.Fox),
            await App.As(World.Max),
            await App.As(World.Sky)
        );
        var day = Today.AddDays(100);
        async Task<string[]> Away(Browser who) =>
            [
                .. (await (await who.Get($"/api/stipend/calendar?month={day:yyyy-MM}")).Ok())["rows"]!
                    .AsArray()
                    .Select(r => r!["person"]!.GetValue<string>()),
            ];
        var id = await una.Asked(200m, day, World.Event);
        (await Away(fox)).ShouldBeEmpty("nothing is approved yet");
        await (await fox.Decide(id, "approve", "We manage.")).Ok();
        (await Away(una)).ShouldBe(["Una Example"]);
        (await Away(fox)).ShouldBe(["Una Example"]);
        (await Away(ada)).ShouldBeEmpty("another team");
        (await Away(max)).ShouldBeEmpty("another team's manager");
        (await Away(sky)).ShouldBeEmpty("the manager's manager");
        await Fact(World.Una, Today, "Junior maker", World.Max);
        (await Away(ada)).ShouldBe(["Una Example"], "now they are one team");
        (await una.Page($"/stipend/calendar?month={day:yyyy-MM}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Garden days");
        await una.Client.PostAsync($"/api/stipend/requests/{id}/withdrawal", null);
        (await Away(una)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_brought_back_is_shared_only_if_its_author_says_so_and_stands_with_the_competency()
    {
        const string Learned = "Prune in winter, not in spring.";
        var (una, fox, sky) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Sky));
        var writing = World.Writing;
        var id = (
            await (
                await una.Client.PostAsJsonAsync(
                    "/api/stipend/requests",
                    new
                    {
                        what = "Pruning course",
                        provider = "School",
                        category = "Course",
                        why = "It helps.",
                        amount = 90m,
                        spendOn = Later,
                        supports = writing,
                    }
                )
            ).Ok()
        )["id"]!.GetValue<string>();
        await (await fox.Decide(id, "approve")).Ok();
        async Task Write(bool isShared, string link = "") =>
            (
                await una.Client.PutAsJsonAsync(
                    $"/api/stipend/requests/{id}/report",
                    new
                    {
                        text = Learned,
                        link,
                        isShared,
                    }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Write(false);
        (await (await fox.Get($"/api/stipend/requests/{id}")).Ok())["report"]!["text"]!
            .GetValue<string>()
            .ShouldBe(Learned);
        foreach (var page in new[] { "/stipend/reports", $"/framework/competencies/{writing}" })
            (await sky.Page(page)).QuerySelector("main")!.TextContent.ShouldNotContain(Learned);
        await Write(true, "https://notes.example/pruning");
        foreach (var page in new[] { "/stipend/reports", $"/framework/competencies/{writing}" })
            (await sky.Page(page)).QuerySelector("main")!.TextContent.ShouldContain(Learned);
        (
            await una.Client.PutAsJsonAsync(
                $"/api/stipend/requests/{id}/report",
                new
                {
                    text = Learned,
                    link = "javascript:alert(1)",
                    isShared = true,
                }
            )
        ).IsSuccessStatusCode.ShouldBeFalse();
        (await (await sky.Get($"/api/stipend/requests/{id}")).Code()).ShouldBe(
            "missing",
            "the report is shared, the request is not"
        );
    }

    [Fact]
    public async Task What_one_has_asked_for_is_taken_along_with_ones_data_and_stands_beside_ones_growth()
    {
        var (una, fox, ada) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Ada));
        var id = await una.Asked(640m, Later);
        await (await fox.Decide(id, "approve", "", "With a talk")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        var data = (await (await una.Get("/api/me/data")).Ok())["stipend"]!;
        var request = data["requests"]!.AsArray().Single()!;
        (
            request["condition"]!.GetValue<string>(),
            request["files"]!.AsArray().Count,
            data["ledger"]!.AsArray().Count
        ).ShouldBe(("With a talk", 1, 1));
        (await una.Get(request["files"]![0]!["url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await ada.Get("/api/me/data")).Ok())["stipend"]!["requests"]!
            .AsArray()
            .Select(r => r!["what"]!.GetValue<string>())
            .ShouldNotContain("Something for 640");

        (await una.Page("/growth"))
            .QuerySelector("section[aria-labelledby=stipend]")!
            .TextContent.ShouldSatisfyAllConditions(
                t => t.ShouldContain("$1,360.00"),
                t => t.ShouldContain("Something for 640")
            );
        (await fox.Page($"/people/{Of(World.Una)}/growth"))
            .QuerySelector("section[aria-labelledby=stipend]")!
            .TextContent.ShouldContain("$1,360.00");
    }

    public sealed class OnSqlite() : EventTests(Provider.Sqlite);

    public sealed class OnPostgres() : EventTests(Provider.Postgres);
}
