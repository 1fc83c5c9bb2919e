using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>What happened to a part between two contents.</summary>
public enum ChangeKind
{
    Added,
    Retired,
    Renamed,
    Moved,
    Reworded,
    Level,
    Status,
    Reordered,
    Other,
}

/// <summary>
/// A position asks for another level of an item than before; none means that it did not ask, or no longer does.
/// </summary>
public sealed record LevelShift(string Position, string Item, int? From, int? To);

/// <summary>
/// One change in words. Part, key and heading say where it belongs; texts before and after are there where wording
/// changed.
/// </summary>
/// <param name="Sentence">A whole sentence that can stand alone.</param>
public sealed record Change(PartKind Part, string Key, string Heading, ChangeKind Kind, string Sentence)
{
    /// <summary>The text before, where wording changed.</summary>
    public string? Before { get; init; }

    /// <summary>The text after, where wording changed.</summary>
    public string? After { get; init; }

    /// <summary>The level asked for, where that changed.</summary>
    public LevelShift? Shift { get; init; }
}

/// <summary>
/// The differences between two contents in words. A part is the same as long as its key is: renamed and moved are never
/// removed and added.
/// </summary>
public static class FrameworkDiff
{
    /// <summary>
    /// Every change, positions first (they are what people feel), then competencies and skills, then the rest; each in
    /// the order of the later content.
    /// </summary>
    public static IReadOnlyList<Change> Between(FrameworkContent before, FrameworkContent after) =>
        [.. new Comparing(before, after).All()];

    /// <summary>
    /// How a level of an item is called in a content: the name on its scale, or "level 3" for skills.
    /// </summary>
    public static string LevelName(FrameworkContent content, string item, int level)
    {
        if (content.Competencies.FirstOrDefault(c => c.Key == item) is not { } competency)
            return $"level {level}";
        var levels = content.Scales.FirstOrDefault(s => s.Key == competency.Scale)?.Levels ?? [];
        return level >= 1 && level <= levels.Count ? levels[level - 1].Name : $"level {level}";
    }

    private sealed class Comparing(FrameworkContent before, FrameworkContent after)
    {
        private readonly Dictionary<string, string> _wasItem = ItemNames(before),
            _isItem = ItemNames(after);
        private readonly Dictionary<string, (RolePart Role, PositionPart Position)> _was = ByKey(
                before.Positions,
                p => p.Position.Key
            ),
            _is = ByKey(after.Positions, p => p.Position.Key);
        private readonly ILookup<string, string> _titles = before
            .Positions.Concat(after.Positions)
            .Select(p => p.Position)
            .DistinctBy(p => (p.Key, p.Title))
            .ToLookup(p => Names.Key(p.Title), p => p.Key);

        public IEnumerable<Change> All() =>
            [.. Positions(), .. Competencies(), .. Categories(), .. Roles(), .. Families(), .. Scales(), .. About()];

        private IEnumerable<Change> Positions()
        {
            foreach (var (role, p) in after.Positions)
            {
                var name = Title(role, p);
                Change Say(ChangeKind kind, string sentence) =>
                    new(PartKind.Position, p.Key, role.FullName(p), kind, sentence);
                if (!_was.TryGetValue(p.Key, out var old))
                {
                    yield return Say(
                        ChangeKind.Added,
                        $"New position: {role.FullName(p)}, asking for {Count(p.Expectations.Count, "thing")}."
                    );
                    continue;
                }
                var was = old.Position;
                if (was.Title != p.Title)
                    yield return Say(ChangeKind.Renamed, $"{Title(old.Role, was)} is now called {p.Title}.");
                if (old.Role.Key != role.Key)
                    yield return Say(ChangeKind.Moved, $"{name} moves from the role {old.Role.Name} to {role.Name}.");
                if (was.Grade != p.Grade)
                    yield return Say(
                        ChangeKind.Other,
                        (was.Grade, p.Grade) switch
                        {
                            ({ } from, { } to) => $"{name} is now grade {to} (was {from}).",
                            (null, { } to) => $"{name} now has a grade: {to}.",
                            _ => $"{name} no longer has a grade (was {was.Grade}).",
                        }
                    );
                if (was.Track != p.Track)
                    yield return Say(
                        ChangeKind.Other,
                        $"{name} is now on the {Of(p.Track)} track (was {Of(was.Track)})."
                    );
                if (was.Description != p.Description)
                    yield return Say(ChangeKind.Reworded, $"The description of {name} is reworded.") with
                    {
                        Before = was.Description,
                        After = p.Description,
                    };
                foreach (var change in Expectations(name, was, p))
                    yield return Say(change.Shift is null ? ChangeKind.Other : ChangeKind.Level, change.Sentence) with
                    {
                        Shift = change.Shift,
                    };
                foreach (var change in Moves(name, was, p))
                    yield return Say(ChangeKind.Other, change);
            }
            foreach (var (role, p) in before.Positions.Where(p => !_is.ContainsKey(p.Position.Key)))
                yield return new(
                    PartKind.Position,
                    p.Key,
                    role.FullName(p),
                    ChangeKind.Retired,
                    $"{role.FullName(p)} is retired."
                );
        }

