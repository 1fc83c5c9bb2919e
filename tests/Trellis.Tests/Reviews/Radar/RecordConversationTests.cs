using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>The day of a conversation that was held before Trellis.</summary>
public abstract class RecordConversationTests(Provider provider) : OwnWorld(provider)
{
    private string Path => $"/people/{Of(World.Ada)}/conversations";

    [Fact]
    public async Task People_Ops_records_it_on_the_page_and_the_next_one_is_counted_from_it()
    {
        var ops = await App.As(World.Ops);
        await ops.Get(Path); // that it was opened is another line
        await World.Writes(
            "conversation.recorded",
            World.Ops,
            World.Ada,
            "PD meeting, 1 June 2025",
            async () =>
            {
                var answer = await ops.Submit(
                    Path,
                    "form:has(select)",
                    ("Input.Kind", "pd-meeting"),
                    ("Input.On", "2025-06-01")
                );
                answer.StatusCode.ShouldBe(HttpStatusCode.Found);
            }
        );
        (await ops.Due($"?person={World.Ada}&kind=pd-meeting&on=2026-05-20"))[0]
            .DueOn.ShouldBe(new DateOnly(2026, 6, 1));
    }

    [Fact]
    public async Task What_is_on_record_already_is_not_recorded_twice()
    {
        (await Post(World.Ops, "pd-meeting", "2025-06-01")).ShouldBe(HttpStatusCode.NoContent);
        await App.WritesNothing(async () =>
            (await Post(World.Ops, "pd-meeting", "2025-06-01")).ShouldBe(HttpStatusCode.NoContent)
        );
    }

    [Theory]
    [InlineData("pd-meeting", "2025-04-08", HttpStatusCode.Conflict)] // the day before the first
    [InlineData("pd-meeting", "2026-05-15", HttpStatusCode.Conflict)] // tomorrow
    [InlineData("review", "2025-06-01", HttpStatusCode.NotFound)]
    [InlineData("pd-meeting", null, HttpStatusCode.BadRequest)]
    [InlineData(null, "2025-06-01", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_is_refused(string? kind, string? on, HttpStatusCode status) =>
        (await Post(World.Ops, kind, on)).ShouldBe(status);

    [Fact]
    public async Task Nobody_else_records_it_and_nobody_about_themselves()
    {
        foreach (var who in new[] { World.Ada, World.Max })
            (await Post(who, "pd-meeting", "2025-06-01")).ShouldBe(HttpStatusCode.Forbidden, who);
        foreach (var who in new[] { World.Una, World.Fin, World.Adm })
            (await Post(who, "pd-meeting", "2025-06-01")).ShouldBe(HttpStatusCode.NotFound, who);
        (
            await (await App.As(World.Ops)).Client.PostAsJsonAsync(
                $"/api/people/{Of(World.Ops)}/conversations",
                new { kind = "pd-meeting", on = "2025-06-01" }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_form_that_says_nothing_is_shown_again_with_what_is_missing()
    {
        var answer = await (await App.As(World.Ops)).Submit(Path, "form:has(select)", ("Input.On", ""));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Choose the day.");
    }

    private async Task<HttpStatusCode> Post(string who, string? kind, string? on) =>
        (await (await App.As(who)).Client.PostAsJsonAsync("/api" + Path, new { kind, on })).StatusCode;

    public sealed class OnSqlite() : RecordConversationTests(Provider.Sqlite);

    public sealed class OnPostgres() : RecordConversationTests(Provider.Postgres);
}
