namespace Trellis.Domain.Reviews;

/// <summary>
/// How much of an agreement two levels are that are not the same, on a scale of k levels; the same level counts 1.
/// </summary>
public enum KappaWeights
{
    /// <summary>Nothing: κ of Cohen (1960).</summary>
    Unweighted,

    /// <summary>1 − distance / (k − 1), the weights of Cicchetti and Allison (1971).</summary>
    Linear,

    /// <summary>1 − distance² / (k − 1)², the weights of Fleiss and Cohen (1973).</summary>
    Quadratic,
}
