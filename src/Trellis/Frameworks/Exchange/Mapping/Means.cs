namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>What a column can mean.</summary>
public enum Means
{
    Nothing,
    Name,
    Description,
    Category,
    CategoryDescription,
    Status,
    Skill,
    SkillDescription,
    Id,
    Parent,

    /// <summary>What one level looks like: one column for each level.</summary>
    LevelText,

    /// <summary>Which level a row is about: one row for each level.</summary>
    Level,
    Track,
    Text,
    Family,
    Role,
    Title,

    /// <summary>What one position asks for: one column for each position.</summary>
    Position,
}
