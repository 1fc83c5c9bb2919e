using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Account;

/// <summary>Facts that the stipend asks for, and how they are voided.</summary>
public abstract class RecordFactTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_stipend_opens_with_the_conversation_where_the_policy_says_so()
    {
        await (await App.PublishPolicy(Today, await App.Terms(("opensAfter", "conversation")))).Ok();
        (await (await App.As(World.Una)).Available()).ShouldBe(2000m, "it has opened for her long ago");
        await App.Db(async db =>
        {
            var una = await db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.Email == World.Una);
            (una.StartsOn, una.Employments.Single().From) = (Today.AddDays(-10), Today.AddDays(-10));
            return await db.SaveChangesAsync();
        });
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        (await una.Available()).ShouldBe(0m);
        (await (await una.Ask(100m, Later)).Code()).ShouldBe("request.policy");
        (await una.Page("/stipend")).QuerySelector("main .lede")!.TextContent.ShouldContain("conversation");

        var facts = $"/api/people/{Of(World.Una)}/stipend/facts";
        (
            await (
                await fox.Client.PostAsJsonAsync(facts, new { kind = "conversation-held", on = Today.AddDays(1) })
            ).Code()
        ).ShouldBe("fact.day");
        await (await fox.Client.PostAsJsonAsync(facts, new { kind = "conversation-held", on = Today })).Ok();
        (await una.Available()).ShouldBe(60.27m); // 11 of 365 days
        (await una.Ask(100m, Later)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var page = await fox.Page($"/people/{Of(World.Una)}/stipend");
        page.QuerySelector("main")!.TextContent.ShouldContain("Recorded by Fox Example");
        (await fox.Submit($"/people/{Of(World.Una)}/stipend", "form[action$='/removal']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await una.Available()).ShouldBe(0m, "it was voided");
    }

    [Fact]
    public async Task What_was_recorded_in_an_earlier_employment_counts_for_nothing_in_the_next()
    {
        await (
            await App.PublishPolicy(Today, await App.Terms(("opensAfter", "conversation"), ("endsAtNotice", true)))
        ).Ok();
        var fox = await App.As(World.Fox);
        foreach (var kind in new[] { "conversation-held", "notice-given" })
            await (
                await fox.Client.PostAsJsonAsync($"/api/people/{Of(World.Una)}/stipend/facts", new { kind, on = Today })
            ).Ok();
        App.Clock.Advance(TimeSpan.FromDays(200));
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Una))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.StartsOn, Today.AddDays(-100)))
        ); // she left, and was hired again
        var quote = await (await (await App.Again(World.Una)).Get("/api/stipend/quote")).Ok();
        (quote["eligible"]!.GetValue<bool>(), quote["available"]!.GetValue<decimal>()).ShouldBe(
            (false, 0m),
            "the conversation of this employment is still to come, and nobody gave notice in it"
        );
        // 101 of 365 days: notice of the earlier one does not end them
        quote["earned"]!.GetValue<decimal>().ShouldBe(553.42m);
    }

    public sealed class OnSqlite() : RecordFactTests(Provider.Sqlite);

    public sealed class OnPostgres() : RecordFactTests(Provider.Postgres);
}
