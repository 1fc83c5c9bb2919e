namespace Trellis.Domain.Frameworks;

/// <summary>The two tracks of a career: one's own work, or leading people.</summary>
public enum Track
{
    Individual,
    Managerial,
}
