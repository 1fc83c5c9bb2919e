using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>
/// Where keys must not repeat. Competencies and skills share one space, because positions ask for either.
/// </summary>
public enum KeySpace
{
    Scale,
    Category,
    Item,
    Family,
    Role,
    Position,
}

/// <summary>A key that a framework once used, with the name that went with it.</summary>
public sealed record UsedKey(KeySpace Space, string Key, string Name);

/// <summary>How parts get their keys, and keep them.</summary>
public static class Keys
{
    /// <summary>
    /// A key for a new part: the slug of its name, or the first of slug-2, slug-3 and so on that is free. Taking it
    /// marks it as taken.
    /// </summary>
    public static string Take(string name, HashSet<string> taken) => Take(name, taken.Add);

    private static string Take(string name, Func<string, bool> take)
    {
        var slug = Names.Slug(name);
        var key = slug;
        for (var n = 2; !take(key); n++)
            key = $"{(slug.Length > 110 ? slug[..110].TrimEnd('-') : slug)}-{n}";
        return key;
    }

    /// <summary>A framework told by names, with a key for every part made from its name.</summary>
    public static FrameworkContent ToContent(this FrameworkDraft draft, string name)
    {
        HashSet<string> scaleKeys = [],
            categoryKeys = [],
            itemKeys = [],
            familyKeys = [],
            roleKeys = [],
            positionKeys = [];
        var scales = draft.Scales.ToDictionary(s => s.Name, s => Take(s.Name, scaleKeys), StringComparer.Ordinal);
        var categories = draft.Categories.ToDictionary(
            c => Names.Key(c.Name),
            c => Take(c.Name, categoryKeys),
            StringComparer.Ordinal
        );
        var items = draft.Competencies.ToDictionary(
            c => Names.Key(c.Name),
            c => Take(c.Name, itemKeys),
            StringComparer.Ordinal
        );
        foreach (var s in draft.Skills)
            items[Names.Key(s.Name)] = Take(s.Name, itemKeys);
        var families = draft
            .Roles.Select(r => r.Family)
            .DistinctBy(Names.Key, StringComparer.Ordinal)
            .ToDictionary(Names.Key, f => (Key: Take(f, familyKeys), Name: f), StringComparer.Ordinal);
        var roles = draft.Roles.ToDictionary(
            r => (Names.Key(r.Family), Names.Key(r.Name)),
            r => Take(r.Name, roleKeys)
        );
        var positions = new Dictionary<PositionDraft, string>(ReferenceEqualityComparer.Instance);
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var p in draft.Positions)
            byName.TryAdd(Names.Key(p.FullName), positions[p] = Take(p.FullName, positionKeys));
        var skills = draft.Skills.ToLookup(s => Names.Key(s.Competency));
        var moves = draft.Moves.ToLookup(m => Names.Key(m.From));

