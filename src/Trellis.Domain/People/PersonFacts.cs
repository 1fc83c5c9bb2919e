using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    /// <summary>Leaves of absence, by their first day.</summary>
    public IReadOnlyList<LeaveTime> Leaves { get; init; } = [];

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
                    .Select(e => new EmploymentFact(
                        e.From,
                        e.Until,
                        e.PositionId,
                        e.ManagerId,
                        e.WeeklyMinutes,
                        e.Department,
                        e.Country
                    )),
            ]
        )
        {
            Leaves = [.. person.Leaves.OrderBy(l => l.From).Select(l => new LeaveTime(l.Id, l.From, l.Until))],
        };

    /// <summary>Makes a person's days, facts and leaves those of the record.</summary>
    public void WriteTo(Person person)
    {
        (person.StartsOn, person.EndsOn) = (StartsOn, EndsOn);
        person.Employments.RemoveAll(e => Facts.All(f => f.From != e.From));
        foreach (var fact in Facts)
        {
            var row = person.Employments.Find(e => e.From == fact.From);
            if (row is null)
                person.Employments.Add(
                    row = new()
                    {
                        PersonId = person.Id,
                        From = fact.From,
                        WeeklyMinutes = 0,
                    }
                );
            (row.Until, row.PositionId, row.ManagerId) = (fact.Until, fact.Position, fact.Manager);
            (row.WeeklyMinutes, row.Department, row.Country) = (fact.WeeklyMinutes, fact.Department, fact.Country);
        }
        person.Leaves.RemoveAll(l => Leaves.All(t => t.Id != l.Id));
        foreach (var leave in Leaves)
        {
            var row = person.Leaves.Find(l => l.Id == leave.Id);
            if (row is null)
                person.Leaves.Add(
                    row = new()
                    {
                        Id = leave.Id,
                        PersonId = person.Id,
                        From = leave.From,
                    }
                );
            (row.From, row.Until) = (leave.From, leave.Until);
        }
    }

    /// <summary>A short text that is another one as soon as anything in one of the records is.</summary>
    public static string MarkOf(IEnumerable<PersonFacts> records)
    {
        var words = string.Join("\n\n", records.Select(r => r.InOneText()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16];
    }

    private string InOneText()
    {
        var words = new StringBuilder();
        words.Append(CultureInfo.InvariantCulture, $"{Name}|{Email}|{StartsOn:O}|{EndsOn:O}");
        foreach (var f in Facts)
            words
                .Append(CultureInfo.InvariantCulture, $"\n{f.From:O}|{f.Until:O}|{f.Position}|{f.Manager}|")
                .Append(CultureInfo.InvariantCulture, $"{f.WeeklyMinutes}|{f.Department}|{f.Country}");
        foreach (var l in Leaves)
            words.Append(CultureInfo.InvariantCulture, $"\n{l.From:O}|{l.Until:O}");
        return words.ToString();
    }

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
            Say("Department", old?.Department ?? "none", now?.Department ?? "none", when);
            Say("Country", old?.Country ?? "none", now?.Country ?? "none", when);
        }
        foreach (var id in Leaves.Concat(after.Leaves).Select(l => l.Id).Distinct())
            Say("Leave", Away(Leaves, id), Away(after.Leaves, id));
        return words;
    }

    private static string Away(IReadOnlyList<LeaveTime> leaves, Id<Leave> id) =>
        leaves.FirstOrDefault(l => l.Id == id) is { } leave
            ? $"from {Day(leave.From)} {(leave.Until is { } last ? $"to {Day(last)}" : "with an open end")}"
            : "none";

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
