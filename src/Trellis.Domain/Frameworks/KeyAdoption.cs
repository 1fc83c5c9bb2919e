using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>
/// Gives the parts of a content that came from another system the keys under which the framework knows them.
/// </summary>
public static class KeyAdoption
{
    /// <summary>
    /// A part is a known one if it has the same identifier of another system; else the same name (a role or position
    /// also if it moved); else the same texts under another name. A new part gets a key that no part has, or the key
    /// of a retired part of the same name.
    /// </summary>
    /// <param name="known">The content today; null if the framework is new.</param>
    public static FrameworkContent Adopt(
        FrameworkContent incoming,
        FrameworkContent? known,
        IReadOnlyCollection<UsedKey> retired
    )
    {
        var matching = new PartMatching(known, retired);
        var scales = Scales(matching, incoming, known);
        var categories = Categories(matching, incoming, known);
        var items = Items(matching, incoming, known);
        var families = Families(matching, incoming, known);
        var roles = Roles(matching, incoming, known);
        var positions = Positions(matching, incoming, known, roles);

        var adopted = incoming with
        {
            Scales = [.. incoming.Scales.Select(s => s with { Key = scales[s.Key] })],
            Categories = [.. incoming.Categories.Select(c => c with { Key = categories[c.Key] })],
            Competencies = [.. incoming.Competencies.Select(Competency)],
            Families = [.. incoming.Families.Select(f => f with { Key = families[f.Key] })],
            Roles = [.. incoming.Roles.Select(Role)],
        };
        return adopted.InOrder();

        CompetencyPart Competency(CompetencyPart c) =>
            c with
            {
                Key = items[c.Key],
                Scale = scales[c.Scale],
                Category = c.Category is { } category ? categories[category] : null,
                Skills = [.. c.Skills.Select(s => s with { Key = items[s.Key] })],
            };

        RolePart Role(RolePart r) =>
            r with
            {
                Key = roles[r.Key],
                Family = families[r.Family],
                Positions = [.. r.Positions.Select(Position)],
            };

        PositionPart Position(PositionPart p) =>
            p with
            {
                Key = positions[p.Key],
                Expectations = [.. p.Expectations.Select(e => e with { Item = items[e.Item] })],
                Moves = [.. p.Moves.Select(m => m with { To = positions[m.To] })],
            };
    }

    private static Dictionary<string, string> Scales(
        PartMatching matching,
        FrameworkContent incoming,
        FrameworkContent? known
    ) =>
        matching.Map(
            incoming.Scales,
            known?.Scales ?? [],
            new PartSigns<ScalePart>(KeySpace.Scale, s => s.Key, s => s.Name)
            {
                Texts = s => string.Join('\n', s.Levels.Select(l => l.Name)),
            }
        );

    private static Dictionary<string, string> Categories(
        PartMatching matching,
        FrameworkContent incoming,
        FrameworkContent? known
    ) =>
        matching.Map(
            incoming.Categories,
            known?.Categories ?? [],
            new PartSigns<CategoryPart>(KeySpace.Category, c => c.Key, c => c.Name)
            {
                External = c => c.External,
                Texts = c => c.Description,
            }
        );

    private static Dictionary<string, string> Items(
        PartMatching matching,
        FrameworkContent incoming,
        FrameworkContent? known
    )
    {
        var competencies = matching.Map(
            incoming.Competencies,
            known?.Competencies ?? [],
            new PartSigns<CompetencyPart>(KeySpace.Item, c => c.Key, c => c.Name)
            {
                External = c => c.External,
                Texts = c => string.Join('\n', c.Descriptors.Select(d => $"{d.Level}{d.Track}{d.Text}")),
            }
        );
        var skills = matching.Map(
            [.. incoming.Skills.Select(s => s.Skill)],
            [.. known?.Skills.Select(s => s.Skill) ?? []],
            new PartSigns<SkillPart>(KeySpace.Item, s => s.Key, s => s.Name)
            {
                External = s => s.External,
                Texts = s => s.Description,
            }
        );
        return competencies.Concat(skills).ToDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Families(
        PartMatching matching,
        FrameworkContent incoming,
        FrameworkContent? known
    ) =>
        matching.Map(
            incoming.Families,
            known?.Families ?? [],
            new PartSigns<FamilyPart>(KeySpace.Family, f => f.Key, f => f.Name) { External = f => f.External }
        );

    private static Dictionary<string, string> Roles(
        PartMatching matching,
        FrameworkContent incoming,
        FrameworkContent? known
    )
    {
        var knownRoles = known?.Roles ?? [];
        var families = ByReference(
            incoming
                .Roles.Select(r => (r, FamilyName(incoming, r)))
                .Concat(knownRoles.Select(r => (r, FamilyName(known!, r))))
        );
        return matching.Map(
            incoming.Roles,
            knownRoles,
            new PartSigns<RolePart>(KeySpace.Role, r => r.Key, r => r.Name)
            {
                External = r => r.External,
                ByName = r => [$"{Names.Key(r.Name)}\n{families[r]}", Names.Key(r.Name)],
                Texts = r =>
                    r.Description.Length == 0
                        ? ""
                        : $"{r.Description}\n{string.Join('\n', r.Positions.Select(p => p.Title))}",
            }
        );
    }

    private static Dictionary<string, string> Positions(
        PartMatching matching,
        FrameworkContent incoming,
        FrameworkContent? known,
        Dictionary<string, string> roles
    )
    {
        var knownPositions = (known?.Positions ?? []).ToList();
        var role = ByReference(
            knownPositions
                .Select(p => (p.Position, p.Role.Key))
                .Concat(incoming.Positions.Select(p => (p.Position, roles[p.Role.Key])))
        );
        var fullName = ByReference(
            knownPositions.Concat(incoming.Positions).Select(p => (p.Position, p.Role.FullName(p.Position)))
        );
        return matching.Map(
            [.. incoming.Positions.Select(p => p.Position)],
            [.. knownPositions.Select(p => p.Position)],
            new PartSigns<PositionPart>(KeySpace.Position, p => p.Key, p => fullName[p])
            {
                External = p => p.External,
                ByName = p => [$"{role[p]}\n{Names.Key(p.Title)}", Names.Key(fullName[p])],
                Texts = p => p.Description.Length == 0 ? "" : $"{role[p]}\n{p.Description}",
            }
        );
    }

    private static string FamilyName(FrameworkContent content, RolePart role) =>
        Names.Key(content.Families.FirstOrDefault(f => f.Key == role.Family)?.Name);

    private static Dictionary<T, string> ByReference<T>(IEnumerable<(T Part, string Value)> values)
        where T : class
    {
        var byReference = new Dictionary<T, string>(ReferenceEqualityComparer.Instance);
        foreach (var (part, value) in values)
            byReference[part] = value;
        return byReference;
    }
}
