using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>Answering the question that was asked about one’s own request.</summary>
public abstract class AnswerRequestTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task An_answer_brings_the_request_back_to_whoever_asked_and_the_same_answer_twice_is_one()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(420m, Later);
        await (await fox.Decide(id, "request-information", "Is there a later date?")).Ok();
        (await fox.Page("/stipend/approvals")).QuerySelector("main .lede")!.TextContent.ShouldBe("Nothing is pending.");
        for (var i = 0; i < 2; i++)
            (await (await Answer(una, id, "No, this is the last one.")).Ok())["state"]!
                .GetValue<string>()
                .ShouldBe("pending-approval");
        (await (await una.Get($"/api/stipend/requests/{id}")).Ok())["history"]!
            .AsArray()
            .Select(h => h!["act"]!.GetValue<string>())
            .ShouldBe(["ask", "request-information", "answer"]);
        (await fox.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("No, this is the last one.");
        (await fox.Page("/stipend/approvals"))
            .QuerySelector("main .lede")!
            .TextContent.ShouldBe("1 request is pending your approval.");
    }

    [Fact]
    public async Task Only_its_person_answers_and_only_what_was_asked()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(420m, Later);
        (await (await Answer(una, id, "Nobody asked.")).Code()).ShouldBe("request.state");
        await (await fox.Decide(id, "request-information", "Is there a later date?")).Ok();
        foreach (var who in new[] { World.Fox, World.Ops, World.Fin })
            (await Answer(await App.As(who), id, "For her")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, who);
        foreach (var who in new[] { World.Ada, World.Max, World.Adm })
            (await Answer(await App.As(who), id, "For her")).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        (await Answer(una, id, "")).IsSuccessStatusCode.ShouldBeFalse();
        var refused = await (
            await una.Submit($"/stipend/requests/{id}", "form:has([name='Reply.Words'])", ("Reply.Words", " "))
        ).Refused(HttpStatusCode.UnprocessableEntity);
        refused.QuerySelector("#f-Reply-Words-error")!.TextContent.ShouldContain("Write your answer.");
    }

    private static Task<HttpResponseMessage> Answer(Browser browser, string id, string words) =>
        browser.Client.PostAsJsonAsync($"/api/stipend/requests/{id}/answer", new { words });

    public sealed class OnSqlite() : AnswerRequestTests(Provider.Sqlite);

    public sealed class OnPostgres() : AnswerRequestTests(Provider.Postgres);
}
