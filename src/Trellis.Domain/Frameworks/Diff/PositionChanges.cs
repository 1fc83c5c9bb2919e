using static Trellis.Domain.Frameworks.Diff.DiffWords;

namespace Trellis.Domain.Frameworks.Diff;

/// <summary>What changed about positions: themselves, their expectations and their moves.</summary>
internal static class PositionChanges
{
    public static IEnumerable<Change> In(ContentPair both)
    {
        foreach (var (role, position) in both.After.Positions)
        {
            var changes = both.PositionsBefore.TryGetValue(position.Key, out var was)
                ? Of(both, was, (role, position))
                :
                [
                    Changed(
                        role,
                        position,
                        ChangeKind.Added,
                        $"New position: {role.FullName(position)}, asking for "
                            + $"{Count(position.Expectations.Count, "thing")}."
                    ),
                ];
            foreach (var change in changes)
                yield return change;
        }
        foreach (var (role, position) in both.Before.Positions)
        {
            if (!both.PositionsAfter.ContainsKey(position.Key))
                yield return Changed(role, position, ChangeKind.Retired, $"{role.FullName(position)} is retired.");
        }
    }

    private static IEnumerable<Change> Of(
        ContentPair both,
        (RolePart Role, PositionPart Position) before,
        (RolePart Role, PositionPart Position) after
    )
    {
        var (role, now) = after;
        var was = before.Position;
        var name = both.Title(role, now);
        Change Other(string sentence) => Changed(role, now, ChangeKind.Other, sentence);

        if (was.Title != now.Title)
            yield return Changed(
                role,
                now,
                ChangeKind.Renamed,
                $"{both.Title(before.Role, was)} is now called {now.Title}."
            );
        if (before.Role.Key != role.Key)
            yield return Changed(
                role,
                now,
                ChangeKind.Moved,
                $"{name} moves from the role {before.Role.Name} to {role.Name}."
            );
        if (was.Grade != now.Grade)
            yield return Other(Grade(name, was.Grade, now.Grade));
        if (was.Track != now.Track)
            yield return Other(
                $"{name} is now on the {DiffWords.Of(now.Track)} track (was {DiffWords.Of(was.Track)})."
            );
        if (was.Description != now.Description)
            yield return Changed(role, now, ChangeKind.WordingChanged, $"The description of {name} is reworded.") with
            {
                Before = was.Description,
                After = now.Description,
            };
        foreach (var (sentence, level) in Expectations(both, name, was, now))
            yield return Changed(role, now, level is null ? ChangeKind.Other : ChangeKind.Level, sentence) with
            {
                Level = level,
            };
        foreach (var sentence in Moves(both, name, was, now))
            yield return Other(sentence);
    }

    private static string Grade(string name, int? was, int? now) =>
        (was, now) switch
        {
            ({ } from, { } to) => $"{name} is now grade {to} (was {from}).",
            (null, { } to) => $"{name} now has a grade: {to}.",
            _ => $"{name} no longer has a grade (was {was}).",
        };

    private static IEnumerable<(string Sentence, LevelChange? Level)> Expectations(
        ContentPair both,
        string name,
        PositionPart was,
        PositionPart now
    )
    {
        var before = ContentPair.ByKey(was.Expectations, e => e.Item);
        foreach (var e in now.Expectations)
        {
            before.Remove(e.Item, out var old);
            if (old == e)
                continue;
            var item = both.ItemAfter(e.Item);
            var level = FrameworkDiff.LevelName(both.After, e.Item, e.Level);
            if (old is null)
            {
                yield return ($"{name} now also needs {level} in {item}.", new(now.Key, e.Item, null, e.Level));
                continue;
            }
            if (old.Level != e.Level)
            {
                var oldLevel = FrameworkDiff.LevelName(both.Before, e.Item, old.Level);
                yield return (
                    $"{name} now needs {level} in {item} (was {oldLevel}).",
                    new(now.Key, e.Item, old.Level, e.Level)
                );
            }
            if (old.Desired != e.Desired)
            {
                var sentence = e.Desired is { } desired
                    ? $"{name} now hopes for {FrameworkDiff.LevelName(both.After, e.Item, desired)} in {item}, "
                        + $"beyond {level}."
                    : $"{name} no longer hopes for more than {level} in {item}.";
                yield return (sentence, null);
            }
            if (old.Weight != e.Weight)
                yield return ($"{item} now counts {Times(e.Weight)} for {name} (was {Times(old.Weight)}).", null);
        }
        foreach (var removed in before.Values)
        {
            var level = FrameworkDiff.LevelName(both.Before, removed.Item, removed.Level);
            yield return (
                $"{name} no longer needs {both.ItemBefore(removed.Item)} (was {level}).",
                new(now.Key, removed.Item, removed.Level, null)
            );
        }
    }

    private static IEnumerable<string> Moves(ContentPair both, string name, PositionPart was, PositionPart now)
    {
        var before = ContentPair.ByKey(was.Moves, m => m.To);
        foreach (var m in now.Moves)
        {
            var to = Target(both, both.PositionsAfter, m.To);
            if (!before.Remove(m.To, out var old))
                yield return $"{name} now leads to {to} ({DiffWords.Of(m.Kind)}).";
            else if (old.Kind != m.Kind)
                yield return $"The way from {name} to {to} is now a {DiffWords.Of(m.Kind)} "
                    + $"(was a {DiffWords.Of(old.Kind)}).";
        }
        foreach (var removed in before.Values)
            yield return $"{name} no longer leads to {Target(both, both.PositionsBefore, removed.To)}.";
    }

    private static string Target(
        ContentPair both,
        IReadOnlyDictionary<string, (RolePart Role, PositionPart Position)> positions,
        string key
    ) => positions.TryGetValue(key, out var target) ? both.Title(target.Role, target.Position) : key;

    private static Change Changed(RolePart role, PositionPart position, ChangeKind kind, string sentence) =>
        new(PartKind.Position, position.Key, role.FullName(position), kind, sentence);
}
