using Trellis.Ui;

namespace Trellis.People;

/// <summary>One person that an import adds or changes.</summary>
/// <param name="What">
/// What somebody new begins with; otherwise what differs, with before and after. Empty if only the role does.
/// </param>
/// <param name="Role">The role before and after; null if it stays.</param>
public sealed record PersonChange(Id<Person> Id, string Name, bool IsNew, string What, string? Role)
{
    /// <param name="person">The person as they are after the import.</param>
    /// <param name="before">Null for somebody new.</param>
    /// <param name="had">The role before.</param>
    /// <param name="positions">Names by position.</param>
    /// <param name="people">Names by person.</param>
    internal static PersonChange Of(
        Person person,
        PersonFacts? before,
        AccessRole had,
        Dictionary<Id<Position>, string> positions,
        Dictionary<Id<Person>, string> people
    )
    {
        var role = had == person.Access ? null : $"{Say.Of(had)} → {Say.Of(person.Access)}";
        var now = PersonFacts.Of(person);
        if (before is not null)
        {
            var changes = before.ChangesTo(now, p => positions[p], p => people[p]);
            return new(person.Id, person.Name, IsNew: false, string.Join("; ", changes), role);
        }
        var fact = now.Facts[0];
        string[] words =
        [
            fact.Position is { } p ? positions[p] : "",
            fact.Manager is { } m ? $"reports to {people[m]}" : "",
            Say.Hours(fact.WeeklyMinutes),
            $"from {Say.Date(person.StartsOn)}",
        ];
        return new(person.Id, person.Name, IsNew: true, string.Join(", ", words.Where(w => w.Length > 0)), role);
    }
}
