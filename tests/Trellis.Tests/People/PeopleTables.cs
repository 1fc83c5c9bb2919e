using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Import;
using Trellis.People;

namespace Trellis.Tests.People;

/// <summary>Tables of people, and bringing them in.</summary>
public static class PeopleTables
{
    private static readonly string[] Columns =
    [
        "email",
        "name",
        "position",
        "manager_email",
        "weekly_hours",
        "start_date",
        "end_date",
        "role",
    ];

    /// <summary>A row with nothing wrong.</summary>
    public const string Good = "new@example.org,New,Maker / Maker,max@example.org,40,2026-01-01,,";

    public static string Table(params string[] rows) => $"{string.Join(',', Columns)}\n{string.Join('\n', rows)}\n";

    /// <summary>Where a cell of a row begins, counted from 1. The rows of these tests have no quotes.</summary>
    public static int ColumnOf(string row, string column) =>
        row.Split(',').Take(Array.IndexOf(Columns, column)).Sum(c => c.Length + 1) + 1;

    public static Task<Result<ImportReport<PeopleCounts>>> TryPeople(
        this TestApp app,
        string table,
        Viewer? viewer = null,
        bool dryRun = false
    ) =>
        app.RunAs(
            viewer,
            s => s.GetRequiredService<ImportPeople>().Handle(new(World.File("people.csv", table), dryRun), default)
        );

    public static async Task<ImportReport<PeopleCounts>> People(
        this TestApp app,
        string table,
        Viewer? viewer = null,
        bool dryRun = false
    )
    {
        var imported = await app.TryPeople(table, viewer, dryRun);
        imported.Problem.ShouldBeNull();
        return imported.Value!;
    }

    public static async Task<IReadOnlyList<Finding>> Findings(this TestApp app, string table, Viewer? viewer = null) =>
        (await app.TryPeople(table, viewer)).Problem.ShouldBeOfType<Problem.Unreadable>().Findings;

    /// <summary>How many people, employment facts and lines of the record there are.</summary>
    public static Task<(int People, int Facts, int Activities)> Rows(this TestApp app) =>
        app.Db(async db =>
            (
                await db.Set<Person>().CountAsync(),
                await db.Set<Employment>().CountAsync(),
                await db.Set<Activity>().CountAsync()
            )
        );

    /// <summary>That a row below a good one has this one thing wrong, and that nothing of the table arrives.</summary>
    public static async Task ShouldRefuseRow(
        this TestApp app,
        string row,
        string column,
        string message,
        Viewer? viewer = null
    )
    {
        var before = await app.Rows();
        (await app.Findings(Table(Good, row), viewer)).ShouldBe([new("people.csv", 3, ColumnOf(row, column), message)]);
        (await app.Rows()).ShouldBe(before);
    }
}
