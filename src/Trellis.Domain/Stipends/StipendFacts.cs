using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>What the stipend asks about somebody beside their employment.</summary>
public enum StipendFactKind
{
    ConversationHeld,
    NoticeGiven,
    PolicyGroup,
}

/// <summary>
/// A dated fact about a person that the manager or People Ops records. This is the one place from which the stipend
/// learns of the calibration conversation:
/// when conversations are held in Trellis, they write it.
/// </summary>
public sealed class StipendFact
{
    public Id<StipendFact> Id { get; init; } = Id<StipendFact>.New();
    public required Id<Person> PersonId { get; init; }
    public required StipendFactKind Kind { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The name of the group, for a policy of its own; empty for everybody's.</summary>
    public string Value { get; init; } = "";
    public required DateTime At { get; init; }
    public required string ByName { get; init; }

    /// <summary>When it was struck out, being wrong; then it counts for nothing.</summary>
    public DateTime? StruckAt { get; set; }
}

/// <summary>The policy from a day on, for everybody or for one group. It is published once and never changes.</summary>
public sealed class StipendPolicy
{
    public Id<StipendPolicy> Id { get; init; } = Id<StipendPolicy>.New();

    /// <summary>A country or another group of people; empty for everybody.</summary>
    public required string Group { get; init; }

    /// <summary>1, 2, 3… over all groups.</summary>
    public required int Number { get; init; }
    public required DateOnly From { get; init; }
    public required StipendTerms Terms { get; init; }
    public required string Note { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required string PublishedBy { get; init; }
}

/// <summary>The money that finance plans for a calendar year.</summary>
public sealed class StipendBudget
{
    public Id<StipendBudget> Id { get; init; } = Id<StipendBudget>.New();
    public required int Year { get; init; }
    public Money Amount { get; set; }
    public int Version { get; set; } = 1;
}

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
