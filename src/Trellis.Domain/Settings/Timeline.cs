namespace Trellis.Domain.Settings;

/// <summary>
/// What holds for somebody, by day: a change counts from its day on and rewrites nothing before it.
/// </summary>
public sealed class Timeline<T>
    where T : class
{
    private readonly IReadOnlyList<(DateOnly From, T Body)> _steps;

    /// <summary>
    /// At least one step. The first holds for all time before it too; of two that begin on one day the later in the
    /// list counts.
    /// </summary>
    public Timeline(IEnumerable<(DateOnly From, T Body)> steps)
    {
        _steps = [.. steps.GroupBy(s => s.From).OrderBy(g => g.Key).Select(g => g.Last())];
        if (_steps.Count == 0)
            throw new ArgumentException("A timeline has at least one step.", nameof(steps));
    }

    /// <summary>The same for all time.</summary>
    public Timeline(T body)
        : this([(DateOnly.MinValue, body)]) { }

    /// <summary>
    /// The days on which something else begins to hold, oldest first; the first counts as the beginning of time.
    /// </summary>
    public IReadOnlyList<(DateOnly From, T Body)> Steps =>
        [.. _steps.Select((s, i) => i == 0 ? (DateOnly.MinValue, s.Body) : s)];

    /// <summary>What holds on a day.</summary>
    public T On(DateOnly day)
    {
        for (var i = _steps.Count - 1; i > 0; i--)
        {
            if (_steps[i].From <= day)
                return _steps[i].Body;
        }
        return _steps[0].Body;
    }
}

/// <summary>Which document holds for whom, from when.</summary>
public static class Timeline
{
    /// <summary>
    /// What documents of one kind say to somebody by day: the one of their group of the day where it has one, else
    /// everybody's. Null where there is none for everybody.
    /// </summary>
    /// <param name="groups">The groups that somebody belongs to, each from a day on.</param>
    public static Timeline<T>? Of<T>(
        IReadOnlyList<DatedDocument<T>> documents,
        IReadOnlyList<(DateOnly From, string Group)> groups
    )
        where T : class
    {
        var ordered = documents.OrderBy(d => d.From).ThenBy(d => d.Number).ToList();
        if (!ordered.Exists(d => d.Group.Length == 0))
            return null;
        var days = ordered
            .Select(d => d.From)
            .Concat(groups.Select(g => g.From))
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order();
        var steps = new List<(DateOnly From, T Body)>();
        foreach (var day in days)
        {
            var group = groups.Where(g => g.From <= day).OrderBy(g => g.From).Select(g => g.Group).LastOrDefault("");
            var body = (Newest(group, day) ?? Newest("", day) ?? ordered.First(d => d.Group.Length == 0)).Body;
            if (steps.Count == 0 || !ReferenceEquals(steps[^1].Body, body))
                steps.Add((day, body));
        }
        return new(steps);

        DatedDocument<T>? Newest(string group, DateOnly day) =>
            ordered.LastOrDefault(d => d.Group == group && d.From <= day);
    }
}
