namespace Trellis.Growth;

/// <summary>Colleagues by the names that somebody typed, one after the other.</summary>
public sealed class NamedColleagues(AppDb db, Viewer me)
{
    /// <summary>How many names are read at most; whoever asks for fewer says so.</summary>
    private const int MostNamed = 20;

    /// <summary>How many names are offered while one types.</summary>
    private const int MostOffered = 200;

    /// <summary>How much of what somebody typed is said back.</summary>
    private const int MostSaid = 60;

    private static readonly char[] Between = [',', ';', '\n'];

    /// <summary>
    /// Those whom the names are of; a position in brackets says which of two of one name. Somebody who is not found is
    /// named, with whoever is called much the same.
    /// </summary>
    public async Task<Result<IReadOnlyList<Id<Person>>>> Find(string typed, CancellationToken ct)
    {
        var names = typed.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = new List<Id<Person>>();
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNamed + 1))
        {
            var one = await One(name, ct);
            if (one.Value is not { } person)
                return one.Problem!;
            found.Add(person.PersonId);
        }
        return found;
    }

    /// <summary>The names that are offered: one's own team first.</summary>
    public async Task<IReadOnlyList<string>> Offered(CancellationToken ct)
    {
        var sight = db.For(me);
        var mine = await sight
            .Colleagues.Where(c => c.PersonId == me.PersonId)
            .Select(c => c.ManagerId)
            .FirstOrDefaultAsync(ct);
        var some = await sight
            .Colleagues.Where(c => c.PersonId != me.PersonId)
            .OrderBy(c => c.ManagerId != me.PersonId)
            .ThenBy(c => c.ManagerId != mine)
            .ThenBy(c => c.NameKey)
            .Take(MostOffered)
            .Select(c => new { c.Name, c.Position })
            .ToListAsync(ct);
        var twice = some.GroupBy(c => c.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return some.ConvertAll(c => twice.Contains(c.Name) ? $"{c.Name} ({c.Position})" : c.Name);
    }

    private async Task<Result<Colleague>> One(string typed, CancellationToken ct)
    {
        var all = db.For(me).Colleagues;
        var open = typed.EndsWith(')') ? typed.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        var (name, position) = open < 0 ? (typed, null) : (typed[..open], typed[(open + 2)..^1]);
        var key = Names.Key(name);
        var called = await all.Where(c => c.NameKey == key).Take(MostNamed).ToListAsync(ct);
        var fitting = position is null
            ? called
            : called.FindAll(c => c.Position is { } at && Names.Key(at) == Names.Key(position));
        if (fitting is [var only])
            return only;
        if (fitting.Count > 1)
            return new Problem.Refused(
                "colleague.unclear",
                $"Several people are called {name}. Write the position in brackets after the name.",
                "People"
            );
        return await Unknown(all, typed, key, ct);
    }

    /// <summary>Nobody is called so: with whoever has it as a part of their name, or is called much the same.</summary>
    private static async Task<Problem> Unknown(
        IQueryable<Colleague> all,
        string typed,
        string key,
        CancellationToken ct
    )
    {
        var start = key.Length > 0 ? key[..1] : "";
        var near = await all.Where(c => c.NameKey.StartsWith(start) || c.NameKey.EndsWith(" " + key))
            .OrderByDescending(c => c.NameKey.StartsWith(key + " ") || c.NameKey.EndsWith(" " + key))
            .ThenBy(c => c.NameKey)
            .Select(c => new { c.Name, IsPart = c.NameKey.StartsWith(key + " ") || c.NameKey.EndsWith(" " + key) })
            .Take(MostOffered)
            .ToListAsync(ct);
        var parts = near.FindAll(c => c.IsPart).ConvertAll(c => c.Name);
        var said = typed.Length > MostSaid ? $"{typed[..MostSaid]}…" : typed;
        return new Problem.Missing(
            $"A colleague called \"{said}\"",
            parts.Count > 0 ? [.. parts.Take(3)] : Names.Nearest(typed, near.ConvertAll(c => c.Name))
        );
    }
}
