using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>The rules of who reports to whom, and of the roles that an organisation cannot be without.</summary>
public static class ReportingRules
{
    /// <summary>
    /// The first day, from a day on, on which somebody would report to themselves, however indirectly, with the people
    /// on the way; none where there is no such day.
    /// </summary>
    public static (DateOnly Day, IReadOnlyList<Id<Person>> Circle)? Circle(
        Id<Person> person,
        Func<Id<Person>, IEnumerable<EmploymentFact>> facts,
        DateOnly from
    )
    {
        DateOnly? day = from;
        while (day is { } at)
        {
            var path = new List<Id<Person>>();
            DateOnly? next = null;
            for (Id<Person>? up = person; up is { } id && !path.Contains(id); )
            {
                path.Add(id);
                var own = facts(id).ToList();
                var fact = own.Find(f => f.Has(at));
                var until = fact is null ? own.Where(f => f.From > at).Min(f => (DateOnly?)f.From) : fact.Until;
                next = until is { } change && !(next <= change) ? change : next;
                up = fact?.Manager;
                if (up == person)
                    return (at, path);
            }
            day = next;
        }
        return null;
    }

    /// <summary>
    /// The first day, from today on, on which nobody of those who hold a role works here; none where somebody always
    /// does.
    /// </summary>
    public static DateOnly? FirstDayWithout(
        IReadOnlyCollection<(DateOnly StartsOn, DateOnly? EndsOn)> holders,
        DateOnly today
    )
    {
        DateOnly? day = today;
        while (day is { } at)
        {
            var here = holders.Where(h => PeopleRules.WorksHere(h.StartsOn, h.EndsOn, at)).ToList();
            if (here.Count == 0)
                return at;
            day = here.Exists(h => h.EndsOn is null) ? null : here.Max(h => h.EndsOn)!.Value.AddDays(1);
        }
        return null;
    }
}
