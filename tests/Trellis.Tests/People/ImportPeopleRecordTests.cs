using System.Net;
using System.Net.Http.Headers;

namespace Trellis.Tests.People;

/// <summary>
/// That nobody comes to lead anybody by their own act, and that every changed person is in the record with before and
/// after.
/// </summary>
public abstract class ImportPeopleRecordTests(Provider provider) : OwnWorld(provider)
{
    private string Row(
        string email,
        string position,
        string manager,
        string hours = "40",
        string role = "",
        string name = ""
    ) =>
        $"{email},{(name.Length > 0 ? name : char.ToUpperInvariant(email[0]) + email[1..3] + " Example")},"
        + $"{position},{manager},{hours},{Today.AddDays(-400):yyyy-MM-dd},,{role}";

    private Task<List<Activity>> Lines(string what) =>
        App.Db(db =>
            db.Set<Activity>()
                .AsNoTracking()
                .Where(a => a.What == what)
                .OrderBy(a => a.At)
                .ThenBy(a => a.Detail)
                .ToListAsync()
        );

    private static Task<HttpResponseMessage> Import(Browser browser, string table, string query = "") =>
        browser.Client.PostAsync(
            $"/api/people/import{query}",
            new StringContent(table, MediaTypeHeaderValue.Parse("text/csv"))
        );

