using Trellis.Ui;

namespace Trellis.People;

/// <summary>What can only be seen of a table when all of its lines are applied.</summary>
internal sealed class CheckPeople(
    Viewer me,
    PeopleMatch match,
    List<PeopleRow> rows,
    List<Finding> errors,
    List<Finding> warnings
)
{
    /// <summary>
    /// Says of whom in the table the manager does not work here today, and who of others reports to somebody of the
    /// table who does not.
    /// </summary>
    public void Managers()
    {
        var byId = match.People.Values.ToDictionary(p => p.Id);
        var rowOf = rows.ToDictionary(r => r.EmailKey, StringComparer.Ordinal);
        var led = match
            .People.Values.Where(p => PeopleRules.WorksHere(p.StartsOn, p.EndsOn, me.Today))
            .Select(p => (Person: p, Manager: p.On(me.Today)?.ManagerId is { } m ? byId.GetValueOrDefault(m) : null))
            .Where(x => x.Manager is { } m && !PeopleRules.WorksHere(m.StartsOn, m.EndsOn, me.Today))
            .ToList();
        foreach (var (person, manager) in led.Where(x => rowOf.ContainsKey(x.Person.EmailKey)))
            warnings.Add(
                rowOf[person.EmailKey]
                    .At(
                        "manager_email",
                        $"{manager!.Name} does not work here today{Since(manager)}. People Ops stands in for the manager "
                            + $"of {person.Name} until somebody else is named."
                    )
            );
        foreach (var left in led.Where(x => !rowOf.ContainsKey(x.Person.EmailKey)).GroupBy(x => x.Manager!))
            if (rowOf.TryGetValue(left.Key.EmailKey, out var row))
                warnings.Add(
                    row.At(
                        "email",
                        $"{left.Key.Name} does not work here today{Since(left.Key)}, and "
                            + $"{Say.List([.. left.Select(x => x.Person.Name).Order(StringComparer.Ordinal)])} "
                            + $"{(left.Count() == 1 ? "reports" : "report")} to them. People Ops stands in until "
                            + "somebody else is named."
                    )
                );
    }

    private static string Given(string name) => Names.Key(name).Split(' ')[0];

    /// <summary>A given name alone, as "Anna", says too little.</summary>
    private static bool SaysWho(string name) => name.Contains(' ') || !name.Any(char.IsAsciiLetter);

    private string Since(Person person) =>
        person.EndsOn < me.Today
            ? $", the last day was {Say.Date(person.EndsOn.Value)}"
            : $", the first day is {Say.Date(person.StartsOn)}";

    /// <summary>
    /// A new line with the first day and the name, or at least the given name, of somebody who is here under an address
    /// that is not in the table looks like another address of theirs: with a new family name it is often a new address.
    /// </summary>
    public void Addresses()
    {
        var listed = rows.Select(r => r.EmailKey).ToHashSet(StringComparer.Ordinal);
        var known = match
            .People.Values.Where(p => !match.IsNew(p) && !listed.Contains(p.EmailKey) && SaysWho(p.Name))
            .ToLookup(p => (Given(p.Name), p.StartsOn));
        foreach (var row in rows.Where(r => match.IsNew(match.People[r.EmailKey]) && SaysWho(r.Name)))
            if (known[(Given(row.Name), row.Start)].MaxBy(p => Names.Key(p.Name) == Names.Key(row.Name)) is { } same)
                errors.Add(
                    row.At(
                        "email",
                        $"{same.Name}, with the first day {Say.Date(same.StartsOn)}, is here as {same.Email}. If that is "
                            + "the same person, change the address first, on their page or with "
                            + $"\"trellis person change {same.Email} --email {row.Email}\". If they are two people, "
                            + "give each of them a line in the table."
                    )
                );
    }

    /// <summary>Nobody reports to themselves, over however many others.</summary>
    public void Circles()
    {
        var byId = match.People.Values.ToDictionary(p => p.Id);
        var managerOf = match.People.Values.ToDictionary(
            p => p,
            p => p.Employments.MaxBy(e => e.From)?.ManagerId is { } m ? byId.GetValueOrDefault(m) : null
        );
        if (PeopleRules.FindCircle<Person>(managerOf) is not { Count: > 0 } circle)
            return;
        var row = rows.Find(r => circle.Any(p => p.EmailKey == r.EmailKey)) ?? rows[0];
        var line = string.Join(" reports to ", circle.Append(circle[0]).Select(p => p.Email));
        errors.Add(row.At("manager_email", $"The reporting line runs in a circle: {line}."));
    }
}
