using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>The rules of employment facts and the reporting line.</summary>
public static class PeopleRules
{
    /// <summary>The longest week that a contract can name, in minutes: seven days of 24 hours.</summary>
    public const int LongestWeek = 7 * 24 * 60;

    /// <summary>Somebody works here from their first day to their last.</summary>
    public static bool WorksHere(DateOnly startsOn, DateOnly? endsOn, DateOnly day) =>
        startsOn <= day && (endsOn is null || endsOn >= day);

    /// <summary>
    /// The first circle met when following managers upward, as the people on it in order, or none. Nobody may report to
    /// themselves, however indirectly.
    /// </summary>
    public static IReadOnlyList<T> FindCircle<T>(IReadOnlyDictionary<T, T?> managerOf)
        where T : class
    {
        var settled = new HashSet<T>();
        foreach (var start in managerOf.Keys)
        {
            var path = new List<T>();
            var places = new Dictionary<T, int>();
            for (var at = start; at is not null && settled.Add(at); at = managerOf.GetValueOrDefault(at))
            {
                places[at] = path.Count;
                path.Add(at);
                if (managerOf.GetValueOrDefault(at) is { } next && places.TryGetValue(next, out var index))
                    return path[index..];
            }
        }
        return [];
    }

    /// <summary>
    /// Makes a fact hold from a day on: the fact of that day is corrected when it began on it, otherwise it ends there
    /// and a new one begins.
    /// Facts that were to begin later are replaced. Groups stay. Says whether anything changed.
    /// </summary>
    public static bool Set(Person person, DateOnly day, Id<Position>? position, Id<Person>? manager, int weeklyMinutes)
    {
        var from = day < person.StartsOn ? person.StartsOn : day;
        var now = person.On(from);
        if (
            now is not null
            && now.Until is null
            && now.PositionId == position
            && now.ManagerId == manager
            && now.WeeklyMinutes == weeklyMinutes
        )
            return false;

        person.Employments.RemoveAll(e => e.From > from);
        if (now is not null && now.From == from)
            (now.Until, now.PositionId, now.ManagerId, now.WeeklyMinutes) = (null, position, manager, weeklyMinutes);
        else
        {
            now?.Until = from;
            person.Employments.Add(
                new()
                {
                    PersonId = person.Id,
                    From = from,
                    PositionId = position,
                    ManagerId = manager,
                    WeeklyMinutes = weeklyMinutes,
                    Department = now?.Department,
                    Country = now?.Country,
                }
            );
        }
        return true;
    }

    /// <summary>
    /// Nobody gives themselves a report: whether a change puts a person, on any day from today on, under a manager who
    /// did not lead them on that day before.
    /// </summary>
    public static bool PutsUnder(Id<Person> manager, PersonFacts before, PersonFacts after, DateOnly today) =>
        after
            .Facts.Concat(before.Facts)
            .SelectMany(f => new[] { f.From, f.Until ?? f.From })
            .Where(day => day > today)
            .Append(today)
            .Any(day => after.On(day)?.Manager == manager && before.On(day)?.Manager != manager);

    /// <summary>What hours a week look like, for whoever wrote them in another way.</summary>
    public const string HoursExample =
        "Write the hours of a week, such as 40, 37.5 or 38:30, or 0 for unpaid leave. A share of full time, such as "
        + "80% or 0.8, is written as its hours.";

    /// <summary>
    /// Hours a week as people write them, "37.5", "37,5" or "38:30", as minutes, rounded half to even: 0 for unpaid
    /// leave, otherwise more than 1 and up to 168, because one or less is a share of full time (one hour is "1:00").
    /// </summary>
    public static int? ParseHours(string? text)
    {
        var plain = Figures.Plain(text);
        if (plain.Split(':') is [{ Length: >= 1 and <= 3 } whole, { Length: 2 } rest])
            return
                $"{whole}{rest}".All(char.IsAsciiDigit)
                && int.Parse(rest, CultureInfo.InvariantCulture) is < 60 and var minutes
                && int.Parse(whole, CultureInfo.InvariantCulture) * 60 + minutes is <= LongestWeek and var week
                ? week
                : null;
        return Figures.Read(plain) switch
        {
            { Value: 0 } => 0,
            { Value: > 1 and <= LongestWeek / 60 and var hours } => (int)decimal.Round(hours * 60),
            _ => null,
        };
    }
}
