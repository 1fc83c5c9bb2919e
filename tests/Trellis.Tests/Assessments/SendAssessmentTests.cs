using System.Net;

namespace Trellis.Tests.Assessments;

/// <summary>Sending, double-blind: nobody reads the other view before both are sent.</summary>
public abstract class SendAssessmentTests(Provider provider) : OwnWorld(provider)
{
    private const string Selfs = "what-una-wrote",
        Managers = "what-fox-wrote";

    [Theory]
    [InlineData(World.Una)]
    [InlineData(World.Fox)]
    public async Task After_only_one_is_sent_the_other_side_reads_nothing_of_it(string sender)
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var self = await una.Begun(Of(World.Una));
        var manager = await fox.Begun(Of(World.Una));
        await una.Rate(self, writing, "2", Selfs);
        await fox.Rate(manager, writing, "4", Managers);
        (await (sender == World.Una ? una.SendIt(self) : fox.SendIt(manager))).StatusCode.ShouldBe(
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
    public async Task Once_both_are_sent_both_read_both()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        await una.Sent(Of(World.Una), (writing, "2", Selfs));
        await fox.Sent(Of(World.Una), (writing, "4", Managers));
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
        await una.Sent(Of(World.Una), (writing, "2", Selfs));
        await fox.Sent(Of(World.Una), (writing, "4", Managers));
        var round = await Round();
        foreach (var other in new[] { World.Ada, World.Max, World.Sky, World.Ops, World.Fin, World.Adm })
            (await (await App.As(other)).Get($"/api/rounds/{round}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                other
            );
    }

    [Fact]
    public async Task An_empty_assessment_is_not_sent()
    {
        var una = await App.As(World.Una);
        var draft = await una.Begun(Of(World.Una));
        await (await una.SendIt(draft)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.empty");
        await una.Rate(draft, await Item("Writing"), "", "A text without a level is no answer.");
        await (await una.SendIt(draft)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.empty");
        await una.Rate(draft, await Item("Listening"), "none");
        (await una.SendIt(draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task It_is_sent_once()
    {
        var una = await App.As(World.Una);
        var sent = await una.Sent(Of(World.Una), (await Item("Writing"), "2", ""));
        await (await una.SendIt(sent)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.sent");
    }

    [Fact]
    public async Task It_can_be_taken_back_until_the_other_view_is_sent()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var self = await una.Sent(Of(World.Una), (writing, "2", "first"));
        (await una.TakeBack(self)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await una.TakeBack(self)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.draft");
        (await una.Rate(self, writing, "3", "second", version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var manager = await fox.Sent(Of(World.Una), (writing, "4", ""));
        (await Completed()).ShouldBeFalse();
        (await una.SendIt(self)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Completed()).ShouldBeTrue();
        await (await una.TakeBack(self)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.open");
        await (await fox.TakeBack(manager)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.open");
    }

    [Fact]
    public async Task The_page_sends_says_so_and_takes_back()
    {
        var una = await App.As(World.Una);
        var draft = await una.Begun(Of(World.Una));
        await una.Rate(draft, await Item("Writing"), "2", "Looked over.");
        (await una.Page($"/assessments/{draft}/send")).Body!.TextContent.ShouldContain("Looked over.");
        var sent = await una.Submit($"/assessments/{draft}/send", "form[method=post]:has(.btn-primary)");
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await una.Page("/growth")).Body!.TextContent.ShouldContain(
            "Sent. It opens to the other side when both views are sent."
        );
        var back = await una.Submit($"/assessments/{draft}/send", $"form[action='/assessments/{draft}/taking-back']");
        back.Headers.Location!.ToString().ShouldBe($"/assessments/{draft}");
        (await una.Page($"/assessments/{draft}")).QuerySelector("auto-save").ShouldNotBeNull();
    }

    [Fact]
    public async Task Somebody_elses_is_neither_sent_nor_taken_back()
    {
        var max = await App.As(World.Max);
        await (await max.SendIt(World.Draft)).ShouldRefuse(HttpStatusCode.NotFound, "missing");
        await (await max.TakeBack(World.Draft)).ShouldRefuse(HttpStatusCode.NotFound, "missing");
    }

    [Fact]
    public async Task Two_who_send_at_the_same_moment_complete_the_round()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        for (var turn = 0; turn < 20; turn++)
        {
            var (self, manager) = (await una.Begun(Of(World.Una)), await fox.Begun(Of(World.Una)));
            await una.Rate(self, writing, "2");
            await fox.Rate(manager, writing, "3");
            var sent = await Task.WhenAll(una.SendIt(self), fox.SendIt(manager));
            sent.ShouldAllBe(s => s.StatusCode == HttpStatusCode.NoContent);
            (await Completed()).ShouldBeTrue($"both sent, turn {turn}");
        }
    }

    [Fact]
    public async Task Taking_back_while_the_other_sends_never_completes_a_round_with_a_draft_in_it()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        for (var turn = 0; turn < 20; turn++)
        {
            var self = await una.Sent(Of(World.Una), (writing, "2", ""));
            var manager = await fox.Begun(Of(World.Una));
            await fox.Rate(manager, writing, "3");
            var answers = await Task.WhenAll(una.TakeBack(self), fox.SendIt(manager));
            answers[1].StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await Completed()).ShouldBe(answers[0].StatusCode == HttpStatusCode.Conflict, $"turn {turn}");
            if (answers[0].IsSuccessStatusCode)
                (await una.SendIt(self)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await Completed()).ShouldBeTrue();
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
            $"/assessments/{self}/send",
            $"/assessments/{manager}/send",
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

    public sealed class OnSqlite() : SendAssessmentTests(Provider.Sqlite);

    public sealed class OnPostgres() : SendAssessmentTests(Provider.Postgres);
}
