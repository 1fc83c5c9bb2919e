using System.Net;

namespace Trellis.Tests.Growth.Retrospectives;

public abstract class RetroFormsTests(Provider provider) : OwnWorld(provider)
{
    private const string Url = "/feedback/retrospectives";
    private const string Pasted = "- Ada kept the index tidy\n* Una asked early\nTwo weeks were too short\n\n";

    [Fact]
    public async Task Lines_become_rows_with_whom_they_seem_to_be_about_and_those_about_nobody_are_left_out()
    {
        var max = await App.As(World.Max);
        var rows = Browser.Parse(
            await (
                await max.Submit(
                    Url,
                    "main form:has([name='Paste.Lines'])",
                    ("Paste.Retrospective", "Sprint 9"),
                    ("Paste.Lines", Pasted)
                )
            ).Content.ReadAsStringAsync()
        );
        rows.QuerySelectorAll("[name$='.About']")
            .Select(i => i.GetAttribute("value"))
            .ShouldBe(["Ada Example", "Una Example", null]);
        rows.QuerySelectorAll("[name$='.Text']")
            .Select(i => i.GetAttribute("value"))
            .ShouldBe(["Ada kept the index tidy", "Una asked early", "Two weeks were too short"]);
        var sent = await max.SubmitFrom(rows, Url, "main form:has([name='Notes.HeldOn'])");
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var text = await max.Text("/feedback/retrospectives");
        text.ShouldContain("Una asked early");
        text.ShouldNotContain("Two weeks were too short");
        (await App.KindsTo(Of(World.Una))).ShouldContain("retrospective.note");
    }

    [Fact]
    public async Task A_day_to_come_is_said_before_the_rows_and_every_wrong_name_at_once()
    {
        var max = await App.As(World.Max);
        const string form = "main form:has([name='Paste.Lines'])";
        var late = await max.Submit(
            Url,
            form,
            ("Paste.Retrospective", "Sprint 9"),
            ("Paste.HeldOn", $"{Today.AddDays(1):yyyy-MM-dd}"),
            ("Paste.Lines", Pasted)
        );
        var said = Browser.Parse(await late.Content.ReadAsStringAsync());
        said.Body!.TextContent.ShouldContain("Choose today or an earlier day.");
        said.QuerySelector("[name='Paste.Lines']")!.TextContent.ShouldContain("Ada kept the index tidy");
        said.QuerySelectorAll("[name$='.About']").ShouldBeEmpty();
        var rows = Browser.Parse(
            await (
                await max.Submit(Url, form, ("Paste.Retrospective", "Sprint 9"), ("Paste.Lines", Pasted))
            ).Content.ReadAsStringAsync()
        );
        var wrong = await max.SubmitFrom(
            rows,
            Url,
            "main form:has([name='Notes.HeldOn'])",
            ("Notes.Rows[0].About", "Adda Exampel"),
            ("Notes.Rows[2].About", "Nobody Here")
        );
        var text = await wrong.Content.ReadAsStringAsync();
        text.ShouldContain("Line 1:");
        text.ShouldContain("Line 3:");
    }

    [Theory]
    [InlineData("Somebody Else", "Line 1")]
    [InlineData("Ada Example, Una Example", "Line 1")]
    [InlineData("Max Example", "about yourself")]
    public async Task A_name_that_fits_nobody_is_said_with_its_line_and_the_rows_stay(string about, string said)
    {
        var max = await App.As(World.Max);
        var rows = Browser.Parse(
            await (
                await max.Submit(
                    Url,
                    "main form:has([name='Paste.Lines'])",
                    ("Paste.Retrospective", "Sprint 9"),
                    ("Paste.Lines", "A calm release")
                )
            ).Content.ReadAsStringAsync()
        );
        var sent = await max.SubmitFrom(
            rows,
            Url,
            "main form:has([name='Notes.HeldOn'])",
            ("Notes.Rows[0].About", about)
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await sent.Content.ReadAsStringAsync());
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(said);
        page.QuerySelector("[name$='.About']")!.GetAttribute("value").ShouldBe(about);
    }

    public sealed class OnSqlite() : RetroFormsTests(Provider.Sqlite);

    public sealed class OnPostgres() : RetroFormsTests(Provider.Postgres);
}
