namespace Trellis.Domain.Assessments;

/// <summary>What an item is.</summary>
public enum ItemKind
{
    Competency,
    Skill,
}
