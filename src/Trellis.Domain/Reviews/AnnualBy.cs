namespace Trellis.Domain.Reviews;

/// <summary>What opens annual 360s.</summary>
public enum AnnualBy
{
    /// <summary>Each by itself, before the anniversary of the start.</summary>
    Anniversary,

    /// <summary>People Ops, for many at once, in company cycles.</summary>
    Cycles,
}
