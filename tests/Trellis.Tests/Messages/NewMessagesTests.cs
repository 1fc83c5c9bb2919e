using Trellis.Messages;

namespace Trellis.Tests.Messages;

/// <summary>What is new for somebody, on the page Today and for programs.</summary>
public abstract class NewMessagesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_one_may_want_to_know_of_is_on_Today_with_a_link_and_what_is_asked_is_not()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        (await una.Page("/today")).QuerySelector("#new").ShouldBeNull();
        var id = await una.Asked(200m, Later);
        await (await fox.Decide(id, "approve", "Fine.")).Ok();
        var page = await una.Page("/today");
        page.QuerySelectorAll(".next h3")
            .Select(h => h.TextContent)
            .ShouldBe(["There is a decision about your stipend request"]);
        page.QuerySelector(".next .stack p")!.TextContent.ShouldBe("Fox Example decided about your request.");
        page.QuerySelector(".next a")!.GetAttribute("href").ShouldBe($"/stipend/requests/{id}");
        (await fox.Page("/today")).QuerySelector("#new").ShouldBeNull("it is among what is waiting for them");
        (await (await App.As(World.Ada)).Json("/api/me/messages")).GetProperty("lines").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_newest_come_first_a_page_at_a_time_and_after_thirty_days_they_are_not_new()
    {
        var now = App.Clock.UtcNow();
        await App.Write([
            .. Enumerable
                .Range(0, 13)
                .Select(n => new Message
                {
                    PersonId = Of(World.Una),
                    Kind = "stipend.paid",
                    Link = $"/stipend/requests/{n}",
                    At = now.AddDays(-3 * n),
                }),
        ]);
        var una = await App.As(World.Una);
        var first = (await una.Json("/api/me/messages")).GetProperty("lines").EnumerateArray().ToList();
        first.Select(l => l.GetProperty("href").GetString()).First().ShouldBe("/stipend/requests/0");
        first.Count.ShouldBe(NewMessages.PageSize);
        var rest = (await una.Json("/api/me/messages?page=2")).GetProperty("lines");
        rest.GetArrayLength().ShouldBe(1, "30 days back is new, 33 is not");
        (await una.Page("/today")).QuerySelectorAll("a[rel=next]").Length.ShouldBe(1);
        (await una.Page("/today?page=2")).QuerySelectorAll(".next li").Length.ShouldBe(1);
    }

    public sealed class OnSqlite() : NewMessagesTests(Provider.Sqlite);

    public sealed class OnPostgres() : NewMessagesTests(Provider.Postgres);
}
