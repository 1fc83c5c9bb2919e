using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>
/// Small tables in the columns of the DDaT download, with invented content. Every cell is quoted, so its column is easy
/// to count.
/// </summary>
public sealed class DdatTables
{
    public const string Hole = "This skill level is currently not defined.";
    private const string RoleHeader =
        "Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill "
        + "Level,Skill Level Description,Role Type\n";
    private const string SkillHeader =
        "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\n";
    private readonly List<string> _roles = [],
        _skills = [];

    public DdatTables Skill(
        string name,
        string description = "What it is.",
        string aware = "",
        string working = "",
        string practitioner = "",
        string expert = "",
        string claims = ""
    )
    {
        _skills.Add(Line(name, description, aware, working, practitioner, expert, claims));
        return this;
    }

    public DdatTables Record(
        string title,
        string skill,
        string level,
        string role = "Gardener",
        string family = "Plants",
        string roleText = "",
        string titleText = "",
        string skillText = "",
        string levelText = ""
    )
    {
        _roles.Add(Line(family, role, roleText, title, titleText, skill, skillText, level, levelText, ""));
        return this;
    }

    public IReadOnlyList<InputFile> Files =>
        [
            World.File("roles.csv", RoleHeader + string.Concat(_roles)),
            World.File("skills.csv", SkillHeader + string.Concat(_skills)),
        ];

    public ParsedFramework Read() => Formats.Read(Files, "auto", "folder").Value.ShouldNotBeNull();

    /// <summary>What was wrong, when nothing could be used.</summary>
    public IReadOnlyList<Finding> Refused() =>
        Formats.Read(Files, "ddat", "folder").Problem.ShouldBeOfType<Problem.Unreadable>().Findings;

    private static string Line(params string[] cells) =>
        string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
}