        private IEnumerable<(string Sentence, LevelShift? Shift)> Expectations(
            string name,
            PositionPart was,
            PositionPart now
        )
        {
            var old = ByKey(was.Expectations, e => e.Item);
            foreach (var e in now.Expectations)
            {
                var asked = old.Remove(e.Item, out var o);
                if (o == e)
                    continue;
                var (item, level) = (_isItem.GetValueOrDefault(e.Item, e.Item), LevelName(after, e.Item, e.Level));
                if (!asked)
                {
                    yield return ($"{name} now also needs {level} in {item}.", new(now.Key, e.Item, null, e.Level));
                    continue;
                }
                if (o!.Level != e.Level)
                    yield return (
                        $"{name} now needs {level} in {item} (was {LevelName(before, e.Item, o.Level)}).",
                        new(now.Key, e.Item, o.Level, e.Level)
                    );
                if (o.Desired != e.Desired)
                    yield return (
                        e.Desired is { } desired
                            ? $"{name} now hopes for {LevelName(after, e.Item, desired)} in {item}, beyond {level}."
                            : $"{name} no longer hopes for more than {level} in {item}.",
                        null
                    );
                if (o.Weight != e.Weight)
                    yield return ($"{item} now counts {Times(e.Weight)} for {name} (was {Times(o.Weight)}).", null);
            }
            foreach (var gone in old.Values)
                yield return (
                    $"{name} no longer needs {_wasItem.GetValueOrDefault(gone.Item, gone.Item)} (was "
                        + $"{LevelName(before, gone.Item, gone.Level)}).",
                    new(now.Key, gone.Item, gone.Level, null)
                );
        }

        private IEnumerable<string> Moves(string name, PositionPart was, PositionPart now)
        {
            var old = ByKey(was.Moves, m => m.To);
            foreach (var m in now.Moves)
            {
                var to = _is.TryGetValue(m.To, out var target) ? Title(target.Role, target.Position) : m.To;
                if (!old.Remove(m.To, out var o))
                    yield return $"{name} now leads to {to} ({Of(m.Kind)}).";
                else if (o.Kind != m.Kind)
                    yield return $"The way from {name} to {to} is now a {Of(m.Kind)} (was a {Of(o.Kind)}).";
            }
            foreach (var gone in old.Values)
                yield return $"{name} no longer leads to "
                    + $"{(_was.TryGetValue(gone.To, out var target) ? Title(target.Role, target.Position) : gone.To)}.";
        }

