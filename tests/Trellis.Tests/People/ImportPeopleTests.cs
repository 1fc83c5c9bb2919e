#pragma warning disable RS0030
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.People;

/// <summary>What an import of people does.</summary>
public abstract class ImportPeopleTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private static string New(string name) => $"{name}-{Guid.CreateVersion7():N}@example.org";

    private Task<Person?> Stored(string email) =>
        App.Db(db =>
            db.Set<Person>()
                .AsNoTracking()
                .Include(p => p.Employments)
                    .ThenInclude(e => e.Position)
                .Include(p => p.Employments)
                    .ThenInclude(e => e.Manager)
                .AsSplitQuery()
                .SingleOrDefaultAsync(p => p.EmailKey == Names.Key(email))
        );

    private async Task<
        IEnumerable<(DateOnly From, DateOnly? Until, string? Position, string? Manager, int Minutes)>
    > Facts(string email) =>
        (await Stored(email))
            .ShouldNotBeNull()
            .Employments.OrderBy(e => e.From)
            .Select(e => (e.From, e.Until, e.Position?.FullName, e.Manager?.Email, e.WeeklyMinutes));

    private static (int Added, int Changed, int Removed, int Unchanged) Sums<T>(ImportReport<T> report) =>
        (report.Added, report.Changed, report.Removed, report.Unchanged);

    [Fact]
    public async Task A_new_person_has_a_fact_from_their_first_day()
    {
        var (ivy, lee) = (New("ivy"), New("lee"));
        var before = await App.Db(db => db.Set<Person>().CountAsync());
        var report = await App.People(
            PeopleTables.Table(
                $"{ivy},Ivy  Example ,maker-maker,{lee.ToUpperInvariant()},37.5,2026-01-01,2027-12-31,finance",
                $"{lee},Lee Example,Lead maker,,,2025-06-01,,"
            )
        );
        Sums(report).ShouldBe((2, 0, 0, 0));
        report.Counts.People.ShouldBe(before + 2);
        var person = (await Stored(ivy)).ShouldNotBeNull();
        (person.Name, person.StartsOn, person.EndsOn, person.Access).ShouldBe(
            ("Ivy Example", new(2026, 1, 1), new DateOnly(2027, 12, 31), AccessRole.Finance)
        );
        (await Facts(ivy)).ShouldBe([(new(2026, 1, 1), null, "Maker / Maker", lee, 2250)]);
        (await Facts(lee)).ShouldBe([(new(2025, 6, 1), null, "Maker / Lead maker", null, 2400)]);
        (await Stored(lee)).ShouldNotBeNull().Access.ShouldBe(AccessRole.Employee);
    }

    [Fact]
    public async Task Columns_stand_in_any_order_and_those_that_may_be_empty_may_be_absent()
    {
        var ivy = New("ivy");
        await App.People($"Start_Date,WEEKLY_HOURS,name,email\n2026-02-01,20,Ivy,{ivy}\n");
        (await Facts(ivy)).ShouldBe([(new(2026, 2, 1), null, null, null, 1200)]);
    }

    [Fact]
    public async Task Hours_are_kept_to_the_minute_and_nought_is_unpaid_leave()
    {
        string[] hours = ["\"35,5\"", "38.33", "38:45", "19.25", "36.0", "0"];
        var people = hours.Select(_ => New("ivy")).ToList();
        var rows = people.Zip(hours, (email, week) => $"{email},Ivy,2026-01-01,{week}");
        await App.People($"email,name,start_date,weekly_hours\n{string.Join('\n', rows)}\n");
        var minutes = new List<int>();
        foreach (var email in people)
            minutes.Add((await Facts(email)).Single().Minutes);
        minutes.ShouldBe([2130, 2300, 2325, 1155, 2160, 0]);
    }

    [Fact]
    public async Task What_a_column_that_is_absent_does_not_say_stays_as_it_is()
    {
        var ivy = New("ivy");
        await App.People(PeopleTables.Table($"{ivy},Ivy,Maker/Maker,{World.Max},20,2026-01-01,2099-12-31,finance"));
        Sums(await App.People($"email,name,start_date\n{ivy},Ivy,2026-01-01\n")).ShouldBe((0, 0, 0, 1));
        (await Facts(ivy)).ShouldBe([(new(2026, 1, 1), null, "Maker / Maker", World.Max, 1200)]);
        Sums(await App.People($"email,name,position,start_date\n{ivy},Ivy,,2026-01-01\n")).ShouldBe((0, 1, 0, 0));
        (await Facts(ivy)).Last().ShouldBe((Today, null, null, World.Max, 1200));
    }

    [Fact]
    public async Task A_later_first_day_drops_the_facts_before_it()
    {
        var ivy = New("ivy");
        await App.People(PeopleTables.Table($"{ivy},Ivy,Maker / Maker,{World.Max},40,2026-01-01,,"));
        App.Clock.Advance(TimeSpan.FromDays(10));
        await App.People(PeopleTables.Table($"{ivy},Ivy,Maker / Maker,{World.Fox},40,2026-01-01,,"));
        await App.People(PeopleTables.Table($"{ivy},Ivy,Maker / Maker,{World.Fox},40,{Today:yyyy-MM-dd},,"));
        (await Facts(ivy)).ShouldBe([(Today, null, "Maker / Maker", World.Fox, 2400)]);
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_is_not_recorded()
    {
        var table = PeopleTables.Table(
            $"{New("ivy")},Ivy,Maker / Maker,{World.Max},40,2026-01-01,,",
            $"{New("lee")},Lee,,,16.25,2099-01-01,,finance"
        );
        await App.People(table);
        var recorded = await App.Db(db => db.Set<Activity>().CountAsync());
        Sums(await App.People(table)).ShouldBe((0, 0, 0, 2));
        App.Clock.Advance(TimeSpan.FromDays(2));
        Sums(await App.People(table)).ShouldBe((0, 0, 0, 2));
        (await App.Db(db => db.Set<Activity>().CountAsync())).ShouldBe(recorded);
    }

    [Fact]
    public async Task An_import_is_recorded_with_its_sums()
    {
        await App.People(PeopleTables.Table($"{New("ivy")},Ivy,,,40,2026-01-01,,"));
        var last = await App.Db(db =>
            db.Set<Activity>().Where(a => a.What == "people.imported").OrderByDescending(a => a.Id).FirstAsync()
        );
        (last.What, last.Subject, last.ByName, last.Detail).ShouldBe(
            ("people.imported", "people.csv", "Operator", "1 added, 0 changed")
        );
    }

    [Fact]
    public async Task A_changed_manager_is_a_new_fact_from_today_and_the_old_one_ends()
    {
        var ivy = New("ivy");
        await App.People(PeopleTables.Table($"{ivy},Ivy,Maker / Maker,{World.Max},40,2026-01-01,,"));
        App.Clock.Advance(TimeSpan.FromDays(3));
        Sums(await App.People(PeopleTables.Table($"{ivy},Ivy,Maker / Maker,{World.Sky},40,2026-01-01,,")))
            .ShouldBe((0, 1, 0, 0));
        var today = Today;
        (await Facts(ivy)).ShouldBe([
            (new(2026, 1, 1), today, "Maker / Maker", World.Max, 2400),
            (today, null, "Maker / Maker", World.Sky, 2400),
        ]);

        // Corrected on the same day: no third fact.
        Sums(await App.People(PeopleTables.Table($"{ivy},Ivy,Maker / Lead maker,{World.Fox},20,2026-01-01,,")))
            .ShouldBe((0, 1, 0, 0));
        (await Facts(ivy)).ShouldBe([
            (new(2026, 1, 1), today, "Maker / Maker", World.Max, 2400),
            (today, null, "Maker / Lead maker", World.Fox, 1200),
        ]);
    }

    [Theory]
    [InlineData("Yvi Other,Maker / Maker,max@example.org,40,2026-01-01,,")]
    [InlineData("Ivy,Maker / Maker,max@example.org,40,2026-01-01,2026-12-31,")]
    [InlineData("Ivy,Maker / Maker,max@example.org,40,2026-01-01,,people-ops")]
    [InlineData("Ivy,Maker / Maker,max@example.org,40,2025-11-01,,")]
    public async Task What_is_not_dated_changes_in_place(string row)
    {
        var ivy = New("ivy");
        await App.People(PeopleTables.Table($"{ivy},Ivy,Maker / Maker,{World.Max},40,2026-01-01,,"));
        Sums(await App.People(PeopleTables.Table($"{ivy},{row}"))).ShouldBe((0, 1, 0, 0));
        Sums(await App.People(PeopleTables.Table($"{ivy},{row}"))).ShouldBe((0, 0, 0, 1));
        var cells = row.Split(',');
        var person = (await Stored(ivy)).ShouldNotBeNull();
        (person.Name, $"{person.StartsOn:yyyy-MM-dd}", $"{person.EndsOn:yyyy-MM-dd}", person.Access).ShouldBe(
            (cells[0], cells[4], cells[5], cells[6].Length > 0 ? AccessRole.PeopleOps : AccessRole.Employee)
        );
        person.Employments.ShouldHaveSingleItem().From.ShouldBe(person.StartsOn);
    }

    [Fact]
    public async Task An_empty_role_keeps_the_role_and_another_spelling_of_the_address_is_the_same_person()
    {
        var ivy = New("ivy");
        await App.People(PeopleTables.Table($"{ivy},Ivy,,,40,2026-01-01,,finance"));
        Sums(
                await App.People(
                    PeopleTables.Table($"{ivy.Replace("ivy", "Ivy", StringComparison.Ordinal)},Ivy,,,40,2026-01-01,,")
                )
            )
            .ShouldBe((0, 1, 0, 0));
        var person = (await Stored(ivy)).ShouldNotBeNull();
        (person.Access, person.Email[..3]).ShouldBe((AccessRole.Finance, "Ivy"));
    }

    [Fact]
    public async Task Who_is_not_in_the_table_stays_as_they_are()
    {
        var before = (await Facts(World.Ada)).ToList();
        await App.People(PeopleTables.Table($"{New("ivy")},Ivy,,{World.Ada},40,2026-01-01,,"));
        (await Facts(World.Ada)).ShouldBe(before);
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var ivy = New("ivy");
        var table = PeopleTables.Table($"{ivy},Ivy,Maker / Maker,{World.Max},40,2026-01-01,,");
        var dry = await App.People(table, dryRun: true);
        (await Stored(ivy)).ShouldBeNull();
        var real = await App.People(table);
        (Sums(dry), dry.Counts).ShouldBe((Sums(real), real.Counts));
    }

    public sealed class OnSqlite(SqliteWorld world) : ImportPeopleTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportPeopleTests(world), IClassFixture<PostgresWorld>;
}
