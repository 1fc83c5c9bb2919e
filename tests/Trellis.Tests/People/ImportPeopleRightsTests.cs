#pragma warning disable RS0030
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Trellis.Domain.Record;

namespace Trellis.Tests.People;

/// <summary>Who may import people, and what nobody gives themselves by it.</summary>
public abstract class ImportPeopleRightsTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Theory]
    [InlineData(AccessRole.Employee)]
    [InlineData(AccessRole.Finance)]
    public async Task Only_People_Ops_and_administrators_bring_people_in(AccessRole role) =>
        (
            await App.TryPeople(PeopleTables.Table(PeopleTables.Good), App.Viewer(role))
        ).Problem.ShouldBeOfType<Problem.Forbidden>();

    [Theory]
    [InlineData("b@example.org,B,,,40,2026-01-01,,finance")]
    [InlineData("b@example.org,B,,,40,2026-01-01,,admin")]
    [InlineData("una@example.org,Una Example,,,40,2026-01-01,,people-ops")]
    [InlineData("adm@example.org,Adm Example,,,40,2026-01-01,,employee")]
    public async Task People_Ops_gives_and_takes_no_role(string row) =>
        await App.ShouldRefuseRow(
            row,
            "role",
            "Only an administrator changes roles, and nobody changes their own.",
            App.Viewer(AccessRole.PeopleOps, Of(World.Ops))
        );

    [Theory]
    [InlineData("Lead maker,sky@example.org,40", "Maker,sky@example.org,40")]
    [InlineData("Lead maker,sky@example.org,40", "Lead maker,max@example.org,40")]
    [InlineData("Lead maker,sky@example.org,40", "Lead maker,sky@example.org,20")]
    public async Task Nobody_changes_their_own_record(string now, string wanted)
    {
        var row = Unchanged("ops", "people-ops");
        row.ShouldContain(now);
        await App.ShouldRefuseRow(
            row.Replace(now, wanted, StringComparison.Ordinal),
            "email",
            "This would change your own record. Nobody does that: leave the line as it is here, and ask a colleague.",
            App.Viewer(AccessRole.PeopleOps, Of(World.Ops))
        );
    }

    [Theory]
    [InlineData("adm", "admin", "person.last-admin")]
    [InlineData("ops", "people-ops", "person.last-people-ops")]
    public async Task A_table_does_not_end_the_last_one_of_a_role(string who, string role, string code)
    {
        var row = Unchanged(who, role).Split(',');
        row[^2] = $"{TestApp.Today.AddDays(9):yyyy-MM-dd}";
        (await App.TryPeople(PeopleTables.Table(string.Join(',', row)), App.Viewer(AccessRole.Admin)))
            .Problem.ShouldBeOfType<Problem.Refused>()
            .Code.ShouldBe(code);
    }

    [Fact]
    public async Task Whoever_set_Trellis_up_brings_in_their_own_line_and_their_reports_as_long_as_nobody_else_can()
    {
        var row = Unchanged("ops", "people-ops").Replace("Lead maker,sky@example.org,40", "Maker,sky@example.org,20");
        row = row.Replace("people-ops", "");
        var table = PeopleTables.Table(row, "b@example.org,B,,ops@example.org,40,2026-01-01,,");
        var founder = App.Viewer(AccessRole.AdminAndPeopleOps, Of(World.Ops));
        (await App.TryPeople(table, founder, dryRun: true)).Problem.ShouldBeNull();
        (await App.TryPeople(table, App.Viewer(AccessRole.PeopleOps, Of(World.Ops)), dryRun: true))
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_administrator_changes_roles_but_not_their_own()
    {
        var adm = App.Viewer(AccessRole.Admin, Of(World.Adm));
        await App.ShouldRefuseRow(
            "adm@example.org,Adm Example,,,40,2026-01-01,,finance",
            "role",
            "Only an administrator changes roles, and nobody changes their own.",
            adm
        );
        (
            await App.TryPeople(
                PeopleTables.Table(
                    "una@example.org,Una Example,,,40,2026-01-01,,people-ops",
                    Unchanged("adm", "admin"),
                    "b@example.org,B,,,40,2026-01-01,,admin"
                ),
                adm,
                dryRun: true
            )
        ).Problem.ShouldBeNull();
        (
            await App.TryPeople(
                PeopleTables.Table(Unchanged("ops", "people-ops"), "b@example.org,B,,,40,2026-01-01,,employee"),
                App.Viewer(AccessRole.PeopleOps, Of(World.Ops)),
                dryRun: true
            )
        ).Problem.ShouldBeNull();
    }

    /// <summary>The row of somebody in the office of the small world, as it stands there.</summary>
    private string Unchanged(string who, string role) =>
        $"{who}@example.org,{char.ToUpperInvariant(who[0])}{who[1..]} Example,Lead "
        + $"maker,{World.Sky},40,{Today.AddDays(-400):yyyy-MM-dd},,{role}";

    public sealed class OnSqlite(SqliteWorld world) : ImportPeopleRightsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportPeopleRightsTests(world), IClassFixture<PostgresWorld>;
}
