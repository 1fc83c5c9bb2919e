namespace Trellis.Domain.Growth;

/// <summary>Whom an appreciation thanks.</summary>
public enum AppreciationFor
{
    People,

    /// <summary>A manager and those who report to them on that day.</summary>
    Team,

    /// <summary>The whole organisation; everybody reads it.</summary>
    Everyone,
}
