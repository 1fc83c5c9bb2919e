using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>
/// The edits of a draft, as functions from one content to the next. What an edit would leave broken is refused with the
/// way out.
/// </summary>
public static class ContentEdits
{
    /// <summary>Puts a part in the place of the one with its key, or at the end where there is none.</summary>
    public static FrameworkContent Put(this FrameworkContent content, CompetencyPart part) =>
        content with
        {
            Competencies = Put(content.Competencies, part, c => c.Key),
        };

    /// <inheritdoc cref="Put(FrameworkContent, CompetencyPart)"/>
    public static FrameworkContent Put(this FrameworkContent content, CategoryPart part) =>
        content with
        {
            Categories = Put(content.Categories, part, c => c.Key),
        };

    /// <inheritdoc cref="Put(FrameworkContent, CompetencyPart)"/>
    public static FrameworkContent Put(this FrameworkContent content, ScalePart part) =>
        content with
        {
            Scales = Put(content.Scales, part, s => s.Key),
        };

    /// <inheritdoc cref="Put(FrameworkContent, CompetencyPart)"/>
    public static FrameworkContent Put(this FrameworkContent content, FamilyPart part) =>
        content with
        {
            Families = Put(content.Families, part, f => f.Key),
        };

    /// <inheritdoc cref="Put(FrameworkContent, CompetencyPart)"/>
    public static FrameworkContent Put(this FrameworkContent content, RolePart part) =>
        content with
        {
            Roles = Put(content.Roles, part, r => r.Key),
        };

    /// <summary>
    /// Puts a position into a role: in the place of the one with its key there, else at the end; it leaves the role
    /// where it was before.
    /// </summary>
    public static FrameworkContent Put(this FrameworkContent content, string role, PositionPart part) =>
        content with
        {
            Roles =
            [
                .. content.Roles.Select(r =>
                    r.Key == role
                        ? r with
                        {
                            Positions = Put(r.Positions, part, p => p.Key),
                        }
                        : r with
                        {
                            Positions = [.. r.Positions.Where(p => p.Key != part.Key)],
                        }
                ),
            ],
        };

    /// <summary>
    /// Takes a part out of the draft; once published, it is retired. What only made sense with it goes too: skills,
    /// expectations and moves.
    /// A category, family or scale that is still used is refused.
    /// </summary>
    public static Result<FrameworkContent> Remove(this FrameworkContent content, PartKind kind, string key)
    {
        switch (kind)
        {
            case PartKind.Category when content.Competencies.FirstOrDefault(c => c.Category == key) is { } inside:
                return new Problem.Refused(
                    "category.used",
                    $"\"{inside.Name}\" is still in this category. Move or retire its competencies first."
                );
            case PartKind.Category:
                return content with { Categories = [.. content.Categories.Where(c => c.Key != key)] };
            case PartKind.Scale when content.Competencies.FirstOrDefault(c => c.Scale == key) is { } user:
                return new Problem.Refused("scale.used", $"The scale is used by \"{user.Name}\".");
            case PartKind.Scale:
                return content with { Scales = [.. content.Scales.Where(s => s.Key != key)] };
            case PartKind.Family when content.Roles.FirstOrDefault(r => r.Family == key) is { } role:
                return new Problem.Refused(
                    "family.used",
                    $"The role \"{role.Name}\" is still in this family. Move or retire its roles first."
                );
            case PartKind.Family:
                return content with { Families = [.. content.Families.Where(f => f.Key != key)] };
            case PartKind.Competency:
                var gone = content
                    .Competencies.Where(c => c.Key == key)
                    .SelectMany(c => c.Skills)
                    .Select(s => s.Key)
                    .Append(key)
                    .ToHashSet(StringComparer.Ordinal);
                return (
                    content with
                    {
                        Competencies = [.. content.Competencies.Where(c => c.Key != key)],
                    }
                ).WithoutExpectations(gone);
            case PartKind.Skill:
                return (
                    content with
                    {
                        Competencies =
                        [
                            .. content.Competencies.Select(c =>
                                c with
                                {
                                    Skills = [.. c.Skills.Where(s => s.Key != key)],
                                }
                            ),
                        ],
                    }
                ).WithoutExpectations([key]);
            case PartKind.Role:
                var left = content
                    .Roles.Where(r => r.Key == key)
                    .SelectMany(r => r.Positions)
                    .Select(p => p.Key)
                    .ToHashSet(StringComparer.Ordinal);
                return (content with { Roles = [.. content.Roles.Where(r => r.Key != key)] }).WithoutMovesTo(left);
            case PartKind.Position:
                return (
                    content with
                    {
                        Roles =
                        [
                            .. content.Roles.Select(r =>
                                r with
                                {
                                    Positions = [.. r.Positions.Where(p => p.Key != key)],
                                }
                            ),
                        ],
                    }
                ).WithoutMovesTo([key]);
            default:
                return content;
        }
    }

