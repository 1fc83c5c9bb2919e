namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>The words by which columns are recognised.</summary>
public static partial class ColumnNames
{
    private static readonly (Means Means, string[] Words)[] Synonyms =
    [
        (Means.Name, ["competency", "competency name", "competence", "capability", "name", "competencies"]),
        (
            Means.Category,
            [
                "category",
                "competency domain",
                "domain",
                "group",
                "area",
                "theme",
                "pillar",
                "cluster",
                "subcategory",
                "sub category",
                "section",
            ]
        ),
        (Means.Description, ["description", "summary", "definition", "about", "competency description", "details"]),
        (
            Means.CategoryDescription,
            ["category description", "domain description", "theme description", "area description"]
        ),
        (Means.Skill, ["skill", "skill name", "subskill", "sub skill"]),
        (Means.SkillDescription, ["skill description"]),
        (Means.Status, ["status", "state"]),
        (Means.Parent, ["parent", "parent id", "parentid", "parent slug", "parent code", "belongs to"]),
        (Means.Id, ["id", "slug", "code", "key", "identifier", "uuid", "ref"]),
        (Means.Level, ["level", "proficiency", "proficiency level", "stage", "step"]),
        (Means.Track, ["track"]),
        (
            Means.Text,
            [
                "text",
                "descriptor",
                "level description",
                "behaviour",
                "behaviours",
                "behavior",
                "behaviors",
                "indicator",
                "indicators",
                "statement",
                "what it looks like",
                "example",
                "examples",
            ]
        ),
        (Means.Family, ["family", "job family"]),
        (Means.Role, ["role"]),
        (Means.Title, ["position", "title", "job title"]),
    ];

    private static readonly HashSet<string> LevelWords = new(
        [
            "AWARE",
            "AWARENESS",
            "WORKING",
            "PROFICIENT",
            "PRACTITIONER",
            "EXPERT",
            "NOVICE",
            "BEGINNER",
            "ADVANCED BEGINNER",
            "COMPETENT",
            "INTERMEDIATE",
            "ADVANCED",
            "FOUNDATION",
            "FOUNDATIONAL",
            "BASIC",
            "DEVELOPING",
            "JUNIOR",
            "MID",
            "MIDDLE",
            "SENIOR",
            "STAFF",
            "PRINCIPAL",
            "LEAD",
            "LEADING",
            "MASTER",
            "MASTERY",
            "LEARNING",
            "PRACTISING",
            "PRACTICING",
            "ENTRY",
            "WORKING KNOWLEDGE",
        ],
        StringComparer.Ordinal
    );
}