        private IEnumerable<Change> Competencies()
        {
            var old = ByKey(before.Competencies, c => c.Key);
            var oldSkills = ByKey(before.Skills, s => s.Skill.Key);
            var scales = ByKey(after.Scales, s => s.Key);
            foreach (var c in after.Competencies)
            {
                Change Say(ChangeKind kind, string sentence) => new(PartKind.Competency, c.Key, c.Name, kind, sentence);
                if (!old.TryGetValue(c.Key, out var was))
                {
                    yield return Say(
                        ChangeKind.Added,
                        $"New competency{(Category(after, c) is { } group ? $" in {group}" : "")}: {c.Name}, with "
                            + $"{Count(c.Texts.Count, "descriptor")} and {Count(c.Skills.Count, "skill")}."
                    );
                    continue;
                }
                if (was.Name != c.Name)
                    yield return Say(ChangeKind.Renamed, $"{was.Name} is now called {c.Name}.");
                if (was.Category != c.Category)
                    yield return Say(
                        ChangeKind.Moved,
                        $"{c.Name} moves from {Category(before, was) ?? "no category"} to "
                            + $"{Category(after, c) ?? "no category"}."
                    );
                if (was.Status != c.Status)
                    yield return Say(ChangeKind.Status, $"{c.Name} is now {Of(c.Status)} (was {Of(was.Status)}).");
                if (was.Scale != c.Scale)
                    yield return Say(
                        ChangeKind.Other,
                        $"{c.Name} is now on the scale {scales.GetValueOrDefault(c.Scale)?.Name ?? c.Scale}."
                    );
                if (was.Description != c.Description)
                    yield return Say(ChangeKind.Reworded, $"The description of {c.Name} is reworded.") with
                    {
                        Before = was.Description,
                        After = c.Description,
                    };
                foreach (var text in c.Texts.Where(t => was.Text(t.Level, t.Track) != t.Text))
                {
                    var place = $"{c.Name}, {LevelName(after, c.Key, text.Level)}, {Of(text.Track)}";
                    yield return Say(
                        ChangeKind.Reworded,
                        was.Text(text.Level, text.Track) is { } said
                            ? $"{place}: reworded{Words(said, text.Text)}."
                            : $"{place}: described for the first time."
                    ) with
                    {
                        Before = was.Text(text.Level, text.Track) ?? "",
                        After = text.Text,
                    };
                }
                foreach (var text in was.Texts.Where(t => c.Text(t.Level, t.Track) is null))
                    yield return Say(
                        ChangeKind.Reworded,
                        $"{c.Name}, {LevelName(before, c.Key, text.Level)}, {Of(text.Track)}: no longer described."
                    ) with
                    {
                        Before = text.Text,
                        After = "",
                    };
                foreach (var s in c.Skills.Where(s => !oldSkills.ContainsKey(s.Key)))
                    yield return Say(ChangeKind.Added, $"New skill under {c.Name}: {s.Name}.");
                foreach (var _ in Reordered(was.Skills, c.Skills, s => s.Key, _ => ""))
                    yield return Say(ChangeKind.Reordered, $"The skills of {c.Name} stand in another order.");
            }
            foreach (var (c, s) in after.Skills)
            {
                if (!oldSkills.TryGetValue(s.Key, out var was))
                    continue;
                Change Say(ChangeKind kind, string sentence) => new(PartKind.Skill, s.Key, c.Name, kind, sentence);
                if (was.Skill.Name != s.Name)
                    yield return Say(ChangeKind.Renamed, $"The skill {was.Skill.Name} is now called {s.Name}.");
                if (was.Competency.Key != c.Key)
                    yield return Say(
                        ChangeKind.Moved,
                        $"The skill {s.Name} moves from {was.Competency.Name} to {c.Name}."
                    );
                if (was.Skill.Description != s.Description)
                    yield return Say(ChangeKind.Reworded, $"The description of the skill {s.Name} is reworded.") with
                    {
                        Before = was.Skill.Description,
                        After = s.Description,
                    };
            }
            foreach (var was in before.Competencies.Where(c => !_isItem.ContainsKey(c.Key)))
                yield return new(
                    PartKind.Competency,
                    was.Key,
                    was.Name,
                    ChangeKind.Retired,
                    $"{was.Name} is retired. What people were assessed on stays as it was."
                );
            foreach (var (c, s) in before.Skills.Where(s => !_isItem.ContainsKey(s.Skill.Key)))
                yield return new(PartKind.Skill, s.Key, c.Name, ChangeKind.Retired, $"The skill {s.Name} is retired.");
            foreach (var group in Reordered(before.Competencies, after.Competencies, c => c.Key, c => c.Category ?? ""))
                yield return new(
                    PartKind.Category,
                    group,
                    "Order",
                    ChangeKind.Reordered,
                    $"The competencies of "
                        + $"{after.Categories.FirstOrDefault(c => c.Key == group)?.Name ?? "no category"} stand in "
                        + $"another order."
                );
        }

