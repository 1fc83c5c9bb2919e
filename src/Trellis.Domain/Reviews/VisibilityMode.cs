namespace Trellis.Domain.Reviews;

/// <summary>Who reads what coworkers write in a review: product.md §4, “Visibility mode”.</summary>
public enum VisibilityMode
{
    /// <summary>Named to the manager, summarised to the person. A calibration conversation always is.</summary>
    NamedToManager,

    /// <summary>Person and manager read texts with names, once both views are submitted.</summary>
    Named,

    /// <summary>At least four answers, released once to both without names; nobody ever reads one of them alone.</summary>
    Anonymous,
}
