using System.Net;

namespace Trellis.Tests.Access;

/// <summary>The reporting line of today decides what a manager sees, from one request to the next.</summary>
public abstract class SightTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_manager_loses_sight_on_the_very_day_the_line_changes()
    {
        var max = await App.As(World.Max);
        (await Sees(max, World.Ada)).ShouldBeTrue();
        await Fact(World.Ada, Today, "Maker", World.Fox);
        (await Sees(max, World.Ada)).ShouldBeFalse();
        foreach (var url in About(World.Ada))
            (await max.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
        (await max.Get("/team")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_new_manager_sees_from_that_day_on()
    {
        var fox = await App.As(World.Fox);
        (await Sees(fox, World.Ada)).ShouldBeFalse();
        await Fact(World.Ada, Today, "Maker", World.Fox);
        (await Sees(fox, World.Ada)).ShouldBeTrue();
        (await fox.Text($"/rounds/{World.OldRound}")).ShouldContain(World.SelfSent);
        (await fox.Get($"/assessments/{World.ManagersDraft}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "what another manager drafted stays theirs"
        );
    }

    [Fact]
    public async Task What_is_to_change_tomorrow_changes_nothing_today()
    {
        var (max, fox) = (await App.As(World.Max), await App.As(World.Fox));
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Fox);
        (await Sees(max, World.Ada)).ShouldBeTrue();
        (await Sees(fox, World.Ada)).ShouldBeFalse();
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Sees(max, World.Ada)).ShouldBeFalse();
        (await Sees(fox, World.Ada)).ShouldBeTrue();
    }

    [Fact]
    public async Task Somebody_else_in_between_ends_it_and_coming_back_begins_it_again()
    {
        var max = await App.As(World.Max);
        await Fact(World.Ada, Today, "Maker", null);
        (await Sees(max, World.Ada)).ShouldBeFalse();
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Fact(World.Ada, Today, "Maker", World.Max);
        (await Sees(max, World.Ada)).ShouldBeTrue();
        (await max.Text($"/assessments/{World.ManagersDraft}?item={World.Writing}")).ShouldContain(World.ManagerDraft);
    }

    [Fact]
    public async Task A_manager_of_a_manager_sees_nothing_of_how_somebody_grows()
    {
        var sky = await App.As(World.Sky);
        (await Sees(sky, World.Max)).ShouldBeTrue();
        foreach (var url in About(World.Ada))
            (await sky.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
    }

    /// <summary>Some people report to nobody, and the operator's lines are by nobody: that does not make them somebody's.</summary>
    [Fact]
    public async Task Whoever_is_not_signed_in_sees_nobody()
    {
        await App.Db(async db =>
        {
            db.Record(Viewer.Operator(App.Clock.UtcNow(), TimeZoneInfo.Utc), RecordActivity.OperatorRead, "a test");
            return await db.SaveChangesAsync();
        });
        var seen = await App.Db(async db =>
        {
            var sight = db.For(Viewer.Anonymous(App.Clock.UtcNow(), TimeZoneInfo.Utc));
            return new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["people"] = await sight.People.CountAsync(),
                ["growing"] = await sight.Growing.CountAsync(),
                ["employments"] = await sight.Employments.CountAsync(),
                ["targets"] = await sight.Targets.CountAsync(),
                ["rounds"] = await sight.Rounds.CountAsync(),
                ["assessments"] = await sight.Assessments.CountAsync(),
                ["stipends"] = await sight.StipendPeople.CountAsync(),
                ["away"] = await sight.Away.CountAsync(),
                ["activities"] = await sight.Activities.CountAsync(),
                ["accounts"] = await sight.Accounts.CountAsync(),
                ["messages"] = await sight.Messages.CountAsync(),
                ["sessions"] = await sight.Sessions.CountAsync(),
            };
        });
        seen.Where(s => s.Value > 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manager_who_loses_sight_keeps_no_draft_to_write_or_send()
    {
        var max = await App.As(World.Max);
        await Fact(World.Ada, Today, "Maker", World.Fox);
        (await max.Rate(World.ManagersDraft, World.Writing, "1", "too late", 1)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await max.SubmitIt(World.ManagersDraft)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await max.Begin(Of(World.Ada))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_day_is_the_organisations_and_not_the_machines()
    {
        await App.Db(async db =>
        {
            // half a day ahead
            (await db.Set<Organisation>().SingleAsync()).TimeZone = "Pacific/Auckland";
            return await db.SaveChangesAsync();
        });
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Fox);
        (await Sees(await App.As(World.Max), World.Ada)).ShouldBeFalse("noon in UTC is already tomorrow in Auckland");
        (await Sees(await App.As(World.Fox), World.Ada)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_looks_after_everybody_sees_facts_and_not_growth()
    {
        foreach (var email in new[] { World.Ops, World.Adm })
        {
            var browser = await App.As(email);
            (await browser.Get($"/api/people/{Of(World.Ada)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await browser.Get($"/api/people/{Of(World.Ada)}/gap")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await browser.Get($"/api/rounds/{World.OldRound}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private string[] About(string email) =>
        [
            $"/people/{Of(email)}/growth",
            $"/people/{Of(email)}",
            $"/api/people/{Of(email)}",
            $"/api/people/{Of(email)}/gap",
            $"/rounds/{World.OldRound}",
            $"/api/rounds/{World.OldRound}",
            $"/assessments/{World.ManagersDraft}",
            $"/api/assessments/{World.ManagersDraft}",
        ];

    private async Task<bool> Sees(Browser browser, string email) =>
        (await browser.Get($"/people/{Of(email)}/growth")).StatusCode == HttpStatusCode.OK;

    public sealed class OnSqlite() : SightTests(Provider.Sqlite);

    public sealed class OnPostgres() : SightTests(Provider.Postgres);
}
