namespace Trellis.Domain.Frameworks;

/// <summary>
/// Something that has the words looked for. Key is that of the part to open: the competency of a descriptor or skill,
/// the position of an expectation.
/// </summary>
/// <param name="Excerpt">A piece of the text around the words; empty where the name has them.</param>
public sealed record Hit(PartKind Kind, string Key, string Name, string Where, string Excerpt);
