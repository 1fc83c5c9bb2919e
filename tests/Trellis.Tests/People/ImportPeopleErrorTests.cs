#pragma warning disable RS0030
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Trellis.Tests.People;

/// <summary>
/// What a table of people can have wrong, each with its line and column, and that nothing of it then arrives.
/// </summary>
public abstract class ImportPeopleErrorTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Theory]
    [InlineData("nobody,N,,,40,2026-01-01,,", "email", "\"nobody\" is not an email address.")]
    [InlineData("a b@example.org,N,,,40,2026-01-01,,", "email", "\"a b@example.org\" is not an email address.")]
    [InlineData("Ada <a@example.org>,N,,,40,2026-01-01,,", "email", "\"Ada <a@example.org>\" is not an email address.")]
    [InlineData(",N,,,40,2026-01-01,,", "email", "\"\" is not an email address.")]
    [InlineData(
        " NEW@Example.org,N,,,40,2026-01-01,,",
        "email",
        "NEW@Example.org is already on line 2. Each person has one line."
    )]
    [InlineData("b@example.org, ,,,40,2026-01-01,,", "name", "A name has 1 to 120 characters.")]
    [InlineData(
        "b@example.org,B,,,0.8,2026-01-01,,",
        "weekly_hours",
        "\"0.8\" is not hours a week. " + PeopleRules.HoursExample
    )]
    [InlineData(
        "b@example.org,B,,,80%,2026-01-01,,",
        "weekly_hours",
        "\"80%\" is not hours a week. " + PeopleRules.HoursExample
    )]
    [InlineData(
        "b@example.org,B,,,169,2026-01-01,,",
        "weekly_hours",
        "\"169\" is not hours a week. " + PeopleRules.HoursExample
    )]
    [InlineData(
        "b@example.org,B,,,full,2026-01-01,,",
        "weekly_hours",
        "\"full\" is not hours a week. " + PeopleRules.HoursExample
    )]
    [InlineData(
        "b@example.org,B,,,40,2026-02-29,,",
        "start_date",
        "\"2026-02-29\" is not a day that there is. Write it year first, like 2026-01-31."
    )]
    [InlineData(
        "b@example.org,B,,,40,01/02/2026,,",
        "start_date",
        "\"01/02/2026\" can be read in two ways, as 1 February 2026 and as 2 January 2026. Write it year first, like 2026-01-31."
    )]
    [InlineData(
        "b@example.org,B,,,40,1900-12-31,,",
        "start_date",
        "\"1900-12-31\" is not a day that there is. Write it year first, like 2026-01-31."
    )]
    [InlineData("b@example.org,B,,,40,,,", "start_date", "The first day of employment is needed, as 2026-01-31.")]
    [InlineData(
        "b@example.org,B,,,40,2026-01-01,soon,",
        "end_date",
        "\"soon\" is not a day. Write it year first, like 2026-01-31."
    )]
    [InlineData("b@example.org,B,,,40,2026-01-02,2026-01-01,", "end_date", "The last day is before the first day.")]
    [InlineData("b@example.org,B,,B@example.org,40,2026-01-01,,", "manager_email", "Nobody reports to themselves.")]
    [InlineData(
        "b@example.org,B,,mix@example.org,40,2026-01-01,,",
        "manager_email",
        "The manager \"mix@example.org\" is not known. Did you mean \"max@example.org\" or \"fin@example.org\" or "
            + "\"fox@example.org\"?"
    )]
    [InlineData(
        "b@example.org,B,,Somebody.quite.different@elsewhere.example,40,2026-01-01,,",
        "manager_email",
        "The manager \"somebody.quite.different@elsewhere.example\" is not known. A manager is in the table or "
            + "is here already."
    )]
    [InlineData(
        "b@example.org,B,,,40,2026-01-01,,boss",
        "role",
        "\"boss\" is not a role. Roles are employee, people-ops, finance and admin."
    )]
    [InlineData(
        "b@example.org,B,Maker / Led maker,,40,2026-01-01,,",
        "position",
        "The position \"Maker / Led maker\" is not known. Did you mean \"Maker / Lead maker\" or \"Maker / Maker\" "
            + "or \"Maker / Junior maker\"?"
    )]
    [InlineData(
        "b@example.org,B,Astronaut,,40,2026-01-01,,",
        "position",
        "The position \"Astronaut\" is not known. Import the framework first, or leave the cell empty."
    )]
    public async Task One_thing_wrong_is_one_finding_at_its_place(string row, string column, string message) =>
        await App.ShouldRefuseRow(row, column, message);

    [Fact]
    public async Task A_name_has_no_more_than_120_characters() =>
        await App.ShouldRefuseRow(
            $"b@example.org,{new string('n', 121)},,,40,2026-01-01,,",
            "name",
            "A name has 1 to 120 characters."
        );

    [Fact]
    public async Task An_address_has_no_more_than_254_characters()
    {
        var email = new string('e', 243) + "@example.org";
        await App.ShouldRefuseRow($"{email},B,,,40,2026-01-01,,", "email", $"\"{email}\" is not an email address.");
    }

    [Fact]
    public async Task A_title_of_several_positions_is_asked_for_with_its_role()
    {
        await App.Import([World.File("p.csv", "family,role,title\nF,One,Twin\nF,Two,Twin\n")], "Twins");
        await App.ShouldRefuseRow(
            "b@example.org,B,twin,,40,2026-01-01,,",
            "position",
            "\"twin\" fits several positions. Write it as \"Role / Position\"."
        );
        (
            await App.TryPeople(PeopleTables.Table("b@example.org,B,two / TWIN,,40,2026-01-01,,"), dryRun: true)
        ).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task A_circle_is_refused_with_everybody_on_it()
    {
        var before = await App.Rows();
        var table = PeopleTables.Table(
            "d@example.org,D,,a@example.org,40,2026-01-01,,",
            "a@example.org,A,,b@example.org,40,2026-01-01,,",
            "b@example.org,B,,c@example.org,40,2026-01-01,,",
            "c@example.org,C,,a@example.org,40,2026-01-01,,"
        );
        (await App.Findings(table)).ShouldBe([
            new(
                "people.csv",
                3,
                18,
                "The reporting line runs in a circle: a@example.org reports to b@example.org reports to "
                    + "c@example.org reports to a@example.org."
            ),
        ]);
        (await App.Rows()).ShouldBe(before);
    }

    [Fact]
    public async Task A_circle_through_people_who_are_here_already_is_refused()
    {
        var start = Today.AddDays(-400);
        var finding = (
            await App.Findings(
                PeopleTables.Table($"sky@example.org,Sky Example,Lead maker,ada@example.org,40,{start:yyyy-MM-dd},,")
            )
        ).ShouldHaveSingleItem();
        (finding.Line, finding.Column).ShouldBe((2, 40));
        foreach (var email in new[] { World.Ada, World.Max, World.Sky })
            finding.Message.ShouldContain(email);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once() =>
        (await App.Findings(PeopleTables.Table("x,,,,0.8,never,,chief", PeopleTables.Good, "y,Y,,,40,2026-01-01,,")))
            .Select(f => (f.Line, f.Column))
            .ShouldBe([(2, 1), (2, 3), (2, 6), (2, 10), (2, 17), (4, 1)], ignoreOrder: true);

    [Theory]
    [InlineData(
        "email,name,weekly_hours\n",
        1,
        1,
        "The column \"start_date\" is missing. The first line has: email, name, weekly_hours."
    )]
    [InlineData("email,name,weekly_hours,start_date\n", 1, 1, "This file contains no people.")]
    [InlineData(
        "email,name,weekly_hours,start_date\na@example.org,A,40\n",
        2,
        1,
        "This record has 3 cells, the header has 4. A comma inside a text needs quotes around the text."
    )]
    [InlineData(
        "email,name,weekly_hours,start_date\na@example.org,\"A,40,2026-01-01\n",
        2,
        15,
        "This quote is never closed."
    )]
    [InlineData("", 1, 1, "The file is empty. The first line names the columns.")]
    public async Task A_table_that_cannot_be_read(string text, int line, int column, string message) =>
        (await App.Findings(text)).ShouldBe([new("people.csv", line, column, message)]);

    [Fact]
    public async Task The_first_unknown_names_are_told_what_is_near_and_the_API_lists_no_more_findings_than_can_be_read()
    {
        var table = PeopleTables.Table([
            .. Enumerable.Range(0, 300).Select(i => $"p{i}@example.org,P,,{World.Max[..^1]}{i},40,2026-01-01,,"),
        ]);
        var findings = await App.Findings(table);
        findings.Count.ShouldBe(300);
        findings.Count(f => f.Message.Contains("Did you mean", StringComparison.Ordinal)).ShouldBe(Suggestions.Most);
        var answer = await (await App.As(World.Ops)).Client.PostAsync(
            "/api/people/import",
            new StringContent(table, MediaTypeHeaderValue.Parse("text/csv"))
        );
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        (problem["findings"]!.AsArray().Count, problem["more"]!.GetValue<int>()).ShouldBe((200, 100));
    }

    public sealed class OnSqlite(SqliteWorld world) : ImportPeopleErrorTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportPeopleErrorTests(world), IClassFixture<PostgresWorld>;
}
