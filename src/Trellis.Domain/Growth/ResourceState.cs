namespace Trellis.Domain.Growth;

/// <summary>Where a learning resource stands.</summary>
public enum ResourceState
{
    /// <summary>Somebody proposed it, and no editor has decided.</summary>
    Proposed,

    /// <summary>An editor keeps it: everyone sees it.</summary>
    Kept,

    /// <summary>An editor does not keep it, and said why.</summary>
    Declined,

    /// <summary>It was kept, and is listed and suggested no longer; its page is still there.</summary>
    Retired,
}
