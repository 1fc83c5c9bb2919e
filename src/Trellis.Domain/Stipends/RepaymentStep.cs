namespace Trellis.Domain.Stipends;

/// <summary>How much of a purchase is asked back from somebody who leaves within some months of it.</summary>
/// <param name="WithinMonths">Counted from the day it was paid.</param>
/// <param name="Percent">Of what was paid.</param>
public sealed record RepaymentStep(int WithinMonths, int Percent);
