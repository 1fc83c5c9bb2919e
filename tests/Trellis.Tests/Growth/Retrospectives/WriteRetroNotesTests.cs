using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Retrospectives;

public abstract class WriteRetroNotesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Each_person_is_told_once_and_a_request_sent_twice_offers_nothing_anew()
    {
        var una = await App.As(World.Una);
        async Task<HttpResponseMessage> Write(DateOnly heldOn, params object[] lines) =>
            await una.Client.PostAsJsonAsync(
                "/api/feedback/retrospectives",
                new
                {
                    retrospective = "Sprint 9",
                    heldOn,
                    lines,
                }
            );
        var (ada, fox) = (Of(World.Ada), Of(World.Fox));
        object[] lines =
        [
            new
            {
                text = "Ada asked early",
                person = ada,
                competency = World.Writing,
            },
            new { text = "Ada said no in time", person = ada },
            new { text = "Fox drew it", person = fox },
        ];
        (await (await Write(Today, lines)).Ok()).GetValue<int>().ShouldBe(3);
        (await (await Write(Today, lines)).Ok()).GetValue<int>().ShouldBe(0);
        (await App.KindsTo(ada)).Count(k => k == "retrospective.note").ShouldBe(1);
        await (await Write(Today.AddDays(1), lines)).ShouldRefuse(HttpStatusCode.Conflict, "retrospective.day");
        await (await Write(Today)).ShouldRefuse(HttpStatusCode.Conflict, "retrospective.lines");
        await (await Write(Today, (object?)null!)).ShouldRefuse(HttpStatusCode.Conflict, "retrospective.lines");
        await (await Write(Today, new { text = "x", person = Of(World.Una) })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "retrospective.people"
        );
        (await Write(Today, new { text = new string('x', 301), person = ada })).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    public sealed class OnSqlite() : WriteRetroNotesTests(Provider.Sqlite);

    public sealed class OnPostgres() : WriteRetroNotesTests(Provider.Postgres);
}
