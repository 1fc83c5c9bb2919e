using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>One line of how a figure came about.</summary>
/// <param name="Clause">The clause of the policy that it follows from; a public contract, listed in
/// docs/guide/stipend.md.</param>
/// <param name="Text">What it says, in words.</param>
/// <param name="Amount">The amount that the clause is about.</param>
/// <param name="Adds">Whether the amount adds to the lines before it; otherwise it says what the policy grants, or sums
/// up so far.</param>
public sealed record QuoteStep(string Clause, string Text, Money Amount, bool Adds = true);
