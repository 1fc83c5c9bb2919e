#pragma warning disable RS0030
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

public abstract class ImportFrameworkTests(EmptyFixture fixture)
{
    private TestApp App => fixture.App;

    private static string New() => $"Garden {Guid.CreateVersion7():N}";

    private Task<Framework?> Stored(string name) =>
        App.Db(db => db.Set<Framework>().AsNoTracking().SingleOrDefaultAsync(f => f.Name == name));

    private static (int Added, int Changed, int Removed, int Unchanged) Sums<T>(ImportReport<T> report) =>
        (report.Added, report.Changed, report.Removed, report.Unchanged);

    [Fact]
    public async Task A_first_import_adds_everything()
    {
        var report = await App.Import(GardenTables.Files(), New());
        Sums(report).ShouldBe((GardenTables.Things, 0, 0, 0));
        report.Counts.ShouldBe(
            new FrameworkCounts(
                Families: 1,
                Roles: 2,
                Positions: 3,
                Categories: 2,
                Competencies: 3,
                Skills: 1,
                Descriptors: 3,
                Expectations: 4
            )
        );
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_is_not_recorded()
    {
        var name = New();
        await App.Import(GardenTables.Files(), name);
        var before = (await Stored(name)).ShouldNotBeNull();
        App.Clock.Advance(TimeSpan.FromHours(1));
        Sums(await App.Import(GardenTables.Files(), $" {name.ToUpperInvariant()} "))
            .ShouldBe((0, 0, 0, GardenTables.Things));
        (await Stored(name)).ShouldNotBeNull().ImportedAt.ShouldBe(before.ImportedAt);
        var lines = await App.Db(db => db.Set<Activity>().Where(a => a.Subject == before.Id.ToString()).ToListAsync());
        lines
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                a => a.What.ShouldBe("framework.imported"),
                a => a.ByName.ShouldBe("Operator"),
                a => a.Detail.ShouldBe($"{name}: {GardenTables.Things} added, 0 changed, 0 removed")
            );
    }

    [Theory]
    [InlineData("competencies.csv", "How you plant.", "How you plant trees.")]
    [InlineData("descriptors.csv", "Plants a row.", "Plants two rows.")]
    [InlineData("skills.csv", "By hand.", "By machine.")]
    [InlineData("categories.csv", "Core,yes", "Core,no")]
    [InlineData("levels.csv", "Does it well.", "Does it best.")]
    [InlineData("competencies.csv", "Selling", "SELLING")]
    [InlineData("categories.csv", "Core,yes", "CORE,yes")]
    [InlineData("skills.csv", "Digging", "digging")]
    [InlineData("positions.csv", "Seller,,ic", "SELLER,,ic")]
    [InlineData("positions.csv", "Begins.", "Begins here.")]
    [InlineData("positions.csv", "Grows.", "Grows things.")]
    [InlineData("positions.csv", "Head grower,3", "Head grower,4")]
    [InlineData("positions.csv", "managerial", "ic")]
    [InlineData("expectations.csv", "Head grower,Planting,High", "Head grower,Planting,Low")]
    [InlineData("expectations.csv", "Low,,1", "Low,,2")]
    [InlineData("expectations.csv", "Low,High,3", "Low,,3")]
    [InlineData("paths.csv", "track change", "promotion")]
    public async Task One_change_in_the_file_is_one_change(string table, string was, string becomes)
    {
        var name = New();
        await App.Import(GardenTables.Files(), name);
        var changed = GardenTables.Files(table, was, becomes);
        Sums(await App.Import(changed, name)).ShouldBe((0, 1, 0, GardenTables.Things - 1));
        Sums(await App.Import(changed, name)).ShouldBe((0, 0, 0, GardenTables.Things));
    }

