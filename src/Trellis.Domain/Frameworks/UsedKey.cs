namespace Trellis.Domain.Frameworks;

/// <summary>
/// Where keys must not repeat. Competencies and skills share one space, because positions can expect either.
/// </summary>
public enum KeySpace
{
    Scale,
    Category,
    Item,
    Family,
    Role,
    Position,
}

/// <summary>A key that a framework once used, with the name that went with it.</summary>
public sealed record UsedKey(KeySpace Space, string Key, string Name);
