using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>The rules of changing the dated facts of one person's work. What was true before the day stays as it was.</summary>
public static class FactRules
{
    /// <summary>
    /// A change holds from its day on, for good: planned changes of the same fact are dropped, those of other facts
    /// stay.
    /// </summary>
    public static PersonFacts Change(PersonFacts record, DateOnly from, FactChange change) =>
        Apply(record, from, change, untilNext: false);

    /// <summary>
    /// A correction holds from its day until the same fact changed the next time: later changes of it stay, and so does
    /// every other fact.
    /// </summary>
    public static PersonFacts Correct(PersonFacts record, DateOnly from, FactChange change) =>
        Apply(record, from, change, untilNext: true);

    /// <summary>
    /// A change is undone: whatever became different on its day stays what it was on the day before, until it changes
    /// the next time.
    /// </summary>
    public static PersonFacts Undo(PersonFacts record, DateOnly day)
    {
        if (record.On(day) is not { } now || now.From != day || record.On(day.AddDays(-1)) is not { } before)
            return record;
        return Correct(
            record,
            day,
            new()
            {
                Position = now.Position == before.Position ? null : new(before.Position),
                Manager = now.Manager == before.Manager ? null : new(before.Manager),
                WeeklyMinutes = now.WeeklyMinutes == before.WeeklyMinutes ? null : new(before.WeeklyMinutes),
                Department = now.Department == before.Department ? null : new(before.Department),
                Country = now.Country == before.Country ? null : new(before.Country),
            }
        );
    }

    /// <summary>From a day on, wherever one manager is named another is, or nobody; the days before stay.</summary>
    public static PersonFacts HandOver(PersonFacts record, DateOnly from, Id<Person> manager, Id<Person>? to) =>
        record with
        {
            Facts = Joined(
                [
                    .. Split(record.Facts, from)
                        .Select(f => f.From >= from && f.Manager == manager ? f with { Manager = to } : f),
                ],
                record.StartsOn
            ),
        };

    /// <summary>
    /// A record that was handed over on a day is given back: whoever was the manager on the day before is it again, until
    /// the manager changes the next time. The same record where that one was not, or the day handed nothing over.
    /// </summary>
    public static PersonFacts GiveBack(PersonFacts record, DateOnly day, Id<Person> manager) =>
        record.On(day) is { } now && record.On(day.AddDays(-1))?.Manager == manager && now.Manager != manager
            ? Correct(record, day, new() { Manager = new(manager) })
            : record;

    /// <summary>Whether a manager is named on a day or after it.</summary>
    public static bool IsUnder(PersonFacts record, Id<Person> manager, DateOnly from) =>
        record.Facts.Any(f => f.Manager == manager && !(f.Until <= from));

    /// <summary>
    /// The first day of the present employment moves: what held at first holds from then on, and facts that ended
    /// before it are gone. Earlier employments stay.
    /// </summary>
    public static PersonFacts MoveStart(PersonFacts record, DateOnly start)
    {
        var earlier = record.Facts.Where(f => f.From < record.StartsOn && f.Until <= record.StartsOn);
        var present = record
            .Facts.Where(f => f.From >= record.StartsOn && !(f.Until <= start))
            .Select((f, i) => i == 0 ? f with { From = start } : f);
        return record with { StartsOn = start, Facts = [.. earlier, .. present] };
    }

    private static PersonFacts Apply(PersonFacts record, DateOnly from, FactChange change, bool untilNext)
    {
        if (change.IsEmpty || record.On(from) is null)
            return record;
        var facts = Split(record.Facts, from);
        Put(facts, change.Position, f => f.Position, (f, v) => f with { Position = v });
        Put(facts, change.Manager, f => f.Manager, (f, v) => f with { Manager = v });
        Put(facts, change.WeeklyMinutes, f => f.WeeklyMinutes, (f, v) => f with { WeeklyMinutes = v });
        Put(facts, change.Department, f => f.Department, (f, v) => f with { Department = v });
        Put(facts, change.Country, f => f.Country, (f, v) => f with { Country = v });
        return record with { Facts = Joined(facts, record.StartsOn) };

        void Put<T>(
            List<EmploymentFact> all,
            Given<T>? given,
            Func<EmploymentFact, T> of,
            Func<EmploymentFact, T, EmploymentFact> with
        )
        {
            if (given is not { Value: var value })
                return;
            var first = all.FindIndex(f => f.From == from);
            var was = of(all[first]);
            for (var i = first; i < all.Count; i++)
            {
                var goesOn = i == first || all[i - 1].Until == all[i].From && all[i].From != record.StartsOn;
                if (!goesOn || untilNext && !Equals(of(all[i]), was))
                    return;
                all[i] = with(all[i], value);
            }
        }
    }

    /// <summary>The facts with one that begins on the day, where one holds on it.</summary>
    private static List<EmploymentFact> Split(IEnumerable<EmploymentFact> facts, DateOnly day) =>
        [
            .. facts.SelectMany(f =>
                f.Has(day) && f.From < day ? [f with { Until = day }, f with { From = day }] : new[] { f }
            ),
        ];

    /// <summary>The facts without those that say nothing new.</summary>
    private static List<EmploymentFact> Joined(List<EmploymentFact> facts, DateOnly startsOn)
    {
        var joined = new List<EmploymentFact>();
        foreach (var fact in facts)
        {
            var last = joined.LastOrDefault();
            if (
                last?.Until == fact.From
                && fact.From != startsOn
                && last with { From = fact.From, Until = fact.Until } == fact
            )
                joined[^1] = last with { Until = fact.Until };
            else
                joined.Add(fact);
        }
        return joined;
    }
}