    [Theory]
    [InlineData(World.Adm)]
    [InlineData(World.Ops)]
    public async Task Nobody_makes_themselves_the_manager_of_anybody(string who)
    {
        var browser = await App.As(who);
        string[] rows =
        [
            Row(World.Ada, "Maker / Maker", who),
            Row("new@example.org", "", who),
            Row(World.Max, "Maker / Lead maker", who.ToUpperInvariant()),
        ];
        foreach (var row in rows)
        {
            var answer = await Import(browser, PeopleTables.Table(Row(World.Una, "Maker / Maker", World.Fox), row));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, row);
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldContain("Nobody gives themselves a report");
            text.ShouldContain("\"line\":3");
        }
        (await browser.Get($"/people/{Of(World.Ada)}/growth")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Lines("person.changed")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Somebody Else", "")]
    [InlineData("Adm Example", "2026-05-13")]
    public async Task People_Ops_neither_renames_nor_ends_an_administrator(string name, string end)
    {
        var table = $"email,name,start_date,end_date\n{World.Adm},{name},{Today.AddDays(-400):yyyy-MM-dd},{end}\n";
        var answer = await Import(await App.As(World.Ops), table);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await answer.Content.ReadAsStringAsync());
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Only an administrator changes the name");
        (await (await App.As(World.Adm)).Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_keeps_a_report_for_longer_than_somebody_else_decided()
    {
        await Fact(World.Una, Today.AddDays(-10), "Junior maker", World.Ops);
        await Fact(World.Una, Today.AddDays(10), "Junior maker", World.Fox);
        var ops = await App.As(World.Ops);
        (await Import(ops, PeopleTables.Table(Row(World.Una, "Maker / Maker", World.Ops)))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await Import(ops, PeopleTables.Table(Row(World.Una, "Maker / Maker", World.Fox)))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task Who_leads_somebody_already_may_change_the_rest_of_their_record()
    {
        await Fact(World.Una, Today.AddDays(-10), "Junior maker", World.Ops);
        (
            await Import(await App.As(World.Ops), PeopleTables.Table(Row(World.Una, "Maker / Maker", World.Ops, "32")))
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Lines("person.changed"))
            .ShouldHaveSingleItem()
            .Detail.ShouldBe(
                "Position: Maker / Junior maker → Maker / Maker, from 14 May 2026; Hours a week: 40 → 32, from "
                    + "14 May 2026"
            );
    }

    [Fact]
    public async Task A_change_and_its_undoing_on_one_day_leave_both_lines_and_the_person_sees_them()
    {
        var adm = await App.As(World.Adm);
        (await Import(adm, PeopleTables.Table(Row(World.Ada, "Maker / Maker", World.Una)))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        (await Import(adm, PeopleTables.Table(Row(World.Ada, "Maker / Maker", World.Max)))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );

        var lines = await Lines("person.changed");
        lines
            .Select(l => l.Detail)
            .ShouldBe([
                "Manager: Max Example → Una Example, from 14 May 2026",
                "Manager: Una Example → Max Example, from 14 May 2026",
            ]);
        lines.ShouldAllBe(l => l.AboutId == Of(World.Ada) && l.ById == Of(World.Adm));

        var ada = await App.As(World.Ada);
        foreach (var page in new[] { "/account", "/activity" })
        foreach (var line in lines)
            (await ada.Page(page)).Body!.TextContent.ShouldContain(line.Detail, Case.Sensitive, page);
        (await ada.Json("/api/me")).GetProperty("changedBy").GetArrayLength().ShouldBe(2);
        foreach (var other in new[] { World.Max, World.Una, World.Fin })
            (await (await App.As(other)).Text("/activity")).ShouldNotContain(lines[0].Detail, Case.Sensitive, other);
    }

    [Fact]
    public async Task Everybody_whom_an_import_adds_or_changes_has_a_line_and_a_role_has_one_of_its_own()
    {
        await Import(
            await App.As(World.Adm),
            PeopleTables.Table(
                Row(World.Una, "Maker / Junior maker", World.Fox, role: "finance"),
                Row("new@example.org", "Maker / Maker", World.Max, "37.5", name: "New Example"),
                Row(World.Fox, "Maker / Lead maker", World.Sky, name: "Fox Other")
            )
        );
        var added = (await Lines("person.added")).ShouldHaveSingleItem();
        added.Detail.ShouldBe("Maker / Maker, reports to Max Example, 37.5 hours a week, from 9 April 2025");
        added.AboutId.ShouldNotBeNull();
        (await Lines("person.changed"))
            .Select(l => (l.AboutId, l.Detail))
            .ShouldBe([(Of(World.Fox), "Name: Fox Example → Fox Other")]);
        (await Lines("role.changed"))
            .Select(l => (l.AboutId, l.Detail))
            .ShouldBe([(Of(World.Una), "Employee → Finance")]);
        (await Lines("people.imported")).ShouldHaveSingleItem().Detail.ShouldBe("1 added, 2 changed");
    }

    [Fact]
    public async Task The_operator_of_the_machine_may_set_anything_and_it_is_recorded()
    {
        await App.People(PeopleTables.Table(Row(World.Ada, "Maker / Maker", World.Adm)));
        (await Lines("person.changed"))
            .Select(l => (l.ByName, l.Detail))
            .ShouldBe([("Operator", "Manager: Max Example → Adm Example, from 14 May 2026")]);
    }

    [Fact]
    public async Task An_import_of_people_writes_one_line_and_one_for_each_person_and_a_dry_run_or_a_refused_one_none()
    {
        var ops = await App.As(World.Ops);
        const string table = "email,name,weekly_hours,start_date\nnew@example.org,New,40,2026-05-01\n";
        await App.WritesNothing(async () => await (await Import(ops, table, "?dryRun=true")).Ok());
        await App.WritesNothing(async () =>
            (await Import(ops, "email,name\n")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity)
        );
        var lines = await App.Lines(async () => await (await Import(ops, table)).Ok());
        lines
            .Select(l => (l.What, l.ById, l.Detail))
            .ShouldBe([
                ("people.imported", Of(World.Ops), "1 added, 0 changed"),
                ("person.added", Of(World.Ops), "40 hours a week, from 1 May 2026"),
            ]);
        await App.WritesNothing(async () => await (await Import(ops, table)).Ok());
    }

    public sealed class OnSqlite() : ImportPeopleRecordTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImportPeopleRecordTests(Provider.Postgres);
}
