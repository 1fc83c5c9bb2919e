#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Versions;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>What an import of a framework does not do, and that it then leaves everything as it was.</summary>
public abstract class ImportFrameworkRefusalTests(EmptyFixture fixture)
{
    private TestApp App => fixture.App;

    private static string New() => $"Garden {Guid.CreateVersion7():N}";

    private Task<(int Frameworks, int Items, int Positions, int Activities)> Rows() =>
        App.Db(async db =>
            (
                await db.Set<Framework>().CountAsync(),
                await db.Set<Item>().CountAsync(),
                await db.Set<Position>().CountAsync(),
                await db.Set<Activity>().CountAsync()
            )
        );

    [Theory]
    [InlineData(AccessRole.Employee, false)]
    [InlineData(AccessRole.Finance, false)]
    [InlineData(AccessRole.Admin, false)]
    [InlineData(AccessRole.PeopleOps, true)]
    public async Task Only_People_Ops_and_the_operator_bring_a_framework_in(AccessRole role, bool may)
    {
        var before = await Rows();
        var imported = await App.TryImport(GardenTables.Files(), New(), viewer: App.Viewer(role));
        if (may)
            imported.Problem.ShouldBeNull();
        else
        {
            imported.Problem.ShouldBeOfType<Problem.Forbidden>();
            (await Rows()).ShouldBe(before);
        }
    }

    [Fact]
    public async Task A_manager_brings_no_framework_in() =>
        (
            await App.TryImport(
                GardenTables.Files(),
                New(),
                viewer: App.Viewer(AccessRole.Employee) with
                {
                    Manages = true,
                }
            )
        ).Problem.ShouldBeOfType<Problem.Forbidden>();

    [Theory]
    [InlineData(" ")]
    [InlineData("\u200B")]
    public async Task A_framework_has_a_name(string name)
    {
        var before = await Rows();
        (await App.TryImport(GardenTables.Files(), name))
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldBe([new("--name", 0, 0, "A framework has a name of 1 to 200 characters.")]);
        (await Rows()).ShouldBe(before);
    }

    [Fact]
    public async Task A_name_has_no_more_than_200_characters()
    {
        (await App.TryImport(GardenTables.Files(), new string('n', 201))).Problem.ShouldBeOfType<Problem.Unreadable>();
        (await App.TryImport(GardenTables.Files(), new string('n', 200))).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_name_the_framework_is_called_as_the_files_say()
    {
        await App.Import(GardenTables.Files(), null);
        (await App.Db(db => db.Set<Framework>().CountAsync(f => f.Name == "Default"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_with_one_error_leaves_the_framework_as_it_was()
    {
        var name = New();
        await App.Import(GardenTables.Files(), name);
        var before = await Rows();
        // The error is in the last table, and the change in the first: nothing of either arrives.
        IReadOnlyList<InputFile> files =
        [
            .. GardenTables.Files("levels.csv", "High", "Higher").Where(f => f.Name == "levels.csv"),
            .. GardenTables.Files("paths.csv", "Head grower", "Nobody").Where(f => f.Name != "levels.csv"),
        ];
        Formats.Read(files, "csv", name).Problem.ShouldBeOfType<Problem.Unreadable>().Findings.ShouldNotBeEmpty();
        (await Rows()).ShouldBe(before);
        (await App.Import(GardenTables.Files(), name)).Unchanged.ShouldBe(GardenTables.Things);
    }

    [Fact]
    public async Task A_save_that_fails_in_the_middle_leaves_nothing()
    {
        var before = await Rows();
        var name = New();
        var saved = await App.Run(
            async (services, db) =>
            {
                var viewer = services.GetRequiredService<Viewer>();
                await services
                    .GetRequiredService<ImportFramework>()
                    .Handle(new(Formats.Read(GardenTables.Files(), "csv", name).Value!, name, DryRun: false), default);
                // The same again from somebody who had not seen it: the second must not leave half of itself.
                db.ChangeTracker.Clear();
                var merge = new Framework
                {
                    Name = name,
                    NameKey = Names.Key(name),
                    ImportedAt = viewer.Now,
                };
                new FrameworkMerge(merge, [], viewer.Now).Apply(
                    Formats.Read(GardenTables.Files(), "csv", name).Value!.Draft.ToContent(name)
                );
                db.Add(merge);
                return await db.Save(default);
            }
        );
        saved.ShouldBeOfType<Problem.Stale>();
        var after = await Rows();
        (after.Frameworks - before.Frameworks, after.Items - before.Items, after.Positions - before.Positions).ShouldBe(
            (1, 4, 3)
        );
    }

    [Fact]
    public async Task Positions_of_one_name_in_two_frameworks_have_addresses_of_their_own()
    {
        await App.Import(GardenTables.Files(), New());
        await App.Import(GardenTables.Files(), New());
        var slugs = await App.Db(db =>
            db.Set<Position>().Where(p => p.FullName == "Grower / Head grower").Select(p => p.Slug).ToListAsync()
        );
        slugs.Count.ShouldBeGreaterThanOrEqualTo(2);
        slugs.Distinct().Count().ShouldBe(slugs.Count);
        slugs.ShouldAllBe(s =>
            s == "grower-head-grower" || s.StartsWith("grower-head-grower-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_competency_never_becomes_a_skill_of_the_same_name_nor_a_skill_a_competency()
    {
        var name = New();
        await App.Import(
            [
                World.File("c.csv", "competency,description\nPlanting,\nDigging,\n"),
                World.File("s.csv", "competency,skill\nPlanting,Sowing\n"),
            ],
            name
        );
        await App.Import(
            [
                World.File("c.csv", "competency,description\nPlanting,\nsowing,\n"),
                World.File("s.csv", "competency,skill\nPlanting,digging\n"),
            ],
            name,
            allowRemovals: true
        );
        var items = await App.Db(db =>
            db.Set<Item>()
                .AsNoTracking()
                .Where(i => db.Set<Framework>().Any(f => f.Id == i.FrameworkId && f.Name == name))
                .ToListAsync()
        );
        items
            .Select(i => (i.Name, i.Key, IsSkill: i is Skill, Retired: i.RetiredAt is not null))
            .OrderBy(i => i.Key, StringComparer.Ordinal)
            .ShouldBe([
                ("Digging", "digging", false, true),
                ("digging", "digging-2", true, false),
                ("Planting", "planting", false, false),
                ("Sowing", "sowing", true, true),
                ("sowing", "sowing-2", false, false),
            ]);
    }

    public sealed class OnSqlite(SqliteEmpty empty) : ImportFrameworkRefusalTests(empty), IClassFixture<SqliteEmpty>;

    public sealed class OnPostgres(PostgresEmpty empty)
        : ImportFrameworkRefusalTests(empty),
            IClassFixture<PostgresEmpty>;
}
