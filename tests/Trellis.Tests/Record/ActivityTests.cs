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
        await World.Writes(
            "assessment.started",
            World.Una,
            World.Una,
            "Self",
            async () => self = await una.Begun(Of(World.Una))
        );
        await World.Writes(
            "rating.saved",
            World.Una,
            World.Una,
            "",
            async () => await (await una.Rate(self, writing, "2", Canary)).Ok()
        );
        await World.Writes(
            "rating.saved",
            World.Una,
            World.Una,
            "",
            async () => await (await una.Rate(self, writing, "3", Canary, version: 1)).Ok()
        );
        await World.Writes(
            "assessment.submitted",
            World.Una,
            World.Una,
            "Self",
            async () => await (await una.SubmitIt(self)).Ok()
        );
        await World.Writes(
            "assessment.recalled",
            World.Una,
            World.Una,
            "Self",
            async () => await (await una.Recall(self)).Ok()
        );
        await World.Writes(
            "assessment.started",
            World.Fox,
            World.Una,
            "Manager",
            async () => manager = await fox.Begun(Of(World.Una))
        );
        await World.Writes(
            "rating.saved",
            World.Fox,
            World.Una,
            "",
            async () => await (await fox.Rate(manager, writing, "2", Canary)).Ok()
        ); // sight shows the lines of a draft to its writer alone
        await World.Writes(
            "assessment.submitted",
            World.Fox,
            World.Una,
            "Manager",
            async () => await (await fox.SubmitIt(manager)).Ok()
        );
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
        (await App.Lines(change)).Where(l => l.What != "access.denied").ShouldBeEmpty();

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

    private static Task<HttpResponseMessage> Import(Browser browser, string table, string query) =>
        browser.Client.PostAsync(
            $"/api/people/import{query}",
            new StringContent(table, Encoding.UTF8, MediaTypeHeaderValue.Parse("text/csv"))
        );

    public sealed class OnSqlite() : ActivityTests(Provider.Sqlite);

    public sealed class OnPostgres() : ActivityTests(Provider.Postgres);
}
