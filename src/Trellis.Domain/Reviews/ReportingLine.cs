using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>The reporting line of a day.</summary>
public static class ReportingLine
{
    /// <summary>
    /// Since when somebody has reported to their manager of a day without a break, whatever else changed; null where
    /// they have none.
    /// </summary>
    public static DateOnly? Since(IEnumerable<EmploymentFact> facts, DateOnly day)
    {
        Id<Person>? manager = null;
        DateOnly? since = null,
            until = null;
        foreach (var fact in facts.Where(f => f.From <= day).OrderBy(f => f.From))
        {
            if (fact.Manager is null || fact.Manager != manager || fact.From != until)
                since = fact.From;
            (manager, until) = (fact.Manager, fact.Until);
        }
        return manager is null || until <= day ? null : since;
    }
}
