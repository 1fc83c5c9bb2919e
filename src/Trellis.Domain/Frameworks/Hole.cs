namespace Trellis.Domain.Frameworks;

/// <summary>A level of a competency that no text describes on a track.</summary>
public sealed record Hole(string Competency, int Level, Track Track);
