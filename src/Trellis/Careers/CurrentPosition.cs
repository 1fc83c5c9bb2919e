namespace Trellis.Careers;

/// <summary>The position that the viewer holds today.</summary>
public sealed record CurrentPosition(string Slug, string Title, string FullName);
