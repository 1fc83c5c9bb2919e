#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>Files that meet a draft, and what a dry run says.</summary>
public abstract class ImportVersionsTests(Provider provider) : OwnWorld(provider)
{
    private static IReadOnlyList<InputFile> Raised =>
        [
            .. World.FrameworkFiles.Select(f =>
                f.Name != "expectations.csv"
                    ? f
                    : World.File(
                        f.Name,
                        Text(f)
                            .Replace(
                                "Maker / Maker,Writing,competency,Proficient",
                                "Maker / Maker,Writing,competency,Expert",
                                StringComparison.Ordinal
                            )
                    )
            ),
        ];

    private static string Text(InputFile file)
    {
        using var reader = new StreamReader(file.Open());
        return reader.ReadToEnd();
    }

    private Task<Result<ImportReport<FrameworkCounts>>> Import(bool dryRun = false, bool intoDraft = false) =>
        App.Run(
            (services, _) =>
                services
                    .GetRequiredService<ImportFramework>()
                    .Handle(new(Formats.Read(Raised, "auto", "Small").Value!, "Small", dryRun, intoDraft), default)
        );

    private Task<List<(int, string, bool)>> Stored() =>
        App.Db(async db =>
            (await db.Set<FrameworkVersion>().OrderBy(v => v.Number).ToListAsync()).ConvertAll(v =>
                (v.Number, v.Content, v.PublishedAt is null)
            )
        );

    private Task<int> Asked() =>
        App.Db(db =>
            db.Set<Expectation>()
                .Where(e =>
                    e.ItemId == World.Writing
                    && db.Set<Position>().Any(p => p.Id == e.PositionId && p.Key == "maker-maker")
                )
                .Select(e => e.Level)
                .SingleAsync()
        );

    [Fact]
    public async Task A_dry_run_names_the_people_and_writes_nothing()
    {
        var before = await Stored();
        var report = (await Import(dryRun: true)).Value.ShouldNotBeNull();
        report.Changes.ShouldBe(["Maker now needs Expert in Writing (was Proficient): Ada Example has further to go."]);
        (await Stored()).ShouldBe(before);
        (await Asked()).ShouldBe(3);
    }

    [Fact]
    public async Task While_a_draft_is_open_a_file_is_refused_and_goes_into_the_draft_where_that_is_said()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(World.Framework, "listening", 2, "Listens.");
        var before = await Stored();
        (await Import()).Problem.ShouldBeOfType<Problem.Refused>().Code.ShouldBe("framework.draft-open");
        (await Stored()).ShouldBe(before);

        (await Import(intoDraft: true)).Problem.ShouldBeNull();
        (await Asked()).ShouldBe(3);
        (await ops.Text($"/framework/{World.Framework}/draft/review")).ShouldContain(
            "Maker now needs Expert in Writing (was Proficient): Ada Example has further to go."
        );
        await ops.Publish(World.Framework);
        (await Asked()).ShouldBe(4);
    }

    [Fact]
    public async Task Without_a_draft_a_file_begins_one_or_is_published_at_once()
    {
        (await Import(intoDraft: true)).Value!.Version.ShouldBe(2);
        (await Stored()).Select(v => (v.Item1, v.Item3)).ShouldBe([(1, false), (2, true)]);
        (
            await (await App.As(World.Ops)).Client.DeleteAsync($"/api/frameworks/{World.Framework}/draft")
        ).IsSuccessStatusCode.ShouldBeTrue();
        (await Import()).Value!.Version.ShouldBe(2);
        (await Asked()).ShouldBe(4);
    }

    [Fact]
    public async Task While_a_version_waits_for_its_day_a_file_is_refused()
    {
        var ops = await App.As(World.Ops);
        await ops.Reword(World.Framework, "listening", 2, "Listens.");
        await ops.Publish(World.Framework, Today.AddDays(10));
        (await Import()).Problem.ShouldBeOfType<Problem.Refused>().Code.ShouldBe("framework.scheduled");
    }

    public sealed class OnSqlite() : ImportVersionsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImportVersionsTests(Provider.Postgres);
}