        private IEnumerable<Change> Categories()
        {
            var old = ByKey(before.Categories, c => c.Key);
            foreach (var c in after.Categories)
            {
                Change Say(ChangeKind kind, string sentence) => new(PartKind.Category, c.Key, c.Name, kind, sentence);
                if (!old.TryGetValue(c.Key, out var was))
                {
                    yield return Say(
                        ChangeKind.Added,
                        $"New category: {c.Name}, {Of(c.Status)}{(c.IsCore ? ", for everyone" : "")}."
                    );
                    continue;
                }
                if (was.Name != c.Name)
                    yield return Say(ChangeKind.Renamed, $"The category {was.Name} is now called {c.Name}.");
                if (was.IsCore != c.IsCore)
                    yield return Say(
                        ChangeKind.Other,
                        c.IsCore ? $"{c.Name} is now for everyone." : $"{c.Name} is no longer for everyone."
                    );
                if (was.Status != c.Status)
                    yield return Say(
                        ChangeKind.Status,
                        $"The category {c.Name} is now {Of(c.Status)} (was {Of(was.Status)})."
                    );
                if (was.Description != c.Description)
                    yield return Say(ChangeKind.Reworded, $"The description of the category {c.Name} is reworded.") with
                    {
                        Before = was.Description,
                        After = c.Description,
                    };
            }
            foreach (var was in before.Categories.Where(c => after.Categories.All(a => a.Key != c.Key)))
                yield return new(
                    PartKind.Category,
                    was.Key,
                    was.Name,
                    ChangeKind.Retired,
                    $"The category {was.Name} is retired."
                );
            foreach (var _ in Reordered(before.Categories, after.Categories, c => c.Key, _ => ""))
                yield return new(
                    PartKind.Framework,
                    "",
                    "Order",
                    ChangeKind.Reordered,
                    "The categories stand in another order."
                );
        }

        private IEnumerable<Change> Roles()
        {
            var old = ByKey(before.Roles, r => r.Key);
            foreach (var r in after.Roles)
            {
                Change Say(ChangeKind kind, string sentence) => new(PartKind.Role, r.Key, r.Name, kind, sentence);
                if (!old.TryGetValue(r.Key, out var was))
                {
                    yield return Say(
                        ChangeKind.Added,
                        $"New role in {Family(after, r)}: {r.Name}, with {Count(r.Positions.Count, "position")}."
                    );
                    continue;
                }
                if (was.Name != r.Name)
                    yield return Say(ChangeKind.Renamed, $"The role {was.Name} is now called {r.Name}.");
                if (was.Family != r.Family)
                    yield return Say(
                        ChangeKind.Moved,
                        $"The role {r.Name} moves from {Family(before, was)} to {Family(after, r)}."
                    );
                if (was.Description != r.Description)
                    yield return Say(ChangeKind.Reworded, $"The description of the role {r.Name} is reworded.") with
                    {
                        Before = was.Description,
                        After = r.Description,
                    };
                foreach (var _ in Reordered(was.Positions, r.Positions, p => p.Key, _ => ""))
                    yield return Say(ChangeKind.Reordered, $"The positions of {r.Name} stand in another order.");
            }
            foreach (var was in before.Roles.Where(r => after.Roles.All(a => a.Key != r.Key)))
                yield return new(
                    PartKind.Role,
                    was.Key,
                    was.Name,
                    ChangeKind.Retired,
                    $"The role {was.Name} is retired."
                );
            foreach (var family in Reordered(before.Roles, after.Roles, r => r.Key, r => r.Family))
                yield return new(
                    PartKind.Family,
                    family,
                    "Order",
                    ChangeKind.Reordered,
                    $"The roles of {after.Families.FirstOrDefault(f => f.Key == family)?.Name ?? family} stand in "
                        + $"another order."
                );
        }

