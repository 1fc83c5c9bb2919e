namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>The words by which columns are recognised.</summary>
public static partial class ColumnNames
{
    private static readonly (Means Means, string[] Words)[] Synonyms =
    [
        (
            Means.Name,
            [
                "competency",
                "competency name",
                "competency title",
                "competence",
                "competence name",
                "competence title",
                "competencies",
                "capability",
                "capability name",
                "capabilities",
                "name",
                "preferred label",
                "preferredlabel",
                "label",
                "element name",
                "element",
                "skill area",
                "attribute",
                "criterion",
                "criteria",
                "dimension",
                "topic",
                "item",
            ]
        ),
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
                "competency area",
                "competency group",
                "category name",
                "category title",
                "competency category",
                "skill category",
                "group name",
                "grouping",
                "family of competencies",
                "competency family",
                "discipline",
            ]
        ),
        (
            Means.Description,
            [
                "description",
                "summary",
                "definition",
                "about",
                "competency description",
                "details",
                "scope note",
                "notes",
            ]
        ),
        (
            Means.CategoryDescription,
            ["category description", "domain description", "theme description", "area description"]
        ),
        (Means.Skill, ["skill", "skill name", "subskill", "sub skill"]),
        (Means.SkillDescription, ["skill description"]),
        (Means.Status, ["status", "state"]),
        (Means.Parent, ["parent", "parent id", "parentid", "parent slug", "parent code", "belongs to"]),
        (
            Means.Id,
            [
                "id",
                "slug",
                "code",
                "key",
                "identifier",
                "uuid",
                "ref",
                "work code",
                "element id",
                "competency id",
                "competency code",
                "skill code",
                "skill id",
                "human coding scheme",
                "humancodingscheme",
            ]
        ),
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

    /// <summary>What is the name where no column has a better word for it, the likeliest first.</summary>
    private static readonly string[] Stands =
    [
        "skill",
        "skill name",
        "title",
        "statement",
        "full statement",
        "fullstatement",
        "competency statement",
        "standard",
        "objective",
        "learning objective",
        "learning outcome",
        "outcome",
        "behaviour",
        "behavior",
        "indicator",
        "task",
        "knowledge",
        "ability",
        "requirement",
        "expectation",
    ];
}
