#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Evidence;

public abstract class KeepEvidenceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Feedback_is_kept_once_and_quotes_its_writer_only_with_consent()
    {
        await App.Db(db => db.Set<EvidenceItem>().ExecuteDeleteAsync());
        var ada = await App.As(World.Ada);
        for (var n = 0; n < 2; n++)
            (await ada.Submit($"/feedback/notes/{World.FeedbackNote}", "form[action$='/keep']")).StatusCode.ShouldBe(
                HttpStatusCode.Found
            );
        var pieces = (await ada.Json("/api/me/evidence")).GetProperty("pieces");
        pieces.GetArrayLength().ShouldBe(1);
        var line = pieces[0].GetProperty("line");
        line.GetProperty("consent").GetString().ShouldBe("not-asked");
        line.GetProperty("quote").GetString()!.ShouldContain(World.FeedbackNoteText);
    }

    [Fact]
    public async Task Thanks_that_everyone_reads_need_no_consent_and_those_between_two_do()
    {
        var ada = await App.As(World.Ada);
        foreach (var (id, consent) in new[] { (World.OpenThanks, "not-needed"), (World.Thanks, "not-asked") })
        {
            (await ada.Submit($"/appreciation/{id}", "form[action$='/keep']")).StatusCode.ShouldBe(
                HttpStatusCode.Found
            );
            (await ada.Json("/api/me/evidence"))
                .GetProperty("pieces")[0]
                .GetProperty("line")
                .GetProperty("consent")
                .GetString()
                .ShouldBe(consent);
        }
    }

    [Fact]
    public async Task Only_what_is_ones_own_or_was_written_to_oneself_is_kept()
    {
        foreach (var who in new[] { World.Max, World.Una, World.Ops })
        {
            var browser = await App.As(who);
            foreach (
                var (source, from) in new[]
                {
                    ("appreciation", World.OpenThanks.Value),
                    ("feedback", World.FeedbackNote.Value),
                    ("retrospective", World.RetroNote.Value),
                    ("goal", World.Goal.Value),
                    ("report", Guid.NewGuid()),
                }
            )
                (await browser.Client.PostAsJsonAsync("/api/me/evidence", new { source, from })).StatusCode.ShouldBe(
                    HttpStatusCode.NotFound,
                    $"{who} {source}"
                );
        }
        // a note that is not kept yet, and a goal that is not done
        var ada = await App.As(World.Ada);
        (
            await ada.Client.PostAsJsonAsync(
                "/api/me/evidence",
                new { source = "retrospective", from = World.RetroNote.Value }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (
            await ada.Client.PostAsJsonAsync("/api/me/evidence", new { source = "goal", from = World.Goal.Value })
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_goal_that_is_done_is_kept_with_what_was_learned()
    {
        await App.Db(db =>
            db.Set<Goal>()
                .Where(g => g.Id == World.Goal)
                .ExecuteUpdateAsync(g =>
                    g.SetProperty(x => x.State, GoalState.Done)
                        .SetProperty(x => x.EndedOn, Today)
                        .SetProperty(x => x.Learned, "Silence helps.")
                )
        );
        var ada = await App.As(World.Ada);
        (await ada.Submit($"/goals/{World.Goal}", "form[action$='/keep']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Text("/growth/evidence")).ShouldContain("Silence helps.");
    }

    [Fact]
    public async Task A_note_of_ones_own_has_words_and_a_whole_link()
    {
        var ada = await App.As(World.Ada);
        await (await ada.Client.PostAsJsonAsync("/api/me/evidence", new { source = "own", note = " " })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "evidence.note"
        );
        var answer = await ada.Submit(
            "/growth/evidence",
            "main form:has(textarea)",
            ("Input.Note", "The index has two pages less."),
            ("Input.Link", "javascript:alert(1)")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("textarea")!
            .TextContent.ShouldContain("two pages less");
        (
            await ada.Submit(
                "/growth/evidence",
                "main form:has(textarea)",
                ("Input.Note", "The index has two pages less."),
                ("Input.Link", "https://example.org/index"),
                ("Input.Item", $"{World.Writing}")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Text("/growth/evidence")).ShouldContain("The index has two pages less.");
    }

    public sealed class OnSqlite() : KeepEvidenceTests(Provider.Sqlite);

    public sealed class OnPostgres() : KeepEvidenceTests(Provider.Postgres);
}