        private IEnumerable<Change> Families()
        {
            var old = ByKey(before.Families, f => f.Key);
            foreach (var f in after.Families)
            {
                if (!old.TryGetValue(f.Key, out var was))
                    yield return new(PartKind.Family, f.Key, f.Name, ChangeKind.Added, $"New family: {f.Name}.");
                else if (was.Name != f.Name)
                    yield return new(
                        PartKind.Family,
                        f.Key,
                        f.Name,
                        ChangeKind.Renamed,
                        $"The family {was.Name} is now called {f.Name}."
                    );
            }
            foreach (var was in before.Families.Where(f => after.Families.All(a => a.Key != f.Key)))
                yield return new(
                    PartKind.Family,
                    was.Key,
                    was.Name,
                    ChangeKind.Retired,
                    $"The family {was.Name} is retired."
                );
            foreach (var _ in Reordered(before.Families, after.Families, f => f.Key, _ => ""))
                yield return new(
                    PartKind.Framework,
                    "",
                    "Order",
                    ChangeKind.Reordered,
                    "The families stand in another order."
                );
        }

        private IEnumerable<Change> Scales()
        {
            var old = ByKey(before.Scales, s => s.Key);
            foreach (var s in after.Scales)
            {
                Change Say(ChangeKind kind, string sentence) => new(PartKind.Scale, s.Key, s.Name, kind, sentence);
                if (!old.TryGetValue(s.Key, out var was))
                {
                    yield return Say(
                        ChangeKind.Added,
                        $"New scale: {s.Name}, from {s.Levels[0].Name} to {s.Levels[^1].Name}."
                    );
                    continue;
                }
                if (was.Name != s.Name)
                    yield return Say(ChangeKind.Renamed, $"The scale {was.Name} is now called {s.Name}.");
                foreach (var (level, rank) in s.Levels.Select((l, i) => (l, i + 1)))
                {
                    if (rank > was.Levels.Count)
                    {
                        yield return Say(ChangeKind.Added, $"{s.Name} has a new level {rank}: {level.Name}.");
                        continue;
                    }
                    var said = was.Levels[rank - 1];
                    if (said.Name != level.Name)
                        yield return Say(
                            ChangeKind.Renamed,
                            $"Level {rank} of {s.Name} is now called {level.Name} (was {said.Name})."
                        );
                    if (said.Description != level.Description)
                        yield return Say(ChangeKind.Reworded, $"What {level.Name} means on {s.Name} is reworded.") with
                        {
                            Before = said.Description,
                            After = level.Description,
                        };
                }
                foreach (var gone in was.Levels.Skip(s.Levels.Count))
                    yield return Say(ChangeKind.Retired, $"{s.Name} no longer has the level {gone.Name}.");
            }
            foreach (var was in before.Scales.Where(s => after.Scales.All(a => a.Key != s.Key)))
                yield return new(
                    PartKind.Scale,
                    was.Key,
                    was.Name,
                    ChangeKind.Retired,
                    $"The scale {was.Name} is gone."
                );
        }

        private IEnumerable<Change> About()
        {
            Change Say(ChangeKind kind, string sentence) =>
                new(PartKind.Framework, "", "About the framework", kind, sentence);
            if (before.Name != after.Name)
                yield return Say(ChangeKind.Renamed, $"The framework is now called {after.Name} (was {before.Name}).");
            if (before.Description != after.Description)
                yield return Say(ChangeKind.Reworded, "The description of the framework is reworded.") with
                {
                    Before = before.Description,
                    After = after.Description,
                };
            if (before.Origin != after.Origin)
                yield return Say(ChangeKind.Other, "The words about its source and licence changed.");
            var foreign = ByKey(Foreigners(before), f => f.Part)
                .ToDictionary(f => f.Key, f => f.Value.Foreign, StringComparer.Ordinal);
            var others = Foreigners(after).Count(f => foreign.TryGetValue(f.Part, out var was) && was != f.Foreign);
            if (others > 0)
                yield return Say(ChangeKind.Other, $"What another system says about {Count(others, "part")} changed.");
            var links = ByKey(before.Links, l => l.Identifier);
            var changed = after.Links.Count(l => !links.Remove(l.Identifier, out var was) || was != l) + links.Count;
            if (changed > 0)
                yield return Say(ChangeKind.Other, $"{Count(changed, "association")} of the CASE package changed.");
        }

