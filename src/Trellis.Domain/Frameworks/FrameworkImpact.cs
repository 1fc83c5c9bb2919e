using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Frameworks;

/// <summary>Somebody in a position, and the levels that they are known to hold, by item.</summary>
public sealed record Holder(Id<Person> Person, string Name, string Position, IReadOnlyDictionary<string, int> Levels);

/// <summary>
/// What a change of one expectation does to those in the position; names are sorted. Unknown is not a gap: nobody has
/// said where they stand.
/// </summary>
public sealed record Impact(
    IReadOnlyList<string> NewGap,
    IReadOnlyList<string> Wider,
    IReadOnlyList<string> Narrower,
    IReadOnlyList<string> Closed,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Unknown
)
{
    /// <summary>Everybody in the position.</summary>
    public int Holders => NewGap.Count + Wider.Count + Narrower.Count + Closed.Count + Unchanged.Count + Unknown.Count;
}

/// <summary>Who feels a change: gaps before and after, person by person.</summary>
public static class FrameworkImpact
{
    private const int NamesShown = 6;

    /// <summary>
    /// gap = max(0, required − have), before and after. New: none before, one after. Closed: one before, none after. An
    /// expectation that is not there requires nothing.
    /// </summary>
    public static Impact Of(LevelShift shift, IEnumerable<Holder> holders)
    {
        var groups = holders
            .Where(h => h.Position == shift.Position)
            .OrderBy(h => h.Name, StringComparer.Ordinal)
            .ToLookup(
                h =>
                {
                    if (!h.Levels.TryGetValue(shift.Item, out var have))
                        return "unknown";
                    var (was, now) = (Math.Max(0, (shift.From ?? 0) - have), Math.Max(0, (shift.To ?? 0) - have));
                    return (was, now) switch
                    {
                        (0, > 0) => "new",
                        (> 0, 0) => "closed",
                        _ when now > was => "wider",
                        _ when now < was => "narrower",
                        _ => "same",
                    };
                },
                h => h.Name
            );
        return new(
            [.. groups["new"]],
            [.. groups["wider"]],
            [.. groups["narrower"]],
            [.. groups["closed"]],
            [.. groups["same"]],
            [.. groups["unknown"]]
        );
    }

    /// <summary>
    /// The change and its people as one sentence: "Senior developer now needs Proficient in Delivery (was Working): Ann
    /// and Ben get a new gap."
    /// </summary>
    public static string Say(Change change, Impact? impact)
    {
        if (impact is null)
            return change.Sentence;
        if (impact.Holders == 0)
            return $"{change.Sentence.TrimEnd('.')}: nobody is in this position.";
        List<string> parts = [];
        Part(impact.NewGap, "gets a new gap", "get a new gap");
        Part(impact.Wider, "has further to go", "have further to go");
        Part(impact.Narrower, "has less far to go", "have less far to go");
        Part(impact.Closed, "closes a gap", "close a gap");
        Part(impact.Unknown, "has no final assessment on it yet", "have no final assessment on it yet");
        if (parts.Count == 0)
            parts.Add($"nobody’s gap changes ({People(impact.Unchanged)})");
        return $"{change.Sentence.TrimEnd('.')}: {string.Join("; ", parts)}.";

        void Part(IReadOnlyList<string> names, string one, string many)
        {
            if (names.Count > 0)
                parts.Add($"{People(names)} {(names.Count == 1 ? one : many)}");
        }
    }

    private static string People(IReadOnlyList<string> names) =>
        names.Count switch
        {
            1 => names[0],
            <= NamesShown => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
            _ => $"{string.Join(", ", names.Take(NamesShown - 1))} and {names.Count - NamesShown + 1} more",
        };
}
