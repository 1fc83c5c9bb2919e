namespace Trellis.Careers;

/// <summary>A position as the career pages sort and draw it.</summary>
internal sealed record PositionRow(
    Id<Position> Id,
    string Slug,
    string Title,
    string FullName,
    int? Grade,
    Track Track,
    Id<Framework> Framework,
    string FamilyKey,
    string Family,
    string Role,
    int Order
);