        /// <summary>Every part with how another system knows it; a part that came or went is said elsewhere.</summary>
        private static IEnumerable<(string Part, Foreign? Foreign)> Foreigners(FrameworkContent of) =>
            [
                ("", of.Foreign),
                .. of.Categories.Select(c => ($"category/{c.Key}", c.Foreign)),
                .. of.Competencies.Select(c => ($"item/{c.Key}", c.Foreign)),
                .. of.Skills.Select(s => ($"item/{s.Skill.Key}", s.Skill.Foreign)),
                .. of.Families.Select(f => ($"family/{f.Key}", f.Foreign)),
                .. of.Roles.Select(r => ($"role/{r.Key}", r.Foreign)),
                .. of.Positions.Select(p => ($"position/{p.Position.Key}", p.Position.Foreign)),
            ];

        /// <summary>The groups in which what both contents have stands in another order.</summary>
        private static IEnumerable<string> Reordered<T>(
            IReadOnlyList<T> was,
            IReadOnlyList<T> now,
            Func<T, string> key,
            Func<T, string> group
        )
        {
            var old = was.ToLookup(group, key, StringComparer.Ordinal);
            foreach (var g in now.GroupBy(group, key, StringComparer.Ordinal))
            {
                var both = old[g.Key].ToHashSet(StringComparer.Ordinal);
                var kept = g.Where(both.Contains).ToList();
                var keys = kept.ToHashSet(StringComparer.Ordinal);
                if (!kept.SequenceEqual(old[g.Key].Where(keys.Contains), StringComparer.Ordinal))
                    yield return g.Key;
            }
        }

        /// <summary>The title where it says which position is meant, else "Role / Title".</summary>
        private string Title(RolePart role, PositionPart position) =>
            _titles[Names.Key(position.Title)].Distinct().Count() > 1 ? role.FullName(position) : position.Title;

        private static string? Category(FrameworkContent of, CompetencyPart c) =>
            c.Category is { } key ? of.Categories.FirstOrDefault(x => x.Key == key)?.Name ?? key : null;

        private static string Family(FrameworkContent of, RolePart r) =>
            of.Families.FirstOrDefault(f => f.Key == r.Family)?.Name ?? r.Family;

        private static Dictionary<string, string> ItemNames(FrameworkContent of) =>
            ByKey(
                    of.Competencies.Select(c => (c.Key, c.Name))
                        .Concat(of.Skills.Select(s => (s.Skill.Key, s.Skill.Name))),
                    i => i.Key
                )
                .ToDictionary(i => i.Key, i => i.Value.Name, StringComparer.Ordinal);

        private static string Words(string was, string now)
        {
            var words = WordDiff.Between(was, now);
            var (gone, come) = (
                words.Where(w => w.Kind == WordKind.Gone).Sum(w => w.Words),
                words.Where(w => w.Kind == WordKind.New).Sum(w => w.Words)
            );
            return $" ({Count(come, "word")} new, {gone} gone)";
        }
    }

    private static Dictionary<string, T> ByKey<T>(IEnumerable<T> parts, Func<T, string> key)
    {
        var byKey = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in parts)
            byKey.TryAdd(key(part), part);
        return byKey;
    }

    private static string Of(Track track) => track == Track.Managerial ? "managerial" : "individual contributor";

    private static string Of(Status status) =>
        status switch
        {
            Status.Draft => "a draft",
            Status.InDevelopment => "in development",
            _ => "published",
        };

    private static string Of(MoveKind kind) =>
        kind switch
        {
            MoveKind.Promotion => "promotion",
            MoveKind.Lateral => "sideways move",
            _ => "change of track",
        };

    private static string Times(int weight) =>
        weight switch
        {
            1 => "once",
            2 => "double",
            _ => $"{weight} times",
        };

    private static string Count(int n, string what) => $"{n} {what}{(n == 1 ? "" : "s")}";
}
