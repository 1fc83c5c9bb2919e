using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>Which policy holds for whom, from when.</summary>
public static class PolicyRules
{
    /// <summary>
    /// The policies of somebody by day: of their group of the day where it has one, else everybody's. None where there
    /// is no policy for everybody.
    /// </summary>
    public static PolicyTimeline? For(
        IReadOnlyList<StipendPolicy> policies,
        IReadOnlyList<(DateOnly From, string Group)> groups
    )
    {
        var ordered = policies.OrderBy(p => p.From).ThenBy(p => p.Number).ToList();
        if (!ordered.Exists(p => p.Group.Length == 0))
            return null;
        var days = ordered
            .Select(p => p.From)
            .Concat(groups.Select(g => g.From))
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order();
        var steps = new List<(DateOnly From, StipendTerms Terms)>();
        foreach (var day in days)
        {
            var group = groups.Where(g => g.From <= day).OrderBy(g => g.From).Select(g => g.Group).LastOrDefault("");
            var terms = (Newest(group, day) ?? Newest("", day) ?? ordered.First(p => p.Group.Length == 0)).Terms;
            if (steps.Count == 0 || !ReferenceEquals(steps[^1].Terms, terms))
                steps.Add((day, terms));
        }
        return new(steps);

        StipendPolicy? Newest(string group, DateOnly day) =>
            ordered.LastOrDefault(p => p.Group == group && p.From <= day);
    }

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
            _ when before.Any(p => p.Terms.Currency != terms.Currency) => new Problem.Refused(
                "policy.currency",
                $"All policies are in one currency, {before[0].Terms.Currency}. The ledger is kept in it."
            ),
            _ => null,
        };
}
