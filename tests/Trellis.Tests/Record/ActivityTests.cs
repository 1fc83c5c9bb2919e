using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Trellis.Tests.Record;

/// <summary>
/// The record of who did what: one line for a change, none for a refusal, and never a word of what somebody wrote.
/// </summary>
public abstract class ActivityTests(Provider provider) : OwnWorld(provider)
{
    private const string Canary = "canary-in-evidence";

    [Fact]
    public async Task Each_step_of_an_assessment_writes_one_line()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var (self, manager) = (default(Id<Assessment>), default(Id<Assessment>));
        await Writes(
            "assessment.started",
            World.Una,
            World.Una,
            "Self",
            async () => self = await una.Begun(Of(World.Una))
        );
        await Writes(
            "rating.saved",
            World.Una,
            World.Una,
            "",
            async () => Ok(await una.Rate(self, writing, "2", Canary))
        );
        await Writes(
            "rating.saved",
            World.Una,
            World.Una,
            "",
            async () => Ok(await una.Rate(self, writing, "3", Canary, version: 1))
        );
        await Writes("assessment.submitted", World.Una, World.Una, "Self", async () => Ok(await una.SubmitIt(self)));
        await Writes("assessment.recalled", World.Una, World.Una, "Self", async () => Ok(await una.Recall(self)));
        await Writes(
            "assessment.started",
            World.Fox,
            World.Una,
            "Manager",
            async () => manager = await fox.Begun(Of(World.Una))
        );
        await Writes(
            "rating.saved",
            World.Fox,
            World.Una,
            "",
            async () => Ok(await fox.Rate(manager, writing, "2", Canary))
        ); // sight shows the lines of a draft to its writer alone
        await Writes(
            "assessment.submitted",
            World.Fox,
            World.Una,
            "Manager",
            async () => Ok(await fox.SubmitIt(manager))
        );
    }

    [Fact]
    public async Task That_somebody_is_at_a_draft_is_seen_by_its_writer_alone()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var manager = await fox.Begun(Of(World.Una));
        Ok(await fox.Rate(manager, writing, "2", Canary));
        async Task<string> Log(string who) =>
            await (await (await App.As(who)).Get("/api/activity")).Content.ReadAsStringAsync();
        (await Log(World.Fox)).ShouldContain("rating.saved");
        foreach (var who in new[] { World.Una, World.Ops, World.Adm, World.Sky })
        {
            (await Log(who)).ShouldNotContain("rating.saved", Case.Sensitive, who);
            (await Log(who)).ShouldNotContain("assessment.started", Case.Sensitive, who);
        }
        Ok(await fox.SubmitIt(manager));
        (await Log(World.Ops)).ShouldContain("assessment.submitted");
        (await (await una.Get("/activity")).Content.ReadAsStringAsync()).ShouldContain("Submitted an assessment");
    }

    [Fact]
    public async Task Choosing_and_dropping_a_target_writes_one_line_and_doing_it_again_none()
    {
        var una = await App.As(World.Una);
        await Writes(
            "target.chosen",
            World.Una,
            World.Una,
            "Maker / Maker",
            async () => Ok(await una.Client.PutAsync("/api/me/targets/maker-maker", null))
        );
        await WritesNothing(async () => Ok(await una.Client.PutAsync("/api/me/targets/maker-maker", null)));
        await Writes(
            "target.dropped",
            World.Una,
            World.Una,
            "Maker / Maker",
            async () => Ok(await una.Client.DeleteAsync("/api/me/targets/maker-maker"))
        );
        await WritesNothing(async () => Ok(await una.Client.DeleteAsync("/api/me/targets/maker-maker")));
    }

    [Fact]
    public async Task An_import_of_people_writes_one_line_and_one_for_each_person_and_a_dry_run_or_a_refused_one_none()
    {
        var ops = await App.As(World.Ops);
        const string table = "email,name,weekly_hours,start_date\nnew@example.org,New,40,2026-05-01\n";
        await WritesNothing(async () => Ok(await Import(ops, table, "?dryRun=true")));
        await WritesNothing(async () =>
            (await Import(ops, "email,name\n", "")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity)
        );
        var lines = await Lines(async () => Ok(await Import(ops, table, "")));
        lines
            .Select(l => (l.What, l.ById, l.Detail))
            .ShouldBe([
                ("people.imported", Of(World.Ops), "1 added, 0 changed"),
                ("person.added", Of(World.Ops), "40 hours a week, from 1 May 2026"),
            ]);
        await WritesNothing(async () => Ok(await Import(ops, table, "")));
    }

    [Fact]
    public async Task What_concerns_a_password_or_a_session_writes_its_line()
    {
        var una = await App.As(World.Una);
        var change = () =>
            una.Submit(
                "/account",
                "form:has([name='Input.Present'])",
                ("Input.Present", World.Password),
                ("Input.New", "an even quieter wall")
            );
        (await Lines(async () => (await change()).StatusCode.ShouldBe(HttpStatusCode.Found)))
            .Select(l => l.What)
            .ShouldBe(["password.changed", "session.started"]);
        await Writes(
            "password.wrong",
            World.Una,
            World.Una,
            "",
            async () => (await change()).StatusCode.ShouldBe(HttpStatusCode.Conflict)
        );
        await Writes(
            "session.ended",
            World.Una,
            World.Una,
            "",
            async () => Ok(await una.Client.DeleteAsync("/api/session"))
        );
        await WritesNothing(async () =>
            (await una.Client.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized)
        );
    }

    [Fact]
    public async Task A_link_and_its_use_are_written_down()
    {
        var ops = await App.As(World.Ops);
        HttpResponseMessage made = null!;
        await ops.Page($"/people/{Of(World.Una)}"); // that it is opened is written down too, once
        await Writes(
            "account.link-made",
            World.Ops,
            World.Una,
            "",
            async () => made = await ops.Submit($"/people/{Of(World.Una)}", "form:has(input[value=link])")
        );
        var link = new Uri(
            Browser.Parse(await made.Content.ReadAsStringAsync()).QuerySelector("#link")!.GetAttribute("value")!
        ).PathAndQuery;
        var use = () => App.Anonymous().Submit(link, "form", ("Input.Password", "a password of my own"));
        var lines = await Lines(async () => (await use()).StatusCode.ShouldBe(HttpStatusCode.Found));
        lines
            .Select(l => (l.What, l.ById, l.AboutId))
            .ShouldBe([
                ("account.link-used", Of(World.Una), Of(World.Una)),
                ("password.set", Of(World.Una), Of(World.Una)),
                ("session.started", Of(World.Una), Of(World.Una)),
            ]);
        await WritesNothing(async () => (await use()).StatusCode.ShouldBe(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_refusal_writes_nothing_but_that_somebody_was_refused()
    {
        var (ada, max, sky, writing) = (
            await App.As(World.Ada),
            await App.As(World.Max),
            await App.As(World.Sky),
            World.Writing
        );
        await WritesNoMore(async () =>
            (await ada.Rate(World.Draft, writing, "4", Canary, version: 0)).StatusCode.ShouldBe(HttpStatusCode.Conflict)
        );
        await WritesNoMore(async () =>
            (await ada.Rate(World.Draft, writing, "9", Canary, version: 1)).StatusCode.ShouldBe(HttpStatusCode.Conflict)
        );
        await WritesNoMore(async () =>
            (await max.Rate(World.Draft, writing, "1", Canary, version: 1)).StatusCode.ShouldBe(HttpStatusCode.NotFound)
        );
        await WritesNoMore(async () => (await max.SubmitIt(World.Draft)).StatusCode.ShouldBe(HttpStatusCode.NotFound));
        await WritesNoMore(async () => (await ada.Recall(World.Draft)).StatusCode.ShouldBe(HttpStatusCode.Conflict));
        await WritesNoMore(async () => (await sky.Begin(Of(World.Ada))).StatusCode.ShouldBe(HttpStatusCode.NotFound));
        await WritesNoMore(async () =>
            (await ada.Client.PutAsync("/api/me/targets/nothing-like-it", null)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            )
        );
        await WritesNoMore(async () =>
            (await Import(ada, "email,name,weekly_hours,start_date\n", "")).StatusCode.ShouldBe(HttpStatusCode.NotFound)
        );
    }

    /// <summary>That somebody who is signed in was refused what is about another person is a line of its own.</summary>
    private async Task WritesNoMore(Func<Task> change) =>
        (await Lines(change)).Where(l => l.What != "access.denied").ShouldBeEmpty();

    [Fact]
    public async Task Nothing_that_was_written_about_a_person_is_in_it()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        await una.Submitted(Of(World.Una), (writing, "2", Canary));
        await fox.Submitted(Of(World.Una), (writing, "3", Canary));
        await fox.Get($"/people/{Of(World.Una)}/growth");
        var lines = await App.Db(db => db.Set<Activity>().AsNoTracking().ToListAsync());
        lines.Count.ShouldBeGreaterThan(6);
        lines.ShouldAllBe(l =>
            !$"{l.What} {l.Subject} {l.Detail} {l.ByName}".Contains(Canary, StringComparison.Ordinal)
        );
        foreach (var reader in new[] { World.Ops, World.Adm, World.Una, World.Fox })
        foreach (var url in new[] { "/activity", "/api/activity" })
            (await (await App.As(reader)).Text(url)).ShouldNotContain(Canary);
    }

    [Fact]
    public async Task Reading_somebodys_growth_is_recorded_and_shown_to_them()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Page("/account")).Body!.TextContent.ShouldContain("Nobody but you.");
        await Writes(
            "growth.read",
            World.Max,
            World.Ada,
            "",
            async () => await max.Page($"/people/{Of(World.Ada)}/growth")
        );
        await WritesNothing(async () => await max.Page($"/people/{Of(World.Ada)}/growth"));
        await WritesNothing(async () => await max.Json($"/api/people/{Of(World.Ada)}/gap"));
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Writes(
            "growth.read",
            World.Max,
            World.Ada,
            "",
            async () => await max.Json($"/api/people/{Of(World.Ada)}/gap")
        );
        (await ada.Page("/account"))
            .QuerySelectorAll("section[aria-labelledby=readers] .stem-title")
            .Select(t => t.TextContent)
            .ShouldBe(["Max Example", "Max Example"]);
        (await ada.Json("/api/me")).GetProperty("openedBy").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Reading_ones_own_is_not_recorded()
    {
        var ada = await App.As(World.Ada);
        await WritesNothing(async () => await ada.Page("/growth"));
        await WritesNothing(async () => await ada.Json("/api/me/gap"));
        await WritesNothing(async () =>
            (await ada.Get($"/people/{Of(World.Ada)}/growth")).StatusCode.ShouldBe(HttpStatusCode.NotFound)
        );
    }

    [Fact]
    public async Task Everybody_reads_what_concerns_them_and_only_those_who_look_after_everybody_read_all()
    {
        await (await App.As(World.Max)).Page($"/people/{Of(World.Ada)}/growth");
        foreach (
            var (reader, reads) in new[]
            {
                (World.Ada, true),
                (World.Max, true),
                (World.Ops, true),
                (World.Adm, true),
                (World.Una, false),
                (World.Sky, false),
                (World.Fin, false),
            }
        )
            (await (await App.As(reader)).Text("/api/activity"))
                .Contains("growth.read", StringComparison.Ordinal)
                .ShouldBe(reads, reader);
    }

    private async Task Writes(string what, string by, string? about, string detail, Func<Task> change)
    {
        var line = (await Lines(change)).ShouldHaveSingleItem();
        (line.What, line.ById, line.AboutId, line.Detail, line.At).ShouldBe(
            (what, Of(by), about is null ? null : Of(about), detail, App.Clock.GetUtcNow().UtcDateTime)
        );
        line.ByName.ShouldStartWith(by[..3], Case.Insensitive);
    }

    private async Task WritesNothing(Func<Task> change) => (await Lines(change)).ShouldBeEmpty();

    /// <summary>The lines that something wrote.</summary>
    private async Task<List<Activity>> Lines(Func<Task> change)
    {
        var before = (await All()).Select(a => a.Id).ToHashSet();
        await change();
        return [.. (await All()).Where(a => !before.Contains(a.Id)).OrderBy(a => a.What, StringComparer.Ordinal)];
    }

    private Task<List<Activity>> All() => App.Db(db => db.Set<Activity>().AsNoTracking().ToListAsync());

    private static void Ok(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode.ShouldBeTrue(answer.StatusCode.ToString());

    private static Task<HttpResponseMessage> Import(Browser browser, string table, string query) =>
        browser.Client.PostAsync(
            $"/api/people/import{query}",
            new StringContent(table, Encoding.UTF8, MediaTypeHeaderValue.Parse("text/csv"))
        );

    public sealed class OnSqlite() : ActivityTests(Provider.Sqlite);

    public sealed class OnPostgres() : ActivityTests(Provider.Postgres);
}
