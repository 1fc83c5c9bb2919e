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
    private readonly List<string> _emails;
    private readonly List<string> _titles;
    private readonly Suggestions _nearPeople = new();
    private readonly Suggestions _nearPositions = new();

    private PeopleMatch(
        Dictionary<string, Person> known,
        ILookup<string, Id<Position>> positions,
        List<string> titles,
        IEnumerable<PeopleRow> rows
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
    }

    /// <summary>Everybody who is here or in the table, by their compared email.</summary>
    public Dictionary<string, Person> People { get; }

    public IEnumerable<Person> Added => People.Values.Where(IsNew);

    public bool IsNew(Person person) => !_known.Contains(person.EmailKey);

    public static async Task<PeopleMatch> Load(Sight sight, IEnumerable<PeopleRow> rows, CancellationToken ct)
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

    /// <summary>The position of a line; null if it names none, or none that is known.</summary>
    /// <param name="row">The line.</param>
    /// <param name="now">The position that stays if the table has no such column.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public Id<Position>? Position(PeopleRow row, Id<Position>? now, List<Finding> errors)
    {
        if (row.Position is not { Length: > 0 } name)
            return row.Position is null ? now : null;
        var fits = _positions[FindPosition.Key(name)].Distinct().ToList();
        if (fits.Count == 1)
            return fits[0];
        var why =
            fits.Count > 1
                ? $"\"{name}\" fits several positions. Write it as \"Role / Position\"."
                : Unknown(
                    "position",
                    name,
                    _nearPositions.Ask(name, _titles),
                    "Import the framework first, or leave the cell empty."
                );
        errors.Add(row.At("position", why));
        return null;
    }

    /// <summary>The manager of a line; null if it names none, or none that is known.</summary>
    /// <inheritdoc cref="Position"/>
    public Id<Person>? Manager(PeopleRow row, Id<Person>? now, List<Finding> errors)
    {
        if (row.ManagerKey is not { Length: > 0 } key)
            return row.ManagerKey is null ? now : null;
        if (People.TryGetValue(key, out var manager))
            return manager.Id;
        var email = key.ToLowerInvariant();
        errors.Add(
            row.At(
                "manager_email",
                Unknown(
                    "manager",
                    email,
                    _nearPeople.Ask(email, _emails),
                    "A manager is in the table or is here already."
                )
            )
        );
        return null;
    }

    private static string Unknown(string what, string name, string question, string otherwise) =>
        $"The {what} \"{name}\" is not known.{(question.Length > 0 ? question : $" {otherwise}")}";
}
