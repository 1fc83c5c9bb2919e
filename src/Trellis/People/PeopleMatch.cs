using Trellis.Frameworks.Read;

namespace Trellis.People;

/// <summary>
/// Finds the people, managers and positions that the lines of a table name: those that are here, and those that the
/// table adds.
/// </summary>
internal sealed class PeopleMatch
{
    private readonly HashSet<string> _known;
    private readonly ILookup<string, Id<Position>> _positions;
    private readonly ILookup<string, Person> _byName;
    private readonly List<string> _emails;
    private readonly List<string> _titles;
    private readonly Suggestions _nearPeople = new();
    private readonly Suggestions _nearPositions = new();

    private PeopleMatch(
        Dictionary<string, Person> known,
        ILookup<string, Id<Position>> positions,
        List<string> titles,
        List<PeopleRow> rows
    )
    {
        _known = [.. known.Keys];
        _positions = positions;
        _titles = titles;
        People = new(known, StringComparer.Ordinal);
        foreach (var row in rows.Where(r => !People.ContainsKey(r.EmailKey)))
            People[row.EmailKey] = new()
            {
                Email = row.Email,
                EmailKey = row.EmailKey,
                Name = row.Name,
                StartsOn = row.Start,
            };
        _emails = [.. People.Values.Select(p => p.Email)];
        _byName = People
            .Values.Select(p => (Name: Sought.Key(p.Name), Person: p))
            .Concat(rows.Select(r => (Name: Sought.Key(r.Name), Person: People[r.EmailKey])))
            .Distinct()
            .ToLookup(x => x.Name, x => x.Person, StringComparer.Ordinal);
    }

    /// <summary>Everybody who is here or in the table, by their compared email.</summary>
    public Dictionary<string, Person> People { get; }

    public IEnumerable<Person> Added => People.Values.Where(IsNew);

    public bool IsNew(Person person) => !_known.Contains(person.EmailKey);

    public static async Task<PeopleMatch> Load(Sight sight, List<PeopleRow> rows, CancellationToken ct)
    {
        var known = await sight.People.Include(p => p.Employments).ToDictionaryAsync(p => p.EmailKey, ct);
        var positions = await sight
            .Positions.Where(p => p.RetiredAt == null)
            .Select(p => new
            {
                p.Id,
                p.Slug,
                p.FullName,
                p.Title,
            })
            .ToListAsync(ct);
        var byName = positions
            .SelectMany(p => new[] { p.FullName, p.Slug, p.Title }.Select(name => (Key: FindPosition.Key(name), p.Id)))
            .Distinct()
            .ToLookup(x => x.Key, x => x.Id);
        return new(known, byName, positions.ConvertAll(p => p.FullName), rows);
    }

    /// <summary>The titles that no position here has, or several.</summary>
    public UnknownTitles Unknown { get; } = new();

    /// <summary>The position of a line; the one that stays if it names none that is known.</summary>
    /// <param name="row">The line.</param>
    /// <param name="now">The position that stays if the table has no such column.</param>
    public Id<Position>? Position(PeopleRow row, Id<Position>? now)
    {
        if (row.Position is not { Length: > 0 } name)
            return row.Position is null ? now : null;
        var fits = _positions[FindPosition.Key(name)].Distinct().ToList();
        if (fits.Count == 1)
            return fits[0];
        if (fits.Count > 1)
            Unknown.Several(row, name);
        else
            Unknown.None(
                row,
                name,
                () =>
                    _nearPositions.Ask(name, _titles) is { Length: > 0 } question
                        ? question
                        : " Import the framework first, or leave the cell empty."
            );
        return now;
    }

    /// <summary>The manager of a line; null if it names none, or none that is known.</summary>
    /// <param name="row">The line.</param>
    /// <param name="now">The manager who stays if the table has no such column.</param>
    /// <param name="today">Who left before it has left.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public Id<Person>? Manager(PeopleRow row, Id<Person>? now, DateOnly today, List<Finding> errors)
    {
        if (row.Manager is not { Length: > 0 } named)
            return row.Manager is null ? now : null;
        var meant = People.TryGetValue(NameRules.EmailKey(named), out var addressed)
            ? [addressed]
            : NameRules.Meant(named, NameRules.Keys(named).SelectMany(k => _byName[k]).Distinct(), today);
        if (meant is [var manager] && manager.EmailKey != row.EmailKey)
            return manager.Id;
        var why =
            meant.Count == 0 ? Nobody(named)
            : meant.Count == 1 ? "Nobody reports to themselves."
            : ManagerNamed.Several(named, meant.Count);
        errors.Add(row.At("manager_email", why));
        return null;
    }

    private string Nobody(string named)
    {
        if (!named.Contains('@'))
            return $"No one named \"{named}\" works here or is in this table."
                + (
                    _nearPeople.Ask(named, People.Values.Select(p => p.Name)) is { Length: > 0 } known
                        ? known
                        : " Write the manager's email or full name, or leave the cell empty."
                );
        var email = named.ToLowerInvariant();
        var question = _nearPeople.Ask(email, _emails);
        return $"The manager \"{email}\" is not known."
            + (question.Length > 0 ? question : " A manager is in the table or is here already.");
    }
}