    [Fact]
    public async Task What_the_file_no_longer_has_is_retired_not_deleted_and_comes_back_as_added()
    {
        var name = New();
        await App.Import(GardenTables.Files(), name);
        var without = GardenTables.Files("positions.csv", "Plants,Seller,Seller,,ic,Sells.,\n", "");
        var report = await App.Import(without, name);
        (report.Removed, report.Counts.Roles, report.Counts.Positions).ShouldBe((2, 1, 2));
        var position = await App.Db(db =>
            db.Set<Position>()
                .AsNoTracking()
                .Where(p =>
                    p.FullName == "Seller / Seller"
                    && db.Set<Framework>().Any(f => f.Id == p.FrameworkId && f.Name == name)
                )
                .SingleAsync()
        );
        position.RetiredAt.ShouldNotBeNull();
        Sums(await App.Import(without, name)).ShouldBe((0, 0, 0, GardenTables.Things - 2));

        Sums(await App.Import(GardenTables.Files(), name)).ShouldBe((2, 0, 0, GardenTables.Things - 2));
        var back = await App.Db(db => db.Set<Position>().AsNoTracking().SingleAsync(p => p.Id == position.Id));
        (back.RetiredAt, back.Slug).ShouldBe((null, position.Slug));
    }

    [Fact]
    public async Task A_retired_competency_keeps_its_texts_and_what_asked_for_it_goes()
    {
        var name = New();
        await App.Import(GardenTables.Files(), name);
        IReadOnlyList<InputFile> without =
        [
            .. GardenTables
                .Files("competencies.csv", "Craft,Weeding,How you weed.,published\n", "")
                .Where(f => f.Name != "expectations.csv"),
            GardenTables
                .Files("expectations.csv", "Grower / Grower,Weeding,Low,,1\n", "")
                .Single(f => f.Name == "expectations.csv"),
        ];
        var report = await App.Import(without, name);
        Sums(report).ShouldBe((0, 1, 2, GardenTables.Things - 3)); // Selling moves up one place
        report.Counts.Competencies.ShouldBe(2);
        (
            await App.Db(db =>
                db.Set<Item>()
                    .AsNoTracking()
                    .SingleAsync(i =>
                        i.Name == "Weeding" && db.Set<Framework>().Any(f => f.Id == i.FrameworkId && f.Name == name)
                    )
            )
        ).RetiredAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Texts_expectations_and_moves_that_are_gone_are_removed()
    {
        var name = New();
        await App.Import(GardenTables.Files(), name);
        foreach (
            var (table, line) in new[]
            {
                ("descriptors.csv", "Planting,High,managerial,Plans a garden.\n"),
                ("expectations.csv", "Grower / Grower,Weeding,Low,,1\n"),
                ("paths.csv", "Grower / Grower,Grower / Head grower,track change\n"),
            }
        )
        {
            Sums(await App.Import(GardenTables.Files(table, line, ""), name))
                .ShouldBe((0, 0, 1, GardenTables.Things - 1), table);
            Sums(await App.Import(GardenTables.Files(), name)).ShouldBe((1, 0, 0, GardenTables.Things - 1), table);
        }
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var name = New();
        var dry = await App.Import(GardenTables.Files(), name, dryRun: true);
        (await Stored(name)).ShouldBeNull();
        var real = await App.Import(GardenTables.Files(), name);
        (Sums(dry), dry.Counts).ShouldBe((Sums(real), real.Counts));

        var changed = GardenTables.Files("competencies.csv", "How you plant.", "Otherwise.");
        Sums(await App.Import(changed, name, dryRun: true)).ShouldBe((0, 1, 0, GardenTables.Things - 1));
        Sums(await App.Import(changed, name)).ShouldBe((0, 1, 0, GardenTables.Things - 1));
    }

    [Fact]
    public async Task Two_spellings_of_a_family_are_one_family()
    {
        var name = New();
        IReadOnlyList<InputFile> files =
        [
            World.File("p.csv", "family,role,title\nPlants,Grower,Grower\nOther,Cook,Cook\n PLANTS,Seller,Seller\n"),
        ];
        var report = await App.Import(files, name);
        (report.Counts.Families, report.Counts.Roles, report.Added, report.Changed).ShouldBe((2, 3, 8, 0));
        Sums(await App.Import(files, name)).ShouldBe((0, 0, 0, 8));
    }

    public sealed class OnSqlite(SqliteEmpty empty) : ImportFrameworkTests(empty), IClassFixture<SqliteEmpty>;

    public sealed class OnPostgres(PostgresEmpty empty) : ImportFrameworkTests(empty), IClassFixture<PostgresEmpty>;
}
