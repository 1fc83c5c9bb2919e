using System.Globalization;

namespace Trellis.Reviews.Radar;

/// <summary>The promised conversations as a table to download: a row for each person and kind.</summary>
public sealed class RadarExport(AppDb db, Viewer me, ObligationRadar radar)
{
    private static readonly string[] Header =
    [
        "person",
        "email",
        "position",
        "manager",
        "kind",
        "state",
        "due_on",
        "moved",
        "planned_on",
        "last_on",
    ];

    /// <param name="query">What the list is narrowed by, as on the page.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<(string Name, byte[] Bytes)> Load(ObligationRadar.Query query, CancellationToken ct)
    {
        if (me.IsPeopleOps)
            await db.RecordOnce(me, RadarActivity.Exported, $"{me.Today:yyyy-MM-dd}", null, ct);
        _ = ObligationWords.Read(query.Kind, out var kind);
        var lines = await radar.All(query, ct);
        return (
            $"due-{me.Today:yyyy-MM-dd}.csv",
            CsvText.Write([
                Header,
                .. lines.SelectMany(l =>
                    l.All.Where(o => kind is null || o.Kind == kind)
                        .Select(o =>
                            new[]
                            {
                                l.Name,
                                l.Email,
                                l.Position ?? "",
                                l.Manager ?? "",
                                o.Kind.Word(),
                                o.State.Word(),
                                Iso(o.DueOn),
                                o.IsMoved ? "yes" : "no",
                                Iso(o.PlannedOn),
                                Iso(o.LastOn),
                            }
                        )
                ),
            ])
        );
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
