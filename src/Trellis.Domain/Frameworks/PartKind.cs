namespace Trellis.Domain.Frameworks;

/// <summary>The kinds of things in a framework that have a key of their own.</summary>
public enum PartKind
{
    Framework,
    Scale,
    Category,
    Competency,
    Skill,
    Family,
    Role,
    Position,
}
