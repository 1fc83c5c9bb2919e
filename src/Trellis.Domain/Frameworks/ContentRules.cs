using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>The kinds of things in a framework that have a key of their own.</summary>
public enum PartKind
{
    Framework,
    Scale,
    Category,
    Competency,
    Skill,
    Family,
    Role,
    Position,
}

/// <summary>Something in a content that cannot be: which part, which field of it, and what to do.</summary>
public sealed record ContentFault(PartKind Kind, string Key, string Field, string Message);

/// <summary>What every content of a framework holds to, wherever it came from.</summary>
public static class ContentRules
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLimit = 200;

    /// <summary>The most characters of a description or descriptor.</summary>
    public const int TextLimit = 10_000;

    /// <summary>What is said of a source whose address is none.</summary>
    public const string WrongSource = "The address of the source begins with https:// or http://.";

    /// <summary>The most levels of a scale.</summary>
    public const int MostLevels = 20;

    /// <summary>The most competencies, and the most positions, of one framework.</summary>
    public const int MostParts = 5_000;

    /// <summary>The largest weight of an expectation.</summary>
    public const int MostWeight = 100;

    /// <summary>A key is 1 to 120 characters of a to z, 0 to 9 and single hyphens, neither first nor last.</summary>
    public static bool IsKey(string key) =>
        key.Length is > 0 and <= 120
        && key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && key[0] != '-'
        && key[^1] != '-'
        && !key.Contains("--", StringComparison.Ordinal);

    /// <summary>
    /// Keys are unique in their kind (competencies and skills share one), names are unique where people choose by them,
    /// every part that is named exists,
    /// levels lie on their scale, and positions ask only for what is published. Every fault is named, not only the
    /// first.
    /// </summary>
    public static IReadOnlyList<ContentFault> Check(FrameworkContent content) => [.. new Checking(content).All()];

    private sealed class Checking(FrameworkContent content)
    {
        private readonly List<ContentFault> _faults = [];

        public List<ContentFault> All()
        {
            if (content.Name.Length == 0)
                Fault(PartKind.Framework, "", "name", "The framework has no name.");
            if (content.Identifier.Length > 0 && !IsIdentifier(content.Identifier))
                Fault(
                    PartKind.Framework,
                    "",
                    "identifier",
                    "The identifier is a UUID in lower case, of version 1 to 5."
                );
            Size(PartKind.Framework, "", content.Name, content.Description);
            if (WebLink.IsWrong(content.Origin?.Url))
                Fault(PartKind.Framework, "", "source", WrongSource);
            if (
                content.Origin is { } o
                && new[] { o.Title, o.Publisher, o.Licence, o.Url, o.Attribution }.Any(t => t.Length > TextLimit)
            )
                Fault(
                    PartKind.Framework,
                    "",
                    "source",
                    $"The words about the source are longer than {TextLimit:N0} characters."
                );
            if (content.Competencies.Count > MostParts)
                Fault(PartKind.Framework, "", "competencies", $"A framework has at most {MostParts:N0} competencies.");
            if (content.Positions.Count() > MostParts)
                Fault(PartKind.Framework, "", "positions", $"A framework has at most {MostParts:N0} positions.");
            Scales();
            Keys(PartKind.Category, content.Categories.Select(c => (c.Key, c.Name, "")));
            foreach (var c in content.Categories)
                Size(PartKind.Category, c.Key, c.Name, c.Description);
            Competencies();
            Keys(PartKind.Family, content.Families.Select(f => (f.Key, f.Name, "")));
            foreach (var f in content.Families)
                Size(PartKind.Family, f.Key, f.Name, "");
            Positions();
            foreach (
                var twice in content.Links.GroupBy(l => l.Identifier, StringComparer.Ordinal).Where(g => g.Count() > 1)
            )
                Fault(PartKind.Framework, "", "links", $"The association \"{twice.Key}\" is there twice.");
            return _faults;
        }

        private void Scales()
        {
            Keys(PartKind.Scale, content.Scales.Select(s => (s.Key, s.Name, "")));
            foreach (var scale in content.Scales)
            {
                if (scale.Levels.Count is < 2 or > MostLevels)
                    Fault(
                        PartKind.Scale,
                        scale.Key,
                        "levels",
                        $"The scale \"{scale.Name}\" needs 2 to {MostLevels} levels."
                    );
                Size(PartKind.Scale, scale.Key, scale.Name, "");
                foreach (var level in scale.Levels)
                {
                    Size(PartKind.Scale, scale.Key, level.Name, level.Description);
                    if (level.Name.Length == 0)
                        Fault(PartKind.Scale, scale.Key, "levels", $"A level of \"{scale.Name}\" has no name.");
                }
                if (
                    scale.Levels.DistinctBy(l => Names.Key(l.Name), StringComparer.Ordinal).Count() < scale.Levels.Count
                )
                    Fault(PartKind.Scale, scale.Key, "levels", $"Two levels of \"{scale.Name}\" have the same name.");
            }
        }

        private void Competencies()
        {
            var (scales, categories) = (
                content.Scales.DistinctBy(s => s.Key).ToDictionary(s => s.Key, StringComparer.Ordinal),
                content.Categories.Select(c => c.Key).ToHashSet(StringComparer.Ordinal)
            );
            Keys(PartKind.Competency, content.Competencies.Select(c => (c.Key, c.Name, "")));
            Keys(PartKind.Skill, content.Skills.Select(s => (s.Skill.Key, s.Skill.Name, "")));
            var (keys, names) = (
                content.Competencies.Select(c => c.Key).ToHashSet(StringComparer.Ordinal),
                content.Competencies.Select(c => Names.Key(c.Name)).ToHashSet(StringComparer.Ordinal)
            );
            foreach (var (_, skill) in content.Skills)
            {
                if (keys.Contains(skill.Key))
                    Fault(PartKind.Skill, skill.Key, "id", $"\"{skill.Key}\" is already a competency.");
                if (names.Contains(Names.Key(skill.Name)))
                    Fault(PartKind.Skill, skill.Key, "name", $"\"{skill.Name}\" is already the name of a competency.");
                Size(PartKind.Skill, skill.Key, skill.Name, skill.Description);
            }
            foreach (var c in content.Competencies)
            {
                Size(PartKind.Competency, c.Key, c.Name, c.Description);
                if (c.Category is { } category && !categories.Contains(category))
                    Fault(PartKind.Competency, c.Key, "category", $"{c.Name}: there is no category \"{category}\".");
                if (!scales.TryGetValue(c.Scale, out var scale))
                {
                    Fault(PartKind.Competency, c.Key, "scale", $"{c.Name}: there is no scale \"{c.Scale}\".");
                    continue;
                }
                foreach (var text in c.Texts)
                {
                    if (text.Level < 1 || text.Level > scale.Levels.Count)
                        Fault(
                            PartKind.Competency,
                            c.Key,
                            "levels",
                            $"{c.Name}: levels run from 1 to {scale.Levels.Count}, not {text.Level}."
                        );
                    if (text.Text.Length == 0)
                        Fault(
                            PartKind.Competency,
                            c.Key,
                            "levels",
                            $"{c.Name}: a descriptor is empty. Leave it out, and the level stays a hole."
                        );
                    if (text.Text.Length > TextLimit)
                        Fault(
                            PartKind.Competency,
                            c.Key,
                            "levels",
                            $"{c.Name}: a descriptor is longer than {TextLimit:N0} characters."
                        );
                }
                if (c.Texts.DistinctBy(t => (t.Level, t.Track)).Count() < c.Texts.Count)
                    Fault(PartKind.Competency, c.Key, "levels", $"{c.Name}: a level is described twice on one track.");
            }
        }

        private void Positions()
        {
            var families = content.Families.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
            var items = content
                .Competencies.DistinctBy(c => c.Key)
                .ToDictionary(
                    c => c.Key,
                    c =>
                        (
                            c.Name,
                            Max: content.Scales.FirstOrDefault(s => s.Key == c.Scale)?.Levels.Count ?? int.MaxValue,
                            IsPublished: content.IsPublished(c)
                        ),
                    StringComparer.Ordinal
                );
            foreach (var (c, s) in content.Skills)
                items.TryAdd(s.Key, (s.Name, Skill.MaxLevel, content.IsPublished(c)));
            var positions = content.Positions.Select(p => p.Position.Key).ToHashSet(StringComparer.Ordinal);

            Keys(PartKind.Role, content.Roles.Select(r => (r.Key, r.Name, r.Family)));
            Keys(PartKind.Position, content.Positions.Select(p => (p.Position.Key, p.Position.Title, p.Role.Key)));
            foreach (var role in content.Roles)
            {
                Size(PartKind.Role, role.Key, role.Name, role.Description);
                if (!families.Contains(role.Family))
                    Fault(PartKind.Role, role.Key, "family", $"{role.Name}: there is no family \"{role.Family}\".");
                foreach (var p in role.Positions)
                    Position(role, p, items, positions);
            }
        }

        private void Position(
            RolePart role,
            PositionPart p,
            Dictionary<string, (string Name, int Max, bool IsPublished)> items,
            HashSet<string> positions
        )
        {
            var name = role.FullName(p);
            Size(PartKind.Position, p.Key, p.Title, p.Description);
            if (p.Grade is < 0 or > 99)
                Fault(PartKind.Position, p.Key, "grade", $"{name}: a grade is a whole number from 0 to 99.");
            foreach (var e in p.Expectations)
            {
                if (!items.TryGetValue(e.Item, out var item))
                {
                    Fault(
                        PartKind.Position,
                        p.Key,
                        "expects",
                        $"{name}: there is no competency or skill \"{e.Item}\"."
                    );
                    continue;
                }
                if (!item.IsPublished)
                    Fault(
                        PartKind.Position,
                        p.Key,
                        "expects",
                        $"{name}: \"{item.Name}\" is not published, so no position can ask for it yet."
                    );
                if (e.Level < 1 || e.Level > item.Max)
                    Fault(
                        PartKind.Position,
                        p.Key,
                        "expects",
                        $"{name}: levels of \"{item.Name}\" run from 1 to {item.Max}, not {e.Level}."
                    );
                if (e.Desired is { } desired && (desired < e.Level || desired > item.Max))
                    Fault(
                        PartKind.Position,
                        p.Key,
                        "expects",
                        $"{name}: the desired level of \"{item.Name}\" is below the required one, or not on the scale."
                    );
                if (e.Weight is < 1 or > MostWeight)
                    Fault(
                        PartKind.Position,
                        p.Key,
                        "expects",
                        $"{name}: a weight is a whole number from 1 to {MostWeight}."
                    );
            }
            if (p.Expectations.DistinctBy(e => e.Item).Count() < p.Expectations.Count)
                Fault(PartKind.Position, p.Key, "expects", $"{name} asks for the same thing twice.");
            foreach (var move in p.Moves)
            {
                if (move.To == p.Key)
                    Fault(PartKind.Position, p.Key, "moves", $"{name}: a move leads to another position.");
                else if (!positions.Contains(move.To))
                    Fault(PartKind.Position, p.Key, "moves", $"{name}: there is no position \"{move.To}\".");
            }
            if (p.Moves.DistinctBy(m => m.To).Count() < p.Moves.Count)
                Fault(PartKind.Position, p.Key, "moves", $"{name} leads to the same position twice.");
        }

        /// <summary>Keys unique over all, names unique within their group.</summary>
        private void Keys(PartKind kind, IEnumerable<(string Key, string Name, string Group)> parts)
        {
            var (keys, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(string, string)>());
            foreach (var (key, name, group) in parts)
            {
                if (!IsKey(key))
                    Fault(kind, key, "id", $"\"{key}\" is no id: use a to z, 0 to 9 and single hyphens.");
                else if (!keys.Add(key))
                    Fault(kind, key, "id", $"The id \"{key}\" is there twice.");
                if (name.Length == 0)
                    Fault(kind, key, "name", $"The {kind.ToString().ToLowerInvariant()} \"{key}\" has no name.");
                else if (!names.Add((group, Names.Key(name))))
                    Fault(kind, key, "name", $"The {kind.ToString().ToLowerInvariant()} \"{name}\" is there twice.");
            }
        }

        private void Size(PartKind kind, string key, string name, string text)
        {
            if (name.Length > NameLimit)
                Fault(kind, key, "name", $"A name has at most {NameLimit} characters. This one has {name.Length}.");
            if (text.Length > TextLimit)
                Fault(
                    kind,
                    key,
                    "description",
                    $"A text has at most {TextLimit:N0} characters. This one has {text.Length:N0}."
                );
        }

        private static bool IsIdentifier(string text) =>
            Guid.TryParseExact(text, "D", out var id)
            && text.All(c => !char.IsAsciiLetterUpper(c))
            && id.Version is >= 1 and <= 5;

        private void Fault(PartKind kind, string key, string field, string message) =>
            _faults.Add(new(kind, key, field, message));
    }
}
