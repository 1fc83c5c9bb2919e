using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>Which policy may be published.</summary>
public static class PolicyRules
{
    /// <summary>
    /// A policy begins today or later, because a change never rewrites the past; only the first of all may begin
    /// earlier. Everybody's comes first, and all use one currency.
    /// </summary>
    public static Problem? CanPublish(
        IReadOnlyList<StipendPolicy> before,
        string group,
        DateOnly from,
        StipendTerms terms,
        DateOnly today
    ) =>
        terms.Faults() switch
        {
            [_, ..] => new Problem.Unreadable([.. terms.Faults().Select(f => new Finding(f.Setting, 0, 0, f.Why))]),
            _ when before.Count == 0 && group.Length > 0 => new Problem.Refused(
                "policy.everybody-first",
                "Publish a policy for everybody first. Groups without one of their own follow it."
            ),
            _ when before.Count > 0 && from < today => new Problem.Refused(
                "policy.past",
                "A policy begins today or later. What was earned and spent under the one before stays as it is."
            ),
            _ when from > today.AddYears(5) || from.Year < 1901 => new Problem.Refused(
                "policy.day",
                "A policy begins within the next five years."
            ),
            _ when before.Any(p => p.Body.Currency != terms.Currency) => new Problem.Refused(
                "policy.currency",
                $"All policies are in one currency, {before[0].Body.Currency}. The ledger is kept in it."
            ),
            _ => null,
        };
}
