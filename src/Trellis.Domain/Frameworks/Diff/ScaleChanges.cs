namespace Trellis.Domain.Frameworks.Diff;

/// <summary>What changed about level scales and their levels.</summary>
internal static class ScaleChanges
{
    public static IEnumerable<Change> In(ContentPair both)
    {
        var before = ContentPair.ByKey(both.Before.Scales, s => s.Key);
        foreach (var scale in both.After.Scales)
        {
            if (!before.Remove(scale.Key, out var was))
            {
                yield return Changed(
                    scale,
                    ChangeKind.Added,
                    $"New scale: {scale.Name}, from {scale.Levels[0].Name} to {scale.Levels[^1].Name}."
                );
                continue;
            }
            if (was.Name != scale.Name)
                yield return Changed(scale, ChangeKind.Renamed, $"The scale {was.Name} is now called {scale.Name}.");
            foreach (var change in Levels(was, scale))
                yield return change;
        }
        foreach (var removed in before.Values)
            yield return Changed(removed, ChangeKind.Retired, $"The scale {removed.Name} is removed.");
    }

    private static IEnumerable<Change> Levels(ScalePart was, ScalePart now)
    {
        foreach (var (level, rank) in now.Levels.Select((l, i) => (l, i + 1)))
        {
            if (rank > was.Levels.Count)
            {
                yield return Changed(now, ChangeKind.Added, $"{now.Name} has a new level {rank}: {level.Name}.");
                continue;
            }
            var old = was.Levels[rank - 1];
            if (old.Name != level.Name)
                yield return Changed(
                    now,
                    ChangeKind.Renamed,
                    $"Level {rank} of {now.Name} is now called {level.Name} (was {old.Name})."
                );
            if (old.Description != level.Description)
                yield return Changed(
                    now,
                    ChangeKind.WordingChanged,
                    $"What {level.Name} means on {now.Name} is reworded."
                ) with
                {
                    Before = old.Description,
                    After = level.Description,
                };
        }
        foreach (var removed in was.Levels.Skip(now.Levels.Count))
            yield return Changed(now, ChangeKind.Retired, $"{now.Name} no longer has the level {removed.Name}.");
    }

    private static Change Changed(ScalePart scale, ChangeKind kind, string sentence) =>
        new(PartKind.Scale, scale.Key, scale.Name, kind, sentence);
}
