namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads the two CSV tables of the UK government Digital and Data Profession Capability Framework: roles (one record
/// per role level and skill)
/// and skills (one record per skill, a text per level). Role levels become positions, skills become competencies.
/// </summary>
public sealed class DdatFormat
{
    private const string NotInUse = "NOT IN USE";
    private const string Hole = "THIS SKILL LEVEL IS CURRENTLY NOT DEFINED.";
    private const string Scale = "Awareness to Expert";
    private const string Managerial = " - management";
    private static readonly string[] Levels = ["Awareness", "Working", "Practitioner", "Expert"];
    private static readonly string[] RoleColumns =
    [
        "Role Family",
        "Role",
        "Role Description",
        "Role Level",
        "Role Level Description",
        "Skill Name",
        "Skill Description",
        "Skill Level",
        "Skill Level Description",
    ];
    private static readonly string[] SkillColumns =
    [
        "Skill Name",
        "Skill Description",
        .. Levels,
        "Roles that require Skill",
    ];

    private readonly ImportedFramework _draft = new();
    private readonly Dictionary<string, ImportedCompetency> _skills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedRole> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedPosition> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<(ImportedPosition, string), (int Level, int Record, int Line)> _seen = [];
    private readonly Dictionary<string, (Finding At, HashSet<string> Roles)> _claims = new(StringComparer.Ordinal);
    private readonly List<Finding> _ignored = [],
        _warnings = [],
        _errors = [];

    /// <summary>Whether one of the files looks like either of the two tables.</summary>
    public static bool Recognises(IReadOnlyDictionary<InputFile, IReadOnlyList<string>> headers) =>
        headers.Values.Any(h => h.Contains("ROLE FAMILY") && h.Contains("SKILL NAME"))
        || headers.Values.Any(h => h.Contains("ROLES THAT REQUIRE SKILL"));

    public static Result<ParsedFramework> Read(IReadOnlyDictionary<InputFile, IReadOnlyList<string>> headers)
    {
        var skills =
            headers.Keys.FirstOrDefault(f => headers[f].Contains("ROLES THAT REQUIRE SKILL"))
            ?? headers.Keys.FirstOrDefault(f => Named(f, "skill"));
        var roles =
            headers.Keys.FirstOrDefault(f => f != skills && headers[f].Contains("ROLE FAMILY"))
            ?? headers.Keys.FirstOrDefault(f => f != skills && Named(f, "role"));
        if (skills is null || roles is null)
        {
            return new Problem.Unreadable([
                new(
                    headers.Keys.First().Name,
                    1,
                    1,
                    $"DDaT comes as two tables, and the one with "
                        + $"{(skills is null ? "the skills (Skill Name, Skill Description, Awareness, …)" : "the roles (Role Family, Role, …)")} "
                        + $"is not here. Name the folder that has both."
                ),
            ]);
        }

        var format = new DdatFormat();
        if (format.ReadSkills(skills) is { } first)
            return first;
        if (format.ReadRoles(roles) is { } second)
            return second;
        if (format._errors.Count > 0)
            return new Problem.Unreadable(format._errors);
        return format.Finish();
    }

    private static bool Named(InputFile file, string part) =>
        file.Name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private Problem? ReadSkills(InputFile file)
    {
        var opened = CsvTable.Open(file, SkillColumns);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        while (table.Next())
        {
            var name = table.Name("Skill Name");
            if (name.Length == 0)
            {
                _errors.Add(table.At("Skill Name", "The skill has no name."));
                continue;
            }
            var skill = new ImportedCompetency(name, null, Scale, Status.Published)
            {
                Description = table.Text("Skill Description"),
            };
            if (!_skills.TryAdd(Names.Key(name), skill))
            {
                _errors.Add(table.At("Skill Name", $"The skill \"{name}\" is listed twice."));
                continue;
            }

            var texts = 0;
            foreach (var (level, index) in Levels.Select((level, index) => (level, index)))
            {
                var text = table.Text(level);
                if (text.Length == 0)
                    continue;
                texts++;
                if (Names.Key(text) == Hole)
                    _warnings.Add(table.At(level, $"{name}: the level {level} is not described."));
                else
                    skill.Descriptors[(index + 1, Track.Individual)] = text;
            }
            if (texts == 0)
                _warnings.Add(table.At("Skill Name", $"{name}: no level is described."));
            _claims[Names.Key(name)] = (
                table.At("Roles that require Skill", ""),
                [.. table.Name("Roles that require Skill").Split(',').Select(Names.Key).Where(r => r.Length > 0)]
            );
        }
        return table.Error is { } error ? new Problem.Unreadable([error]) : null;
    }

    private Problem? ReadRoles(InputFile file)
    {
        var opened = CsvTable.Open(file, RoleColumns);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        while (table.Next())
            ReadRole(table);
        return table.Error is { } error ? new Problem.Unreadable([error]) : null;
    }

    private void ReadRole(CsvTable table)
    {
        var (family, roleName, title, skillName) = (
            table.Name("Role Family"),
            table.Name("Role"),
            table.Name("Role Level"),
            table.Name("Skill Name")
        );
        foreach (var column in (string[])["Role Family", "Role", "Role Level", "Skill Name", "Skill Level"])
        {
            if (table.Name(column).Length > 0)
                continue;
            _errors.Add(table.At(column, $"The column \"{column}\" is empty."));
            return;
        }

        var role = Keep(
            _roles,
            $"{Names.Key(family)}\n{Names.Key(roleName)}",
            () => new ImportedRole(family, roleName) { Description = table.Text("Role Description") }
        );
        if (role.Description.Length == 0)
            role.Description = table.Text("Role Description");
        else
            Compare(table, "Role Description", role.Description, $"the role \"{role.Name}\"");
        var skill = Keep(
            _skills,
            Names.Key(skillName),
            () =>
            {
                _warnings.Add(
                    table.At(
                        "Skill Name",
                        $"{skillName}: this skill is not in the table of skills. It is kept, from here."
                    )
                );
                return new(skillName, null, Scale, Status.Published);
            }
        );
        if (skill.Description.Length == 0)
            skill.Description = table.Text("Skill Description");
        else
            Compare(table, "Skill Description", skill.Description, $"the skill \"{skill.Name}\"");

        var level = table.Name("Skill Level");
        if (Names.Key(title) == NotInUse || Names.Key(level) == NotInUse)
        {
            _ignored.Add(
                table.At(
                    Names.Key(title) == NotInUse ? "Role Level" : "Skill Level",
                    $"{role.Name}, {skill.Name}: marked NOT IN USE. The role and the skill are kept, without a "
                        + $"position or an expectation."
                )
            );
            return;
        }
        var rank = Array.FindIndex(Levels, l => Names.Key(l) == Names.Key(level)) + 1;
        if (rank == 0)
        {
            _errors.Add(
                table.At("Skill Level", $"\"{level}\" is not a level. Levels are {string.Join(", ", Levels)}.")
            );
            return;
        }

        var track = title.EndsWith(Managerial, StringComparison.OrdinalIgnoreCase)
            ? Track.Managerial
            : Track.Individual;
        var position = Keep(
            _positions,
            $"{Names.Key(family)}\n{Names.Key(roleName)}\n{Names.Key(title)}",
            () =>
                new ImportedPosition(role.Family, role.Name, title, null, track)
                {
                    Description = table.Text("Role Level Description"),
                }
        );
        if (position.Description.Length == 0)
            position.Description = table.Text("Role Level Description");
        else
            Compare(table, "Role Level Description", position.Description, $"the role level \"{position.Title}\"");

        if (_seen.TryGetValue((position, skill.Name), out var seen))
        {
            if (seen.Level == rank)
            {
                _ignored.Add(
                    table.At(
                        "Skill Name",
                        $"{position.Title}, {skill.Name}: repeats record {seen.Record} on line {seen.Line}."
                    )
                );
                ReadLevelText(table, skill, rank);
            }
            else
                _errors.Add(
                    table.At(
                        "Skill Level",
                        $"{position.Title}, {skill.Name}: record {table.Record} says {level}, record {seen.Record} "
                            + $"on line {seen.Line} says {Levels[seen.Level - 1]}. Only one can hold."
                    )
                );
            return;
        }
        _seen[(position, skill.Name)] = (rank, table.Record, table.Line);
        position.Expectations[skill.Name] = new(skill.Name, rank);
        ReadLevelText(table, skill, rank);
    }

    /// <summary>A level's text stands in both tables; the table of skills leads, the other fills a hole.</summary>
    private void ReadLevelText(CsvTable table, ImportedCompetency skill, int rank)
    {
        var text = table.Text("Skill Level Description");
        if (text.Length == 0 || Names.Key(text) is NotInUse or Hole)
            return;
        if (skill.Descriptors.TryAdd((rank, Track.Individual), text))
            return;
        Compare(
            table,
            "Skill Level Description",
            skill.Descriptors[(rank, Track.Individual)],
            $"{skill.Name} at {Levels[rank - 1]}"
        );
    }

    private void Compare(CsvTable table, string column, string kept, string what)
    {
        var text = table.Text(column);
        if (text.Length > 0 && text != kept)
            _warnings.Add(table.At(column, $"Another text for {what} came before. The first one is kept."));
    }

    private static T Keep<T>(Dictionary<string, T> known, string key, Func<T> make)
    {
        if (!known.TryGetValue(key, out var value))
            known[key] = value = make();
        return value;
    }

    private ParsedFramework Finish()
    {
        _draft.Scales.Add(new(Scale, [.. Levels.Select(l => (l, ""))]));
        _draft.Competencies.AddRange(_skills.Values);
        _draft.Roles.AddRange(_roles.Values);
        foreach (var role in _positions.Values.GroupBy(p => (p.Family, p.Role)))
        {
            // The tables carry no grade: the sum of required levels proposes an order, ties by title.
            foreach (
                var (position, order) in role.OrderBy(p => p.Expectations.Values.Sum(e => e.Level))
                    .ThenBy(p => p.Title, StringComparer.Ordinal)
                    .Select((p, i) => (p, i))
            )
            {
                position.Order = order;
                _draft.Positions.Add(position);
            }
        }
        CheckClaims();
        foreach (var skill in _skills.Values.Where(s => s.Description.Length == 0))
            _warnings.Add(
                (_claims.TryGetValue(Names.Key(skill.Name), out var c) ? c.At : new("", 0, 0, "")) with
                {
                    Message = $"{skill.Name}: the skill is not described in either table.",
                }
            );
        return new("Government Digital and Data", _draft, _ignored, _warnings)
        {
            Origin = new(
                "Government Digital and Data Profession Capability Framework",
                "UK government",
                "Open Government Licence v3.0",
                "https://ddat-capability-framework.service.gov.uk/",
                "Contains public sector information licensed under the Open Government Licence v3.0."
            ),
        };
    }

    /// <summary>
    /// "Roles that require Skill" is only compared with the records, never used: it is out of date in places.
    /// </summary>
    private void CheckClaims()
    {
        var required = _positions
            .Values.SelectMany(p => p.Expectations.Keys.Select(s => (Skill: Names.Key(s), Role: p.Role)))
            .ToLookup(x => x.Skill, x => x.Role);
        foreach (var (skill, (at, claimed)) in _claims)
        {
            var real = required[skill].Select(Names.Key).ToHashSet();
            if (real.Count == 0)
                continue;
            var missing = required[skill]
                .Distinct()
                .Where(r => !claimed.Contains(Names.Key(r)))
                .Order(StringComparer.Ordinal)
                .ToList();
            var extra = claimed.Where(c => !real.Contains(c)).ToList();
            if (missing.Count + extra.Count == 0)
                continue;
            _warnings.Add(
                at with
                {
                    Message = (
                        $"{_skills[skill].Name}: \"Roles that require Skill\" is out of date. The records were "
                        + $"followed. {(missing.Count > 0 ? $"Not named there: {string.Join(", ", missing)}. " : "")}{(extra.Count > 0 ? $"Named there only: {string.Join(", ", extra.Select(e => _roles.Values.FirstOrDefault(r => Names.Key(r.Name) == e)?.Name ?? e))}." : "")}"
                    ).TrimEnd(),
                }
            );
        }
    }
}
