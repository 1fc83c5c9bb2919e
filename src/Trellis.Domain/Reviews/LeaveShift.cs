using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>How leave of absence moves a due date: product.md §4, "What happens meanwhile" and "Opening".</summary>
public static class LeaveShift
{
    /// <summary>
    /// A due date moves by the days of each leave that lies between the day from which it counts and the due date,
    /// as moved so far. No day while such a leave has no end.
    /// </summary>
    public static DateOnly? Moved(DateOnly from, DateOnly due, IEnumerable<LeaveTime> leaves)
    {
        foreach (var leave in leaves.OrderBy(l => l.From))
        {
            if (leave.From > due || leave.Until < from)
                continue;
            if (leave.Until is not { } until)
                return null;
            var first = leave.From < from ? from : leave.From;
            due = due.AddDays(until.DayNumber - first.DayNumber + 1);
        }
        return due;
    }
}
