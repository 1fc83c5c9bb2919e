using System.Globalization;

namespace Trellis.Reviews.Cycles;

/// <summary>The people of a cycle and whose turn it is, as a table to download.</summary>
public sealed class CycleExport(AppDb db, Viewer me, CycleBoard board)
{
    private static readonly string[] Header =
    [
        "person",
        "position",
        "manager",
        "stage",
        "whose_turn",
        "since",
        "due_on",
        "late_days",
        "paused",
        "conversation_planned",
    ];

    /// <returns>Null where the viewer may not see it.</returns>
    public async Task<(string Name, byte[] Bytes)?> Load(Id<Cycle> id, CycleQuery query, CancellationToken ct)
    {
        var sight = db.For(me);
        if (!await sight.Cycles.AnyAsync(c => c.Id == id && c.OpenedAt != null, ct))
            return null;
        await db.RecordOnce(me, CycleActivity.Exported, id.ToString(), null, ct);
        var found = query.Narrow(sight.CycleLines.Where(l => l.CycleId == id), sight, me.Today);
        var lines = await board.Lines(found, 0, int.MaxValue, ct);
        return (
            $"cycle-{me.Today:yyyy-MM-dd}.csv",
            CsvText.Write([
                Header,
                .. lines.Select(l =>
                    new[]
                    {
                        l.Name,
                        l.Position ?? "",
                        l.Team ?? "",
                        l.Part is { } part ? CycleWords.Word(part) : "over",
                        l.Turn ?? (l.Party is ReviewParty.PeopleOps ? "People Ops" : ""),
                        Iso(l.Since),
                        Iso(l.DueOn),
                        l.IsLate(me.Today) ? $"{me.Today.DayNumber - l.DueOn!.Value.DayNumber}" : "",
                        l.IsPaused ? "yes" : "no",
                        l.IsPlanned ? "yes" : "no",
                    }
                ),
            ])
        );
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
