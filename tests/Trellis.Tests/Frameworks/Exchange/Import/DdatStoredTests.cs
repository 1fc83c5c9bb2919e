#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Careers;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>
/// The published tables in a database, and the comparisons on them against a computation of this test's own.
/// </summary>
public abstract class DdatStoredTests(EmptyFixture fixture)
{
    private static readonly FrameworkCounts Whole = new(
        Families: 8,
        Roles: 52,
        Positions: 201,
        Categories: 0,
        Competencies: 188,
        Skills: 0,
        Descriptors: 604,
        Expectations: 1781
    );
    private static readonly Lazy<Dictionary<string, Dictionary<string, int>>> Required = new(() =>
        RealData
            .Records("roles.csv")
            .Where(r => r["Role Level"] != "NOT IN USE")
            .GroupBy(r => $"{r["Role"]} / {r["Role Level"]}")
            .ToDictionary(
                g => g.Key,
                g =>
                    g.DistinctBy(r => r["Skill Name"])
                        .ToDictionary(
                            r => r["Skill Name"],
                            r =>
                                Array.IndexOf(
                                    new[] { "Awareness", "Working", "Practitioner", "Expert" },
                                    r["Skill Level"]
                                ) + 1
                        )
            )
    );

    private async Task<ImportReport<FrameworkCounts>> Import(bool dryRun) =>
        (
            await fixture.App.RunAs(
                null,
                s =>
                    s.GetRequiredService<ImportFramework>()
                        .Handle(new(Formats.Read(RealData.Ddat!, "ddat").Value!, null, dryRun), default)
            )
        ).Value.ShouldNotBeNull();

    private async Task<T> Ask<TQuestion, T>(Func<TQuestion, Task<Result<T>>> ask)
        where TQuestion : notnull
        where T : class
    {
        if (!await fixture.App.Db(db => db.Set<Framework>().AnyAsync()))
            await Import(dryRun: false);
        return (await fixture.App.RunAs(null, s => ask(s.GetRequiredService<TQuestion>()))).Value.ShouldNotBeNull();
    }

    [RealDataFact]
    public async Task A_dry_run_writes_nothing_the_import_adds_all_and_a_second_one_changes_nothing()
    {
        await using var app = await TestApp.Start(fixture is SqliteEmpty ? Provider.Sqlite : Provider.Postgres);
        var parsed = Formats.Read(RealData.Ddat!, "auto").Value.ShouldNotBeNull();
        Task<ImportReport<FrameworkCounts>> Run(bool dryRun) =>
            app.RunAs(
                null,
                async s =>
                    (
                        await s.GetRequiredService<ImportFramework>().Handle(new(parsed, null, dryRun), default)
                    ).Value.ShouldNotBeNull()
            );

        var dry = await Run(dryRun: true);
        (dry.Counts, dry.Changed, dry.Removed).ShouldBe((Whole, 0, 0));
        (
            await app.Db(async db =>
                (
                    await db.Set<Framework>().CountAsync(),
                    await db.Set<Item>().CountAsync(),
                    await db.Set<Position>().CountAsync()
                )
            )
        ).ShouldBe((0, 0, 0));

        var real = await Run(dryRun: false);
        (real.Added, real.Counts, real.Ignored.Count).ShouldBe((dry.Added, Whole, 45));
        // with the four levels of the scale, and where it comes from
        real.Added.ShouldBe(4 + 8 + 52 + 201 + 188 + 604 + 1781 + 1);
        var again = await Run(dryRun: false);
        (again.Added, again.Changed, again.Removed, again.Unchanged, again.Counts).ShouldBe(
            (0, 0, 0, real.Added, Whole)
        );
        (
            await app.Db(async db =>
                (
                    await db.Set<Position>().CountAsync(),
                    await db.Set<Expectation>().CountAsync(),
                    await db.Set<Descriptor>().CountAsync()
                )
            )
        ).ShouldBe((201, 1781, 604));
    }

    [RealDataFact]
    public async Task The_gap_from_every_junior_to_the_senior_of_its_role_is_the_one_computed_from_the_file()
    {
        var pairs = Required
            .Value.Keys.Where(p => p.Contains("/ Junior", StringComparison.Ordinal))
            .SelectMany(j =>
                Required
                    .Value.Keys.Where(s =>
                        s.Split(" / ")[0] == j.Split(" / ")[0] && s.Contains("/ Senior", StringComparison.Ordinal)
                    )
                    .Select(s => (From: j, To: s))
            )
            .ToList();
        pairs.Count.ShouldBeGreaterThan(10);
        foreach (var (from, to) in pairs)
        {
            var view = await Ask<ComparePositions, ComparePositions.View>(q => q.Load(from, to, default));
            var lines = Required
                .Value[to]
                .Select(r => (Item: r.Key, From: Required.Value[from].GetValueOrDefault(r.Key), To: r.Value))
                .Select(l => (l.Item, l.From, l.To, Deficit: l.To > l.From ? l.To - l.From : 0))
                .OrderByDescending(l => l.Deficit)
                .ThenBy(l => l.Item, StringComparer.Ordinal)
                .ToList();
            view.Items.Select(i => (i.Item, i.From, i.To, i.Deficit)).ShouldBe(lines, $"{from} to {to}");
            (view.Required, view.Deficit).ShouldBe((lines.Sum(l => l.To), lines.Sum(l => l.Deficit)));
            view.Readiness.ShouldBe(Math.Round(1m - (decimal)view.Deficit / view.Required, 4, MidpointRounding.ToEven));
        }
    }

    [RealDataFact]
    public async Task The_nearest_positions_are_those_computed_from_the_file()
    {
        foreach (var from in Required.Value.Keys.Where((_, i) => i % 20 == 3))
        {
            var have = Required.Value[from];
            var expected = Required
                .Value.Where(p => p.Key != from)
                .Select(p =>
                    (
                        Position: p.Key,
                        Deficit: (long)p.Value.Sum(r => Math.Max(0, r.Value - have.GetValueOrDefault(r.Key))),
                        Required: (long)p.Value.Values.Sum()
                    )
                )
                .ToList();
            expected.Sort(
                (a, b) =>
                    (a.Deficit * b.Required).CompareTo(b.Deficit * a.Required) is not 0 and var by
                        ? by
                        : string.CompareOrdinal(a.Position, b.Position)
            );
            var view = await Ask<NearestPositions, NearestPositions.View>(q => q.Load(from, 1000, default));
            view.Positions.Select(p => (p.Position, p.Deficit, p.Required)).ShouldBe(expected, from);
        }
    }

    public sealed class OnSqlite(SqliteEmpty empty) : DdatStoredTests(empty), IClassFixture<SqliteEmpty>;

    public sealed class OnPostgres(PostgresEmpty empty) : DdatStoredTests(empty), IClassFixture<PostgresEmpty>;
}
