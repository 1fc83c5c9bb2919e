namespace Trellis.People;

/// <summary>First and last days, which are read when all are there: one may settle how the others are written.</summary>
public sealed partial class PeopleTable
{
    private readonly List<(DayCell Start, DayCell End)> _days = [];

    private sealed record DayCell(string Text, Finding Place);

    private static DayCell Day(TableReader table, string column) => new(table.Name(column), table.At(column, ""));

    /// <summary>Gives the rows their days; says in which order those were read that have two.</summary>
    private IEnumerable<Finding> ReadDays(TableReader table, List<PeopleRow> rows)
    {
        var starts = Read([.. _days.Select(d => d.Start)]);
        var ends = Read([.. _days.Select(d => d.End)]);
        for (var i = 0; i < rows.Count; i++)
        {
            var (start, end) = (starts.Days[i], ends.Days[i]);
            if (end < start)
                _errors.Add(_days[i].End.Place with { Message = "The last day is before the first day." });
            if (_days[i].Start.Text.Length == 0)
                _errors.Add(
                    _days[i].Start.Place with
                    {
                        Message = "The first day of employment is needed, as 2026-01-31.",
                    }
                );
            rows[i] = rows[i] with { Start = start ?? default, End = end };
        }
        foreach (var (column, order) in new[] { ("start_date", starts.Order), ("end_date", ends.Order) })
            if (order is { } said)
                yield return table.AtHeader(
                    column,
                    $"Days in \"{table.Called(column)}\" are read {said.Words}, because of {table.LineWord} {said.Line}."
                );
    }

    /// <summary>The days of a column; the order only if there are some that need it.</summary>
    private (List<DateOnly?> Days, (string Words, int Line)? Order) Read(List<DayCell> column)
    {
        var settled = WrittenDay.OrderOf([.. column.Select(c => c.Text)]);
        var (days, isNeeded) = (new List<DateOnly?>(), false);
        foreach (var cell in column)
        {
            var (day, fault) = cell.Text.Length == 0 ? (null, null) : WrittenDay.Read(cell.Text, settled?.Order);
            if (fault is not null)
                _errors.Add(cell.Place with { Message = fault });
            isNeeded |= day is not null && WrittenDay.Read(cell.Text).Day is null;
            days.Add(day);
        }
        return settled is ({ } order, var at) && isNeeded
            ? (days, (order == DayOrder.DayFirst ? "day first" : "month first", column[at].Place.Line))
            : (days, null);
    }
}
