#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>
/// When conversations were held at Larkspur Civic, as People Ops recorded it when they began with Trellis and since: most
/// in time, a few overdue, some that come up.
/// </summary>
public sealed class DemoConversations(AppDb db, IReadOnlyList<Person> people, DateOnly today)
{
    /// <summary>For how long Larkspur Civic has had Trellis, in days.</summary>
    private const int DaysHere = 241;

    /// <summary>Whose 360 of this year is a review in Trellis, or still to come although the anniversary is over.</summary>
    private static readonly string[] Without360 = ["arjun.mehta", "priya.nair", "maya.okafor", "amara.diallo"];

    /// <summary>Whose calibration conversation was a review in Trellis.</summary>
    private static readonly string[] Reviewed = ["minh.tran", "mateo.rivera"];

    /// <summary>Whose PD meeting is on a plan that was agreed in Trellis.</summary>
    private static readonly string[] Planned = ["maya.okafor", "wei.chen"];

    /// <summary>By how many days somebody's yearly PD meeting is overdue.</summary>
    private static readonly Dictionary<string, int> LatePlans = new(StringComparer.Ordinal)
    {
        ["rafael.souza"] = 57,
        ["piotr.kowalski"] = 14,
    };

    /// <summary>How many days ago somebody's last 1:1 was, where that is long.</summary>
    private static readonly Dictionary<string, int> LateOneOnOnes = new(StringComparer.Ordinal)
    {
        ["minh.tran"] = 38,
        ["grace.mbeki"] = 20,
    };

    /// <summary>Sets the first day with Trellis and adds what is on record. Saves nothing.</summary>
    public async Task Write(CancellationToken ct)
    {
        (await db.Set<Organisation>().SingleAsync(ct)).FirstDay = today.AddDays(-DaysHere);
        foreach (var (person, index) in people.Select((p, i) => (p, i)))
        foreach (var (kind, on) in Held(person, index))
            db.Add(
                new ConversationOnRecord
                {
                    PersonId = person.Id,
                    Kind = kind,
                    On = on,
                    At = today.AddDays(-1).ToDateTime(new(15, 0), DateTimeKind.Utc),
                    ByName = person.Access == AccessRole.PeopleOps ? "Operator" : "Ingrid Solberg",
                }
            );
    }

    private IEnumerable<(ObligationKind Kind, DateOnly On)> Held(Person person, int index)
    {
        var name = person.Email.Split('@')[0];
        var days = today.DayNumber - person.StartsOn.DayNumber;
        if (days is > 250 and < 700 && !Reviewed.Contains(name))
            yield return (ObligationKind.Calibration, person.StartsOn.AddMonths(4).AddDays(index % 5));
        if (days > 540 && !Without360.Contains(name))
            // the cycle of last year
            yield return (ObligationKind.Annual360, today.AddDays(-(352 + index % 9)));
        if (LatePlans.TryGetValue(name, out var late))
            yield return (ObligationKind.PdMeeting, today.AddDays(-late).AddYears(-1));
        else if (days > 160 && !Planned.Contains(name))
            yield return (ObligationKind.PdMeeting, today.AddDays(-(12 + index * 37 % Math.Min(330, days - 140))));
        if (days > 14 && person.On(today)?.ManagerId is not null)
            yield return (
                ObligationKind.OneOnOne,
                today.AddDays(-(LateOneOnOnes.TryGetValue(name, out var ago) ? ago : index * 3 % 12))
            );
    }
}
