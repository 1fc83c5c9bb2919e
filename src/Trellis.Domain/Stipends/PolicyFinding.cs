namespace Trellis.Domain.Stipends;

/// <summary>One rule of the policy on one purchase, in words.</summary>
/// <param name="Rule">Its name; a public contract, listed in docs/guide/stipend.md.</param>
/// <param name="Verdict">What follows from it.</param>
/// <param name="Title">The answer.</param>
/// <param name="Text">The rule with its numbers.</param>
public sealed record PolicyFinding(string Rule, Verdict Verdict, string Title, string Text);
