namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads the two CSV tables of the UK government Digital and Data Profession Capability Framework: roles (one record
/// per role level and skill) and skills (one record per skill, a text per level). Role levels become positions, skills
/// become competencies.
/// </summary>
public sealed partial class DdatFormat
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
                        + (
                            skills is null
                                ? "the skills (Skill Name, Skill Description, Awareness, …) "
                                : "the roles (Role Family, Role, …) "
                        )
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
        var opened = TableReader.Open(file, SkillColumns);
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
        _warnings.AddRange(table.Remarks);
        _ignored.AddRange(table.Unused);
        return table.Error is { } error ? new Problem.Unreadable([error])
            : table.Record == 0 ? TableReader.NoRows(file)
            : null;
    }
}
