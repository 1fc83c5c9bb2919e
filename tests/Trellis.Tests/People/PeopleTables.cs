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
            s => s.GetRequiredService<ImportPeople>().Handle(World.File("people.csv", table), dryRun, default)
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
}