    /// <summary>
    /// Moves a part up (−1) or down (+1) among those that it stands with: a competency in its category, a role in its
    /// family, a position in its role. At the end it stays.
    /// </summary>
    public static FrameworkContent Shift(this FrameworkContent content, PartKind kind, string key, int by) =>
        kind switch
        {
            PartKind.Category => content with { Categories = Shift(content.Categories, c => c.Key, _ => "", key, by) },
            PartKind.Competency => content with
            {
                Competencies = Shift(content.Competencies, c => c.Key, c => c.Category ?? "", key, by),
            },
            PartKind.Skill => content with
            {
                Competencies =
                [
                    .. content.Competencies.Select(c =>
                        c with
                        {
                            Skills = Shift(c.Skills, s => s.Key, _ => "", key, by),
                        }
                    ),
                ],
            },
            PartKind.Family => content with { Families = Shift(content.Families, f => f.Key, _ => "", key, by) },
            PartKind.Role => content with { Roles = Shift(content.Roles, r => r.Key, r => r.Family, key, by) },
            PartKind.Position => content with
            {
                Roles =
                [
                    .. content.Roles.Select(r =>
                        r with
                        {
                            Positions = Shift(r.Positions, p => p.Key, _ => "", key, by),
                        }
                    ),
                ],
            },
            _ => content,
        };

    /// <summary>
    /// What positions ask of items, filled in as a matrix: each cell says the level, or none for "does not ask"; cells
    /// that are not named stay as they are,
    /// and where something was asked before, its desired level and weight stay (a desired level that is no longer above
    /// the required one goes).
    /// </summary>
    public static FrameworkContent Expect(
        this FrameworkContent content,
        IReadOnlyDictionary<(string Position, string Item), int?> cells
    )
    {
        var byPosition = cells.ToLookup(c => c.Key.Position, c => (c.Key.Item, Level: c.Value), StringComparer.Ordinal);
        return content with
        {
            Roles =
            [
                .. content.Roles.Select(r =>
                    r with
                    {
                        Positions =
                        [
                            .. r.Positions.Select(p =>
                            {
                                var asked = p.Expectations.ToDictionary(e => e.Item, StringComparer.Ordinal);
                                foreach (var (item, level) in byPosition[p.Key])
                                {
                                    if (level is not { } l)
                                        asked.Remove(item);
                                    else
                                        asked[item] = asked.TryGetValue(item, out var e)
                                            ? e with
                                            {
                                                Level = l,
                                                Desired = e.Desired > l ? e.Desired : null,
                                            }
                                            : new(item, l);
                                }
                                return p with { Expectations = [.. asked.Values] };
                            }),
                        ],
                    }
                ),
            ],
        };
    }

    private static FrameworkContent WithoutExpectations(this FrameworkContent content, HashSet<string> items) =>
        content with
        {
            Roles =
            [
                .. content.Roles.Select(r =>
                    r with
                    {
                        Positions =
                        [
                            .. r.Positions.Select(p =>
                                p with
                                {
                                    Expectations = [.. p.Expectations.Where(e => !items.Contains(e.Item))],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static FrameworkContent WithoutMovesTo(this FrameworkContent content, HashSet<string> positions) =>
        content with
        {
            Roles =
            [
                .. content.Roles.Select(r =>
                    r with
                    {
                        Positions =
                        [
                            .. r.Positions.Select(p =>
                                p with
                                {
                                    Moves = [.. p.Moves.Where(m => !positions.Contains(m.To))],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> parts, T part, Func<T, string> key)
    {
        var index = parts.ToList().FindIndex(p => key(p) == key(part));
        return index < 0 ? [.. parts, part] : [.. parts.Take(index), part, .. parts.Skip(index + 1)];
    }

    private static IReadOnlyList<T> Shift<T>(
        IReadOnlyList<T> parts,
        Func<T, string> key,
        Func<T, string> group,
        string moved,
        int by
    )
    {
        var list = parts.ToList();
        var from = list.FindIndex(p => key(p) == moved);
        if (from < 0)
            return parts;
        var to = from + by;
        while (to >= 0 && to < list.Count && group(list[to]) != group(list[from]))
            to += by;
        if (to < 0 || to >= list.Count)
            return parts;
        (list[from], list[to]) = (list[to], list[from]);
        return list;
    }
}
