using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>The record of a person as it stood at a moment, to be compared with what a change makes of it.</summary>
public sealed record PersonFacts(
    string Name,
    string Email,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    IReadOnlyList<EmploymentFact> Facts
)
{
    /// <summary>The record as it stands now.</summary>
    public static PersonFacts Of(Person person) =>
        new(
            person.Name,
            person.Email,
            person.StartsOn,
            person.EndsOn,
            [
                .. person
                    .Employments.OrderBy(e => e.From)
                    .Select(e => new EmploymentFact(e.From, e.Until, e.PositionId, e.ManagerId, e.WeeklyMinutes)),
            ]
        );

    /// <summary>The fact that holds on a day, or null.</summary>
    public EmploymentFact? On(DateOnly day) => Facts.FirstOrDefault(f => f.Has(day));

    /// <summary>
    /// What became different, in words with before and after: "Manager: Max Example → Una Example, from 14 May 2026".
    /// Nothing where nothing did.
    /// What was corrected on the day it began, planned and replaced, or cut off by another first day is told too.
    /// </summary>
    /// <param name="after">The record after the change.</param>
    /// <param name="position">The name of a position.</param>
    /// <param name="manager">The name of a person.</param>
    public IReadOnlyList<string> ChangesTo(
        PersonFacts after,
        Func<Id<Position>, string> position,
        Func<Id<Person>, string> manager
    )
    {
        List<string> words = [];
        void Say(string what, string before, string now, string when = "")
        {
            if (before != now)
                words.Add($"{what}: {before} → {now}{when}");
        }

        Say("Name", Name, after.Name);
        Say("Email", Email, after.Email);
        var returns = EndsOn < after.StartsOn && after.Facts.Any(f => f.Until == EndsOn?.AddDays(1));
        if (returns)
            words.Add(
                $"Begins again on {Day(after.StartsOn)}, after the employment from {Day(StartsOn)} to {Day(EndsOn!.Value)}"
            );
        else
            Say("First day", Day(StartsOn), Day(after.StartsOn));
        Say(
            "Last day",
            EndsOn is { } was && !returns ? Day(was) : "none",
            after.EndsOn is { } ends ? Day(ends) : "none"
        );
        foreach (var (from, until) in Spans(after).Where(s => !returns || s.From >= after.StartsOn))
        {
            var (old, now) = (On(from), after.On(from));
            if (old is null && from < StartsOn)
                continue; // the first fact reaches back to an earlier first day
            var when = $", from {Day(from)}{(until is { } end ? $" until {Day(end.AddDays(-1))}" : "")}";
            Say(
                "Position",
                old?.Position is { } p ? position(p) : "none",
                now?.Position is { } q ? position(q) : "none",
                when
            );
            Say(
                "Manager",
                old?.Manager is { } m ? manager(m) : "none",
                now?.Manager is { } n ? manager(n) : "none",
                when
            );
            Say("Hours a week", Hours(old), Hours(now), when);
        }
        return words;
    }

    /// <summary>The spans of days within which neither record changes, in order; the last one has no end.</summary>
    private IEnumerable<(DateOnly From, DateOnly? Until)> Spans(PersonFacts after)
    {
        List<DateOnly> days =
        [
            .. Facts.Concat(after.Facts).SelectMany(f => new[] { f.From, f.Until ?? f.From }).Distinct().Order(),
        ];
        for (var i = 0; i < days.Count; i++)
            yield return (days[i], i + 1 < days.Count ? days[i + 1] : null);
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Hours(EmploymentFact? fact) =>
        fact is null ? "none" : (fact.WeeklyMinutes / 60m).ToString("0.##", CultureInfo.InvariantCulture);
}
