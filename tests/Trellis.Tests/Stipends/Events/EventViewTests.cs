using System.Net;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Stipends.Events;

/// <summary>How many of a team want to go, and in which order they asked.</summary>
public abstract class EventViewTests(Provider provider) : OwnWorld(provider)
{
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

    public sealed class OnSqlite() : EventViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : EventViewTests(Provider.Postgres);
}
