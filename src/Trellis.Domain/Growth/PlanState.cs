namespace Trellis.Domain.Growth;

/// <summary>Where a PD plan stands: product.md §5.</summary>
public enum PlanState
{
    /// <summary>Its person writes it; nobody else reads it.</summary>
    Drafting,

    /// <summary>Its person has shown it to their manager.</summary>
    Proposed,

    /// <summary>Both agreed on it when they met.</summary>
    Agreed,

    /// <summary>The next one was agreed.</summary>
    Superseded,
}