        return new FrameworkContent
        {
            Name = name,
            Scales =
            [
                .. draft.Scales.Select(s => new ScalePart(
                    scales[s.Name],
                    s.Name,
                    [.. s.Levels.Select(l => new LevelPart(l.Name, l.Description))]
                )),
            ],
            Categories =
            [
                .. draft.Categories.Select(c => new CategoryPart(categories[Names.Key(c.Name)], c.Name)
                {
                    Description = c.Description,
                    IsCore = c.IsCore,
                    Status = c.Status,
                }),
            ],
            Competencies =
            [
                .. draft.Competencies.Select(c => new CompetencyPart(items[Names.Key(c.Name)], c.Name, scales[c.Scale])
                {
                    Category = c.Category is null ? null : categories[Names.Key(c.Category)],
                    Status = c.Status,
                    Description = c.Description,
                    Texts = [.. c.Texts.Select(t => new TextPart(t.Key.Level, t.Key.Track, t.Value))],
                    Skills =
                    [
                        .. skills[Names.Key(c.Name)]
                            .Select(s => new SkillPart(items[Names.Key(s.Name)], s.Name, s.Description)),
                    ],
                }),
            ],
            Families = [.. families.Values.Select(f => new FamilyPart(f.Key, f.Name))],
            Roles =
            [
                .. draft.Roles.Select(r => new RolePart(
                    roles[(Names.Key(r.Family), Names.Key(r.Name))],
                    r.Name,
                    families[Names.Key(r.Family)].Key
                )
                {
                    Description = r.Description,
                    Positions =
                    [
                        .. draft
                            .Positions.Where(p =>
                                Names.Key(p.Family) == Names.Key(r.Family) && Names.Key(p.Role) == Names.Key(r.Name)
                            )
                            .OrderBy(p => p.Order)
                            .Select(p => new PositionPart(positions[p], p.Title)
                            {
                                Grade = p.Grade,
                                Track = p.Track,
                                Description = p.Description,
                                Expectations =
                                [
                                    .. p.Expectations.Values.Select(e => new ExpectationPart(
                                        items[Names.Key(e.Item)],
                                        e.Level,
                                        e.Desired,
                                        e.Weight
                                    )),
                                ],
                                Moves =
                                [
                                    .. moves[Names.Key(p.FullName)]
                                        .DistinctBy(m => Names.Key(m.To))
                                        .Select(m => new MovePart(byName[Names.Key(m.To)], m.Kind)),
                                ],
                            }),
                    ],
                }),
            ],
        }.InOrder();
    }

    /// <summary>
    /// Gives the parts of a content that came without our keys the keys of the parts that they are: the same identifier
    /// of another system; else the same name
    /// (a role or position also where it moved); else the same texts under another name. What is new gets a key that
    /// nothing has, or that a retired part of the same name had.
    /// </summary>
    public static FrameworkContent Adopt(
        FrameworkContent incoming,
        FrameworkContent? known,
        IReadOnlyCollection<UsedKey> retired
    )
    {
        var space = new Adopting(known, retired);
        var scales = space.Map(
            KeySpace.Scale,
            incoming.Scales,
            known?.Scales ?? [],
            s => s.Key,
            s => s.Name,
            null,
            s => [Names.Key(s.Name)],
            s => string.Join('\n', s.Levels.Select(l => l.Name))
        );
        var categories = space.Map(
            KeySpace.Category,
            incoming.Categories,
            known?.Categories ?? [],
            c => c.Key,
            c => c.Name,
            c => c.Foreign,
            c => [Names.Key(c.Name)],
            c => c.Description
        );
        var competencies = space.Map(
            KeySpace.Item,
            incoming.Competencies,
            known?.Competencies ?? [],
            c => c.Key,
            c => c.Name,
            c => c.Foreign,
            c => [Names.Key(c.Name)],
            c => c.Texts.Count == 0 ? "" : string.Join('\n', c.Texts.Select(t => $"{t.Level}{t.Track}{t.Text}"))
        );
        var skills = space.Map(
            KeySpace.Item,
            [.. incoming.Skills.Select(s => s.Skill)],
            [.. known?.Skills.Select(s => s.Skill) ?? []],
            s => s.Key,
            s => s.Name,
            s => s.Foreign,
            s => [Names.Key(s.Name)],
            s => s.Description
        );
        var families = space.Map(
            KeySpace.Family,
            incoming.Families,
            known?.Families ?? [],
            f => f.Key,
            f => f.Name,
            f => f.Foreign,
            f => [Names.Key(f.Name)],
            _ => ""
        );
        string FamilyName(FrameworkContent of, RolePart role) =>
            Names.Key(of.Families.FirstOrDefault(f => f.Key == role.Family)?.Name);
        var knownFamily = ByPart((known?.Roles ?? []).Select(r => (r, FamilyName(known!, r))));
        var roles = space.Map(
            KeySpace.Role,
            incoming.Roles,
            known?.Roles ?? [],
            r => r.Key,
            r => r.Name,
            r => r.Foreign,
            r =>
                [
                    $"{Names.Key(r.Name)}\n{(knownFamily.TryGetValue(r, out var f) ? f : FamilyName(incoming, r))}",
                    Names.Key(r.Name),
                ],
            r =>
                r.Description.Length == 0
                    ? ""
                    : $"{r.Description}\n{string.Join('\n', r.Positions.Select(p => p.Title))}"
        );
        var roleOf = ByPart(
            (known?.Positions ?? [])
                .Select(p => (p.Position, p.Role.Key))
                .Concat(incoming.Positions.Select(p => (p.Position, roles[p.Role.Key])))
        );
        var fullName = ByPart(
            (known?.Positions ?? []).Concat(incoming.Positions).Select(p => (p.Position, p.Role.FullName(p.Position)))
        );
        var items = competencies.Concat(skills).ToDictionary(StringComparer.Ordinal);
        var positions = space.Map(
            KeySpace.Position,
            [.. incoming.Positions.Select(p => p.Position)],
            [.. known?.Positions.Select(p => p.Position) ?? []],
            p => p.Key,
            p => fullName[p],
            p => p.Foreign,
            p => [$"{roleOf[p]}\n{Names.Key(p.Title)}", Names.Key(fullName[p])],
            p => p.Description.Length == 0 ? "" : $"{roleOf[p]}\n{p.Description}"
        );

        return (
            incoming with
            {
                Scales = [.. incoming.Scales.Select(s => s with { Key = scales[s.Key] })],
                Categories = [.. incoming.Categories.Select(c => c with { Key = categories[c.Key] })],
                Competencies =
                [
                    .. incoming.Competencies.Select(c =>
                        c with
                        {
                            Key = items[c.Key],
                            Scale = scales[c.Scale],
                            Category = c.Category is { } k ? categories[k] : null,
                            Skills = [.. c.Skills.Select(s => s with { Key = items[s.Key] })],
                        }
                    ),
                ],
                Families = [.. incoming.Families.Select(f => f with { Key = families[f.Key] })],
                Roles =
                [
                    .. incoming.Roles.Select(r =>
                        r with
                        {
                            Key = roles[r.Key],
                            Family = families[r.Family],
                            Positions =
                            [
                                .. r.Positions.Select(p =>
                                    p with
                                    {
                                        Key = positions[p.Key],
                                        Expectations = [.. p.Expectations.Select(e => e with { Item = items[e.Item] })],
                                        Moves = [.. p.Moves.Select(m => m with { To = positions[m.To] })],
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            }
        ).InOrder();
    }

    private static Dictionary<T, string> ByPart<T>(IEnumerable<(T Part, string Said)> said)
        where T : class
    {
        var byPart = new Dictionary<T, string>(ReferenceEqualityComparer.Instance);
        foreach (var (part, word) in said)
            byPart[part] = word;
        return byPart;
    }

    private sealed class Adopting(FrameworkContent? known, IReadOnlyCollection<UsedKey> retired)
    {
        private readonly Dictionary<KeySpace, HashSet<string>> _taken = new()
        {
            [KeySpace.Scale] = [.. known?.Scales.Select(s => s.Key) ?? []],
            [KeySpace.Category] = [.. known?.Categories.Select(c => c.Key) ?? []],
            [KeySpace.Item] =
            [
                .. known?.Competencies.Select(c => c.Key) ?? [],
                .. known?.Skills.Select(s => s.Skill.Key) ?? [],
            ],
            [KeySpace.Family] = [.. known?.Families.Select(f => f.Key) ?? []],
            [KeySpace.Role] = [.. known?.Roles.Select(r => r.Key) ?? []],
            [KeySpace.Position] = [.. known?.Positions.Select(p => p.Position.Key) ?? []],
        };

        /// <summary>
        /// From the keys that came to the keys that stay. <paramref name="names"/> gives the ways to be the same by
        /// name, the surest first.
        /// </summary>
        public Dictionary<string, string> Map<T>(
            KeySpace space,
            IReadOnlyList<T> incoming,
            IReadOnlyList<T> stored,
            Func<T, string> key,
            Func<T, string> name,
            Func<T, Foreign?>? foreign,
            Func<T, string[]> names,
            Func<T, string> texts
        )
            where T : class
        {
            var map = new Dictionary<string, string>(StringComparer.Ordinal);
            var (left, open) = (new List<T>(incoming), new List<T>(stored));
            if (foreign is not null)
                Pair(p => foreign(p)?.Identifier ?? "");
            for (
                var way = 0;
                way
                    < (
                        incoming.Count + stored.Count == 0
                            ? 0
                            : names((incoming.Count > 0 ? incoming : stored)[0]).Length
                    );
                way++
            )
            {
                var turn = way;
                Pair(p => names(p)[turn]);
            }
            Pair(texts);
            var (taken, back) = (_taken[space], retired.Where(r => r.Space == space).ToList());
            foreach (var part in left)
            {
                if (back.Find(r => Names.Key(r.Name) == Names.Key(name(part)) && !taken.Contains(r.Key)) is { } again)
                    taken.Add(map[key(part)] = again.Key);
                else
                    map[key(part)] = Take(name(part), k => !back.Exists(r => r.Key == k) && taken.Add(k));
            }
            return map;

            // Two parts are the same where both sides have exactly one with this sign.
            void Pair(Func<T, string> sign)
            {
                var paired = new HashSet<object>(ReferenceEqualityComparer.Instance);
                var theirs = open.Where(p => sign(p).Length > 0).ToLookup(sign, StringComparer.Ordinal);
                foreach (var ours in left.Where(p => sign(p).Length > 0).ToLookup(sign, StringComparer.Ordinal))
                {
                    if (ours.Count() != 1 || theirs[ours.Key].Count() != 1)
                        continue;
                    var (mine, same) = (ours.First(), theirs[ours.Key].First());
                    map[key(mine)] = key(same);
                    paired.Add(mine);
                    paired.Add(same);
                }
                left.RemoveAll(paired.Contains);
                open.RemoveAll(paired.Contains);
            }
        }
    }
}
