using Trellis.Ui;

namespace Trellis.People;

/// <summary>Managers as somebody names them, and what they are called.</summary>
public sealed class ManagerNamed(AppDb db, Viewer me)
{
    /// <summary>The person with an email, or with a full name that nobody else has, who works here on a day.</summary>
    public async Task<Result<Id<Person>>> Load(string named, DateOnly day, CancellationToken ct)
    {
        var (email, names) = (NameRules.EmailKey(named), NameRules.Keys(named));
        var found = await db.For(me)
            .People.Where(p => p.EmailKey == email || names.Contains(p.NameKey))
            .AsNoTracking()
            .ToListAsync(ct);
        var meant = NameRules.Meant(named, found, day);
        if (meant.Count > 1)
            return Wrong(Several(named, meant.Count));
        if (meant is not [var person])
            return Wrong($"No one matches “{named}”. Enter the email address of the manager, or their full name.");
        if (person.EndsOn < me.Today)
            return Wrong($"{person.Name} has left. Choose somebody who works here.");
        // whom a day in the past names as manager may have begun later: what counts is that they work here now
        var counts = day < me.Today ? me.Today : day;
        return PeopleRules.WorksHere(person.StartsOn, person.EndsOn, counts)
            ? person.Id
            : Wrong($"{person.Name} does not work here on {Say.Date(counts)}. Choose somebody who does.");
    }

    /// <summary>What stands in the way of keeping a manager who was one before; null if they work here on the day.</summary>
    public async Task<Problem?> RefuseOn(Id<Person>? former, DateOnly day, CancellationToken ct) =>
        former is { } id
        && await db.For(me).People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } person
        && !PeopleRules.WorksHere(person.StartsOn, person.EndsOn, day)
            ? Wrong(
                $"{person.Name}, the manager before, does not work here on {Say.Date(day)}. Name somebody who does, or "
                    + "write \"none\"."
            )
            : null;

    /// <summary>What to say where a name alone does not say who is meant.</summary>
    internal static string Several(string named, int people) =>
        $"{Say.Count(people, "person is", "people are")} called \"{named}\". Write the email of the one you mean.";

    /// <summary>The names of everybody whom records name as a manager.</summary>
    public async Task<Dictionary<Id<Person>, string>> Names(IEnumerable<PersonFacts> records, CancellationToken ct)
    {
        var ids = records.SelectMany(r => r.Facts).Select(f => f.Manager).OfType<Id<Person>>().Distinct().ToList();
        return await db.For(me).People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }

    private static Problem.Refused Wrong(string words) => new Problem.Refused("person.manager", words, "Manager");
}
