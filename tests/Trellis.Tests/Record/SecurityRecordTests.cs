#pragma warning disable RS0030
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Trellis.Tests.Record;

/// <summary>
/// What matters to the safety of the installation is kept, written to the log, and found by administrators.
/// </summary>
public abstract class SecurityRecordTests(Provider provider) : OwnWorld(provider)
{
    private Task<List<Activity>> Lines(params string[] kinds) =>
        App.Db(db =>
            db.Set<Activity>().AsNoTracking().Where(a => kinds.Contains(a.What)).OrderBy(a => a.At).ToListAsync()
        );

    [Fact]
    public async Task Who_is_refused_what_is_about_somebody_else_leaves_one_line_an_hour()
    {
        var una = await App.As(World.Una);
        for (var i = 0; i < 5; i++)
        {
            (await una.Get($"/people/{Of(World.Ada)}/growth")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await una.Get($"/api/rounds/{World.OldRound}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await una.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        var lines = await Lines("access.denied");
        lines
            .Select(l => (l.ById, l.Subject, l.AboutId))
            .ShouldBe(
                [
                    (Of(World.Una), "/people/{Id:guid}/growth", Of(World.Ada)),
                    (Of(World.Una), "/api/rounds/{id}", null),
                    (Of(World.Una), "/people", null),
                ],
                ignoreOrder: true
            );
        App.Clock.Advance(TimeSpan.FromMinutes(61));
        await una.Get("/people");
        (await Lines("access.denied")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_nobody_asked_about_a_person_and_ones_own_page_leave_no_line()
    {
        var una = await App.As(World.Una);
        foreach (
            var url in new[]
            {
                "/nowhere",
                "/careers/nothing",
                "/api/positions/nothing",
                $"/people/{Of(World.Una)}/growth",
            }
        )
            (await una.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
        (await App.Anonymous().Get($"/people/{Of(World.Ada)}")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Lines("access.denied", "stipend.denied")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_change_leaves_its_line_and_nothing_of_the_change()
    {
        var max = await App.As(World.Max);
        (await max.Client.DeleteAsync($"/api/stipend/receipts/{World.Receipt}")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await Lines("stipend.denied")).ShouldHaveSingleItem().Subject.ShouldBe("/api/stipend/receipts/{id}");
        (await App.Db(db => db.Set<Receipt>().AnyAsync(r => r.Id == World.Receipt))).ShouldBeTrue();
    }

    [Fact]
    public async Task An_administrator_is_not_told_of_stipends_and_nobody_of_drafts()
    {
        var una = await App.As(World.Una);
        await una.Get($"/people/{Of(World.Ada)}/stipend");
        await una.Get($"/stipend/requests/{World.Asked}");
        await una.Get($"/assessments/{World.Draft}");
        await (await App.As(World.Fin)).Get("/stipend/finance/export");
        var told = await (await App.As(World.Adm)).Text("/api/security");
        told.ShouldNotContain("stipend");
        told.ShouldContain("/assessments/{Id:guid}");
        (await Lines("access.denied")).ShouldHaveSingleItem().AboutId.ShouldBeNull();
        (await Lines("stipend.denied", "stipend.exported")).Count.ShouldBe(3);
        (await (await App.As(World.Ops)).Text("/api/activity")).ShouldContain("stipend.exported");
    }

    [Fact]
    public async Task Exports_and_links_and_roles_have_their_lines()
    {
        await (await App.As(World.Una)).Get("/api/me/data");
        await (await App.As(World.Adm)).Submit($"/people/{Of(World.Una)}", "form:has(input[value=link])");
        (await Lines("data.exported", "account.link-made"))
            .Select(l => (l.What, l.AboutId))
            .ShouldBe([("data.exported", Of(World.Una)), ("account.link-made", Of(World.Una))], ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_filters_by_kind_person_and_day_from_its_address()
    {
        await (await App.As(World.Una)).Get("/people");
        App.Clock.Advance(TimeSpan.FromDays(1));
        await (await App.Again(World.Fox)).Get("/people");
        var adm = await App.Again(World.Adm);
        async Task<int> Rows(string query) => (await adm.Page($"/security{query}")).QuerySelectorAll("tbody tr").Length;
        (await Rows("?kind=access.denied")).ShouldBe(2);
        (await Rows("?kind=access.denied&person=una")).ShouldBe(1);
        (await Rows("?kind=access.denied&person=FOX%40example")).ShouldBe(1);
        (await Rows("?kind=access.denied&from=2026-05-15")).ShouldBe(1);
        (await Rows("?kind=access.denied&until=2026-05-14")).ShouldBe(1);
        (await Rows("?kind=access.denied&from=2026-05-14&until=2026-05-15")).ShouldBe(2);
        (await Rows("?person=nobody-here")).ShouldBe(0);
        (await Rows("?kind=no.such")).ShouldBe(0);
        (await adm.Page("/security?person=nobody-here")).Body!.TextContent.ShouldContain("No lines match.");
        var odd = await adm.Page("/security?kind=access.denied&from=yesterday");
        odd.QuerySelector("#wrong").ShouldNotBeNull().TextContent.ShouldContain("Write a day as 2026-05-14.");
        odd.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await adm.Json("/api/security?kind=access.denied&person=una"))
            .GetProperty("lines")
            .GetArrayLength()
            .ShouldBe(1);
    }

    [Fact]
    public async Task It_goes_on_page_by_page_and_keeps_its_filters()
    {
        await App.Db(async db =>
        {
            for (var i = 0; i < 120; i++)
                db.Add(
                    new Activity
                    {
                        At = App.Clock.GetUtcNow().UtcDateTime.AddSeconds(i),
                        ByName = "Somebody",
                        What = "sign-in.failed",
                        Security = SecurityMark.Refused,
                        Subject = "",
                    }
                );
            return await db.SaveChangesAsync();
        });
        var adm = await App.As(World.Adm);
        var first = await adm.Page("/security?kind=sign-in.failed&from=2026-05-14");
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        var next = first.QuerySelector("[rel=next]").ShouldNotBeNull().GetAttribute("href")!;
        next.ShouldBe("/security?kind=sign-in.failed&from=2026-05-14&page=2");
        (await adm.Page("/security?kind=sign-in.failed&page=3")).QuerySelectorAll("tbody tr").Length.ShouldBe(20);
        (await adm.Page("/security?kind=sign-in.failed&page=99")).QuerySelectorAll("tbody tr").Length.ShouldBe(20);
    }

    [Fact]
    public async Task The_same_lines_are_in_the_log_with_named_fields()
    {
        var log = new Kept();
        App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await (await App.As(World.Una)).Get($"/people/{Of(World.Ada)}/growth");
        // a reading that is allowed is no matter of security
        await (await App.As(World.Max)).Get($"/people/{Of(World.Ada)}/growth");
        var line = log.Written.Where(l => (string?)l["Kind"] == "access.denied").ShouldHaveSingleItem();
        (line["By"], line["ById"], line["AboutId"], line["Subject"]).ShouldBe(
            ("Una Example", Of(World.Una).Value, Of(World.Ada).Value, "/people/{Id:guid}/growth")
        );
        var marked = App
            .Services.GetRequiredService<ActivityKinds>()
            .All.Where(k => k.Security != SecurityMark.None)
            .Select(k => k.Name)
            .ToHashSet(StringComparer.Ordinal);
        log.Written.ShouldAllBe(l => marked.Contains((string)l["Kind"]!));
    }

    /// <summary>Keeps what is written under the category of security.</summary>
    private sealed class Kept : ILoggerProvider, ILogger
    {
        public List<Dictionary<string, object?>> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) =>
            categoryName == "Trellis.Security" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lock (Written)
                Written.Add(
                    ((IReadOnlyList<KeyValuePair<string, object?>>)state!).ToDictionary(p => p.Key, p => p.Value)
                );
        }

        public void Dispose() { }
    }

    public sealed class OnSqlite() : SecurityRecordTests(Provider.Sqlite);

    public sealed class OnPostgres() : SecurityRecordTests(Provider.Postgres);
}
