namespace Trellis.Domain.Assessments;

/// <summary>How a person's items stand, counted: what a screen shows in place of a percentage.</summary>
public readonly record struct Tally(int Met, int Near, int Further, int Unknown)
{
    /// <summary>Items with a known level.</summary>
    public int Assessed => Met + Near + Further;

    /// <summary>All items.</summary>
    public int Total => Assessed + Unknown;
}
