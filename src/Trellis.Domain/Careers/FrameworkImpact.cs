using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Careers;

/// <summary>Whom a change affects: gaps before and after, person by person.</summary>
public static class FrameworkImpact
{
    private const int NamesShown = 6;

    private enum Effect
    {
        Unknown,
        NewGap,
        Wider,
        Narrower,
        Closed,
        Unchanged,
    }

    /// <summary>
    /// gap = max(0, required − have), before and after. New: none before, one after. Closed: one before, none after. An
    /// expectation that does not exist requires nothing.
    /// </summary>
    public static Impact Of(LevelChange change, IEnumerable<Holder> holders)
    {
        var groups = holders
            .Where(h => h.Position == change.Position)
            .OrderBy(h => h.Name, StringComparer.Ordinal)
            .ToLookup(h => EffectOn(h, change), h => h.Name);
        return new(
            [.. groups[Effect.NewGap]],
            [.. groups[Effect.Wider]],
            [.. groups[Effect.Narrower]],
            [.. groups[Effect.Closed]],
            [.. groups[Effect.Unchanged]],
            [.. groups[Effect.Unknown]]
        );
    }

    /// <summary>
    /// The change and its people as one sentence: "Senior developer now needs Proficient in Delivery (was Working): Ann
    /// and Ben get a new gap."
    /// </summary>
    /// <param name="impact">Null if the change affects no levels.</param>
    public static string Describe(Change change, Impact? impact)
    {
        if (impact is null)
            return change.Sentence;
        if (impact.Holders == 0)
            return $"{change.Sentence.TrimEnd('.')}: nobody is in this position.";
        List<string> effects = [];
        Add(impact.NewGap, "gets a new gap", "get a new gap");
        Add(impact.Wider, "has further to go", "have further to go");
        Add(impact.Narrower, "has less far to go", "have less far to go");
        Add(impact.Closed, "closes a gap", "close a gap");
        Add(impact.Unknown, "has no final assessment on it yet", "have no final assessment on it yet");
        if (effects.Count == 0)
            effects.Add($"nobody’s gap changes ({People(impact.Unchanged)})");
        return $"{change.Sentence.TrimEnd('.')}: {string.Join("; ", effects)}.";

        void Add(IReadOnlyList<string> names, string one, string many)
        {
            if (names.Count > 0)
                effects.Add($"{People(names)} {(names.Count == 1 ? one : many)}");
        }
    }

    private static Effect EffectOn(Holder holder, LevelChange change)
    {
        if (!holder.Levels.TryGetValue(change.Item, out var have))
            return Effect.Unknown;
        var before = Math.Max(0, (change.From ?? 0) - have);
        var after = Math.Max(0, (change.To ?? 0) - have);
        return (before, after) switch
        {
            (0, > 0) => Effect.NewGap,
            (> 0, 0) => Effect.Closed,
            _ when after > before => Effect.Wider,
            _ when after < before => Effect.Narrower,
            _ => Effect.Unchanged,
        };
    }

    private static string People(IReadOnlyList<string> names) =>
        names.Count switch
        {
            1 => names[0],
            <= NamesShown => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
            _ => $"{string.Join(", ", names.Take(NamesShown - 1))} and {names.Count - NamesShown + 1} more",
        };
}
