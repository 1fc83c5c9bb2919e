#pragma warning disable RS0030
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Stipends.Account;

namespace Trellis.Tests.People;

/// <summary>Somebody who left comes back, a manager leaves, an address looks like another one of somebody.</summary>
public abstract class ImportPeopleRehireTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private static string New(string name) => $"{name}-{Guid.CreateVersion7():N}@example.org";

    private Task<Person> Stored(string email) =>
        App.Db(db => db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.EmailKey == Names.Key(email)));

    private async Task<string> Returned(string second = "2026-01-12,")
    {
        var eve = New("eve");
        await App.People(PeopleTables.Table($"{eve},Eve,Maker / Maker,{World.Max},30,2019-02-01,2020-03-31,"));
        await App.People(PeopleTables.Table($"{eve},Eve,Maker / Lead maker,{World.Sky},40,{second},"));
        return eve;
    }

    [Fact]
    public async Task A_second_employment_begins_and_the_first_stays_in_the_history()
    {
        var eve = await Returned();
        var person = await Stored(eve);
        (person.StartsOn, person.EndsOn).ShouldBe((new(2026, 1, 12), (DateOnly?)null));
        person
            .Employments.OrderBy(e => e.From)
            .Select(e => (e.From, e.Until, e.WeeklyMinutes))
            .ShouldBe([(new(2019, 2, 1), new DateOnly(2020, 4, 1), 1800), (new(2026, 1, 12), (DateOnly?)null, 2400)]);
        var page = await (await App.As(World.Ops)).Page($"/people/{person.Id}");
        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("Worked here before, from 1 February 2019 to 31 March 2020.");
        page.QuerySelectorAll("tbody tr").Select(r => r.Children[1].TextContent).ShouldBe(["Today", "31 March 2020"]);
    }

    [Fact]
    public async Task The_stipend_is_that_of_the_second_employment()
    {
        var eve = await Stored(await Returned());
        var account = await App.RunAs(
            null,
            services => services.GetRequiredService<StipendAccounts>().For(eve.Id, default)
        );
        var quote = account.ShouldNotBeNull().Quote(Today);
        (quote.Year.From, quote.Year.To).ShouldBe((new(2026, 1, 12), new(2027, 1, 11)));
        quote.Earned.Units.ShouldBe(673.97m); // 123 days of 2,000 / 365
    }

    [Fact]
    public async Task The_same_table_again_changes_nothing_and_the_line_of_the_first_is_refused()
    {
        var eve = await Returned();
        var row = $"{eve},Eve,Maker / Lead maker,{World.Sky},40,2026-01-12,,";
        (await App.People(PeopleTables.Table(row))).Unchanged.ShouldBe(1);
        var old = $"{eve},Eve,Maker / Maker,{World.Max},30,2019-02-01,2020-03-31,";
        await App.ShouldRefuseRow(
            old,
            "start_date",
            "Eve worked here before, from 1 February 2019 to 31 March 2020, and again from 12 January 2026. The first day "
                + "of this employment is after the earlier one: leave the line of the earlier one out."
        );
    }

    [Fact]
    public async Task A_table_without_a_column_for_the_last_day_begins_one_without_an_end()
    {
        var eve = New("eve");
        await App.People(PeopleTables.Table($"{eve},Eve,,,30,2019-02-01,2020-03-31,"));
        await App.People($"email,name,start_date\n{eve},Eve,2026-01-12\n");
        var person = await Stored(eve);
        (person.EndsOn, person.On(Today)!.WeeklyMinutes).ShouldBe(((DateOnly?)null, 2400));
    }

    [Fact]
    public async Task A_manager_who_has_left_is_a_warning()
    {
        var (leo, lena, ola) = (New("leo"), New("lena"), New("ola"));
        await App.People(PeopleTables.Table($"{lena},Lena,,,40,2020-01-01,,", $"{ola},Ola,,{lena},40,2021-01-01,,"));
        var report = await App.People(
            PeopleTables.Table(
                $"{lena},Lena,,{World.Sky},40,2020-01-01,2026-05-13,",
                $"{leo},Leo,,{lena},40,2023-01-01,,"
            )
        );
        report
            .Warnings.Select(w => (w.Line, w.Message))
            .ShouldBe([
                (
                    3,
                    "Lena does not work here today, the last day was 13 May 2026. People Ops stands in for the manager of "
                        + "Leo until somebody else is named."
                ),
                (
                    2,
                    "Lena does not work here today, the last day was 13 May 2026, and Ola reports to them. People Ops "
                        + "stands in until somebody else is named."
                ),
            ]);
    }

    [Fact]
    public async Task The_name_and_the_first_day_of_somebody_look_like_another_address_of_theirs()
    {
        var (kim, other) = (New("kim"), New("kim"));
        await App.People(PeopleTables.Table($"{kim},Kim Noe\u0301,,,40,2024-02-12,,"));
        await App.ShouldRefuseRow(
            $"{other},KIM NOÉ,,,40,2024-02-12,,",
            "email",
            $"Kim Noé, with the first day 12 February 2024, is here as {kim}. If that is the same person, change the "
                + $"address first, on their page or with \"trellis person change {kim} --email {other}\". If they are two "
                + "people, give each of them a line in the table."
        );
        var both = PeopleTables.Table($"{kim},Kim Noé,,,40,2024-02-12,,", $"{other},Kim Noé,,,40,2024-02-12,,");
        (await App.People(both)).Added.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_family_name_with_a_new_address_looks_like_it_too()
    {
        var (mia, other) = (New("mia"), New("mia"));
        await App.People(PeopleTables.Table($"{mia},Mia Berg,,,40,2024-03-18,,"));
        (await App.Findings(PeopleTables.Table($"{other},Mia Holm,,,40,2024-03-18,,")))
            .Single()
            .Message.ShouldStartWith($"Mia Berg, with the first day 18 March 2024, is here as {mia}.");
        (await App.People(PeopleTables.Table($"{other},Mia Holm,,,40,2024-03-19,,"))).Added.ShouldBe(1);
    }

    public sealed class OnSqlite(SqliteWorld world) : ImportPeopleRehireTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportPeopleRehireTests(world), IClassFixture<PostgresWorld>;
}
