using System.Net;

namespace Trellis.Tests.Assessments;

/// <summary>Submitting, double-blind: nobody reads the other view before both are submitted.</summary>
public abstract class SubmitAssessmentTests(Provider provider) : OwnWorld(provider)
{
    private const string Selfs = "what-una-wrote",
        Managers = "what-fox-wrote";

    [Theory]
    [InlineData(World.Una)]
    [InlineData(World.Fox)]
    public async Task After_only_one_is_submitted_the_other_side_reads_nothing_of_it(string sender)
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var self = await una.Begun(Of(World.Una));
        var manager = await fox.Begun(Of(World.Una));
        await una.Rate(self, writing, "2", Selfs);
        await fox.Rate(manager, writing, "4", Managers);
        (await (sender == World.Una ? una.SubmitIt(self) : fox.SubmitIt(manager))).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );

        foreach (var url in await Places(World.Una, self, manager))
            (await Body(una, url)).ShouldNotContain(Managers, Case.Sensitive, url);
        foreach (var url in await Places(World.Una, self, manager))
            (await Body(fox, url)).ShouldNotContain(Selfs, Case.Sensitive, url);
        if (sender == World.Fox)
            Lines(await una.Json("/api/me/gap")).ShouldAllBe(l => l.Manager == null && l.To > 0);
        else
            Lines(await fox.Json($"/api/people/{Of(World.Una)}/gap")).ShouldAllBe(l => l.Self == null && l.To > 0);
    }

    [Fact]
    public async Task Once_both_are_submitted_both_read_both()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        await una.Submitted(Of(World.Una), (writing, "2", Selfs));
        await fox.Submitted(Of(World.Una), (writing, "4", Managers));
        var round = await Round();
        foreach (var browser in new[] { una, fox })
        {
            foreach (var url in new[] { $"/rounds/{round}", $"/api/rounds/{round}" })
            {
                var text = await browser.Text(url);
                text.ShouldContain(Selfs);
                text.ShouldContain(Managers);
            }
        }
        (await una.Text("/api/me/data")).ShouldContain(Managers);
        Lines(await una.Json("/api/me/gap")).Single(l => l.Item == "Writing").ShouldBe(("Writing", 2, 2, 4));
    }

    [Fact]
    public async Task Only_the_two_whose_round_it_is_read_it()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        await una.Submitted(Of(World.Una), (writing, "2", Selfs));
        await fox.Submitted(Of(World.Una), (writing, "4", Managers));
        var round = await Round();
        foreach (var other in new[] { World.Ada, World.Max, World.Sky, World.Ops, World.Fin, World.Adm })
            (await (await App.As(other)).Get($"/api/rounds/{round}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                other
            );
    }

    [Fact]
    public async Task An_empty_assessment_is_not_submitted()
    {
        var una = await App.As(World.Una);
        var draft = await una.Begun(Of(World.Una));
        await (await una.SubmitIt(draft)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.empty");
        await una.Rate(draft, await Item("Writing"), "", "A text without a level is no answer.");
        await (await una.SubmitIt(draft)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.empty");
        await una.Rate(draft, await Item("Listening"), "none");
        (await una.SubmitIt(draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task It_is_submitted_once()
    {
        var una = await App.As(World.Una);
        var sent = await una.Submitted(Of(World.Una), (await Item("Writing"), "2", ""));
        await (await una.SubmitIt(sent)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.submitted");
    }

    [Fact]
    public async Task The_page_submits_says_so_and_recalls()
    {
        var una = await App.As(World.Una);
        var draft = await una.Begun(Of(World.Una));
        await una.Rate(draft, await Item("Writing"), "2", "Looked over.");
        (await una.Page($"/assessments/{draft}/submission")).Body!.TextContent.ShouldContain("Looked over.");
        var sent = await una.Submit($"/assessments/{draft}/submission", "form[method=post]:has(.btn-primary)");
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await una.Page("/growth")).Body!.TextContent.ShouldContain(
            "Submitted. It opens to the other side when both views are submitted."
        );
        var back = await una.Submit($"/assessments/{draft}/submission", $"form[action='/assessments/{draft}/recall']");
        back.Headers.Location!.ToString().ShouldBe($"/assessments/{draft}");
        (await una.Page($"/assessments/{draft}")).QuerySelector("auto-save").ShouldNotBeNull();
    }

    [Fact]
    public async Task Somebody_elses_is_neither_submitted_nor_recalled()
    {
        var max = await App.As(World.Max);
        await (await max.SubmitIt(World.Draft)).ShouldRefuse(HttpStatusCode.NotFound, "missing");
        await (await max.Recall(World.Draft)).ShouldRefuse(HttpStatusCode.NotFound, "missing");
    }

    [Fact]
    public async Task Two_who_submit_at_the_same_moment_complete_the_round()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        for (var turn = 0; turn < 20; turn++)
        {
            var (self, manager) = (await una.Begun(Of(World.Una)), await fox.Begun(Of(World.Una)));
            await una.Rate(self, writing, "2");
            await fox.Rate(manager, writing, "3");
            var sent = await Task.WhenAll(una.SubmitIt(self), fox.SubmitIt(manager));
            sent.ShouldAllBe(s => s.StatusCode == HttpStatusCode.NoContent);
            (await Completed()).ShouldBeTrue($"both submitted, turn {turn}");
        }
    }

    private static IEnumerable<(string Item, int To, int? Self, int? Manager)> Lines(
        System.Text.Json.JsonElement gap
    ) =>
        gap.GetProperty("items")
            .EnumerateArray()
            .Select(i =>
                (
                    i.GetProperty("item").GetString()!,
                    i.GetProperty("to").GetInt32(),
                    Number(i.GetProperty("self")),
                    Number(i.GetProperty("manager"))
                )
            )
            .ToList();

    private static int? Number(System.Text.Json.JsonElement e) =>
        e.ValueKind == System.Text.Json.JsonValueKind.Null ? null : e.GetInt32();

    /// <summary>Every place that could show a word of the round.</summary>
    private async Task<string[]> Places(string about, Id<Assessment> self, Id<Assessment> manager) =>
        [
            "/growth",
            $"/people/{Of(about)}/growth",
            $"/rounds/{await Round()}",
            $"/api/rounds/{await Round()}",
            "/api/me/data",
            "/api/me/gap",
            $"/api/people/{Of(about)}/gap",
            "/api/activity",
            "/activity",
            "/team",
            "/api/team",
            $"/assessments/{self}",
            $"/assessments/{manager}",
            $"/assessments/{self}/submission",
            $"/assessments/{manager}/submission",
            $"/api/assessments/{self}",
            $"/api/assessments/{manager}",
        ];

    private static async Task<string> Body(Browser browser, string url) =>
        await (await browser.Get(url)).Content.ReadAsStringAsync();

    private Task<Id<AssessmentRound>> Round() =>
        App.Db(async db =>
            (
                await db.Set<AssessmentRound>()
                    .Where(r => r.PersonId == Of(World.Una))
                    .OrderByDescending(r => r.Id)
                    .FirstAsync()
            ).Id
        );

    private Task<bool> Completed() =>
        App.Db(async db =>
            (
                await db.Set<AssessmentRound>()
                    .Where(r => r.PersonId == Of(World.Una))
                    .OrderByDescending(r => r.Id)
                    .FirstAsync()
            ).CompletedAt
                is not null
        );

    public sealed class OnSqlite() : SubmitAssessmentTests(Provider.Sqlite);

    public sealed class OnPostgres() : SubmitAssessmentTests(Provider.Postgres);
}
