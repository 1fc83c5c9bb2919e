namespace Trellis.Domain.Growth;

/// <summary>What is done to a meeting of a series.</summary>
public enum OneOnOneAct
{
    /// <summary>Gives it another time.</summary>
    Move,
    Skip,
    Hold,

    /// <summary>Writes shared or private notes.</summary>
    Note,
}
