namespace Trellis.Domain.People;

/// <summary>The rules of somebody who left and comes back: a second employment, and the first stays as it was.</summary>
public static class RehireRules
{
    /// <summary>A first day after the last day of an employment that is over begins another one.</summary>
    public static bool BeginsAnother(Person person, DateOnly start, DateOnly today) =>
        person.EndsOn is { } ended && ended < start && ended < today;

    /// <summary>
    /// Ends the facts with the last day, and makes another employment the present one: it has no facts yet.
    /// </summary>
    public static void Begin(Person person, DateOnly start)
    {
        var after = person.EndsOn!.Value.AddDays(1);
        person.Employments.RemoveAll(e => e.From >= after);
        foreach (var fact in person.Employments.Where(e => e.Until is null || e.Until > after))
            fact.Until = after;
        (person.StartsOn, person.EndsOn) = (start, null);
    }

    /// <summary>The employments before the present one, oldest first: facts that follow on each other.</summary>
    public static IReadOnlyList<EmploymentTime> Earlier(
        IEnumerable<(DateOnly From, DateOnly? Until)> facts,
        DateOnly startsOn
    )
    {
        var times = new List<EmploymentTime>();
        foreach (var (from, until) in facts.Where(f => f.From < startsOn && f.Until <= startsOn).OrderBy(f => f.From))
        {
            var to = until!.Value.AddDays(-1);
            if (times.Count > 0 && times[^1].To.AddDays(1) == from)
                times[^1] = times[^1] with { To = to };
            else
                times.Add(new(from, to));
        }
        return times;
    }

    /// <inheritdoc cref="Earlier(IEnumerable{ValueTuple{DateOnly, DateOnly?}}, DateOnly)"/>
    public static IReadOnlyList<EmploymentTime> Earlier(Person person) =>
        Earlier(person.Employments.Select(e => (e.From, e.Until)), person.StartsOn);

    /// <summary>
    /// The first day of the present employment moves: its facts that ended before it are gone, and the first that is
    /// left begins on it. Those of earlier employments stay.
    /// </summary>
    public static void MoveStart(Person person, DateOnly start)
    {
        var before = person.StartsOn;
        person.StartsOn = start;
        person.Employments.RemoveAll(e => e.From >= before && e.Until <= start);
        if (person.Employments.Where(e => e.From >= before).MinBy(e => e.From) is { } first)
            first.From = start;
    }
}
