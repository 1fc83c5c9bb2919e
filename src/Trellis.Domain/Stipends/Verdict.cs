namespace Trellis.Domain.Stipends;

/// <summary>What a rule of the policy says about a purchase.</summary>
public enum Verdict
{
    Stops,
    Judgement,
    Passes,
    Notes,
}
