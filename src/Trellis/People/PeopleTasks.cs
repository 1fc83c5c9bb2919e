using Trellis.Inbox;

namespace Trellis.People;

/// <summary>What is missing of people, for People Ops.</summary>
public sealed class PeopleTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string WithoutPosition = "people.without-position";
    public const string WithoutManager = "people.without-manager";
    private const int Named = 2;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        // whoever sets Trellis up has the list of first steps for it
        if (!me.Role.IsPeopleOps())
            return [];
        var sight = db.For(me);
        var tasks = new List<OpenTask>();
        if (
            await sight.Positions.AnyAsync(p => p.RetiredAt == null, ct)
            && await Missing(PeopleShown.WithoutPosition, sight.People, ct) is { } unplaced
        )
            tasks.Add(
                Open(
                    WithoutPosition,
                    unplaced,
                    PeopleShown.WithoutPosition,
                    ("position", "Without one there is nothing to assess against.")
                )
            );
        // whoever leads others and reports to nobody is at the top
        var led = sight.People.Where(p => !sight.EmploymentsToday.Any(e => e.ManagerId == p.Id));
        if (await Missing(PeopleShown.WithoutManager, led, ct) is { } unled)
            tasks.Add(
                Open(
                    WithoutManager,
                    unled,
                    PeopleShown.WithoutManager,
                    ("manager", "Until they have one, People Ops stands in. Whoever leads others is not counted.")
                )
            );
        return tasks;
    }

    /// <param name="First">The first few of them.</param>
    private sealed record Few(int Count, IReadOnlyList<(Id<Person> Id, string Name)> First);

    /// <summary>Those of some people who are in a state today, but for the viewer; null if nobody is.</summary>
    private async Task<Few?> Missing(PeopleShown state, IQueryable<Person> among, CancellationToken ct)
    {
        var people = db.For(me).Shown(state, me.Today).Where(p => p.Id != me.PersonId && among.Any(a => a.Id == p.Id));
        var count = await people.CountAsync(ct);
        if (count == 0)
            return null;
        var first = await people
            .OrderBy(p => p.StartsOn)
            .ThenBy(p => p.NameKey)
            .Take(Named)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(ct);
        return new(count, first.ConvertAll(p => (p.Id, p.Name)));
    }

    private static OpenTask Open(string kind, Few people, PeopleShown state, (string What, string Why) words) =>
        new(
            kind,
            people.Count == 1 ? $"Give a person their {words.What}" : $"Give {people.Count} people their {words.What}s",
            people.Count == 1 ? $"Give {words.What}" : "Show people",
            people.Count == 1 ? PeopleRoutes.Employment(people.First[0].Id) : PeopleRoutes.Shown(state.Word())
        )
        {
            Count = people.Count,
            Detail = words.Why,
            About = [.. people.First.Select(p => p.Name)],
        };
}
