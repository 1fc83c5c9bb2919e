namespace Trellis.Growth.OneOnOnes;

/// <summary>One's 1:1s: with one's manager, with each report, and those of lines that ended.</summary>
public sealed class OneOnOneList(AppDb db, Viewer me, OneOnOneLines lines)
{
    private const int MostEnded = 50;

    /// <param name="Mine">With one's manager; null where one has none today.</param>
    /// <param name="Reports">With each report, by name.</param>
    /// <param name="Ended">One's own series with former managers, the latest first.</param>
    public sealed record View(Line? Mine, IReadOnlyList<Line> Reports, IReadOnlyList<Former> Ended);

    /// <param name="Other">The name of the other one.</param>
    /// <param name="Series">Null where none was started.</param>
    /// <param name="NextAt">When the next one begins; null where none is planned.</param>
    /// <param name="LastAt">When the last one was held; null where none was.</param>
    public sealed record Line(
        Id<Person> PersonId,
        string Other,
        Id<OneOnOneSeries>? Series,
        DateTime? NextAt,
        DateTime? LastAt
    );

    public sealed record Former(Id<OneOnOneSeries> Id, string Manager, DateOnly From, DateTime? LastAt);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var today = await lines.All(ct);
        var rows = await sight
            .OneOnOnes.Select(s => new
            {
                s.Id,
                s.PersonId,
                s.ManagerId,
                Manager = s.Manager!.Name,
                s.From,
                IsOfToday = sight.OneOnOnesOfToday.Any(o => o.Id == s.Id),
                NextAt = s.Meetings.Where(m => m.State == OneOnOneState.Planned).Min(m => (DateTime?)m.StartsAt),
                LastAt = s.Meetings.Where(m => m.State == OneOnOneState.Held).Max(m => (DateTime?)m.StartsAt),
            })
            .OrderBy(s => s.From)
            .ToListAsync(ct);
        Line Of(OneOnOneLines.Line line)
        {
            var row = rows.Find(r => r.IsOfToday && r.PersonId == line.PersonId);
            return new(line.PersonId, line.Other(me), row?.Id, row?.NextAt, row?.LastAt);
        }
        var mine = today.Find(l => l.PersonId == me.PersonId);
        return new(
            mine is null ? null : Of(mine),
            [.. today.Where(l => l.PersonId != me.PersonId).Select(Of)],
            [
                .. rows.Where(r => r.PersonId == me.PersonId && !r.IsOfToday)
                    .OrderByDescending(r => r.From)
                    .Take(MostEnded)
                    .Select(r => new Former(r.Id, r.Manager, r.From, r.LastAt)),
            ]
        );
    }
}
