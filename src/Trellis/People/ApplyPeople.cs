using Trellis.Ui;

namespace Trellis.People;

/// <summary>Changes people to what the lines of a table say, and finds what the viewer may not change.</summary>
internal sealed class ApplyPeople(Viewer me, PeopleMatch match)
{
    private const int FullTimeMinutes = 40 * 60;

    /// <summary>What is wrong, in the order of the lines.</summary>
    public List<Finding> Errors { get; } = [];

    /// <summary>What is worth a look, in the order of the lines.</summary>
    public List<Finding> Warnings { get; } = [];

    /// <summary>Whoever differs now, with what they were before: no facts for somebody new.</summary>
    public List<(Person Person, PersonFacts? Before, AccessRole Had)> Differing { get; } = [];

    /// <summary>Whose role changes.</summary>
    public List<Id<Person>> Granted { get; } = [];

    public int Unchanged { get; private set; }

    public void Apply(PeopleRow row)
    {
        var person = match.People[row.EmailKey];
        var isNew = match.IsNew(person);
        var returns = !isNew && RehireRules.BeginsAnother(person, row.Start, me.Today);
        var now = returns ? null : person.On(me.Today) ?? person.Employments.MaxBy(e => e.From);
        var position = match.Position(row, now?.PositionId);
        var manager = match.Manager(row, now?.ManagerId, me.Today, Errors);
        var grants = row.Access is { } access && access != person.Access;
        if (grants)
            Granted.Add(person.Id);
        if (grants && !Can.Grant(me, person.Id))
            Errors.Add(row.At("role", "Only an administrator changes roles, and nobody changes their own."));

        var before = PersonFacts.Of(person);
        var had = person.Access;
        var identity = (person.Name, person.StartsOn, person.EndsOn);
        if (!isNew && !returns && row.Start != person.StartsOn && RehireRules.Earlier(person) is [.., var earlier])
        {
            if (row.Start <= earlier.To)
                Errors.Add(
                    row.At(
                        "start_date",
                        $"{person.Name} worked here before, from {Say.Date(earlier.From)} to {Say.Date(earlier.To)}, and "
                            + $"again from {Say.Date(person.StartsOn)}. The first day of this employment is after the "
                            + "earlier one: leave the line of the earlier one out."
                    )
                );
        }
        if (returns && person.Access != AccessRole.Employee && row.Access is null)
            Warnings.Add(
                row.At(
                    "role",
                    $"{person.Name} returns with the role that they had: {Say.Of(person.Access)}. An administrator "
                        + "can give another one."
                )
            );
        var minutes = row.Minutes ?? now?.WeeklyMinutes ?? FullTimeMinutes;
        var differs = Set(row, person, position, manager, minutes, isNew);
        var renames = identity != (person.Name, person.StartsOn, person.EndsOn);
        if (!isNew && !grants && renames && !Can.Rename(me, had))
            Errors.Add(
                row.At(
                    "email",
                    "Only an administrator changes the name, the first or the last day of an administrator."
                )
            );
        if (differs && !grants && person.Id == me.PersonId && !Can.IsFounder(me))
            Errors.Add(
                row.At(
                    "email",
                    "This would change your own record. Nobody does that: leave the line as it is here, and ask a "
                        + "colleague."
                )
            );
        if (
            me.PersonId is { } self
            && !Can.IsFounder(me)
            && PeopleRules.PutsUnder(self, before, PersonFacts.Of(person), me.Today)
        )
            Errors.Add(
                row.At(
                    "manager_email",
                    $"This would make you the manager of {person.Name}. Nobody gives themselves a report: leave the "
                        + "line out, and ask a colleague."
                )
            );
        if (isNew)
            Differing.Add((person, null, AccessRole.Employee));
        else if (differs)
            Differing.Add((person, before, had));
        else
            Unchanged++;
    }

    private bool Set(PeopleRow row, Person person, Id<Position>? position, Id<Person>? manager, int minutes, bool isNew)
    {
        var returns = !isNew && RehireRules.BeginsAnother(person, row.Start, me.Today);
        if (returns)
            RehireRules.Begin(person, row.Start);
        var end = row.SaysEnd ? row.End : person.EndsOn;
        var differs =
            person.Name != row.Name
            || person.Email != row.Email
            || person.EndsOn != end
            || person.StartsOn != row.Start
            || (row.Access is { } role && role != person.Access)
            || returns;
        person.Name = row.Name;
        person.Email = row.Email;
        person.EndsOn = end;
        if (row.Access is { } access)
            person.Access = access;
        if (person.StartsOn != row.Start)
            RehireRules.MoveStart(person, row.Start);
        var hasFacts = person.Employments.Exists(e => e.From >= person.StartsOn);
        var from = isNew || !hasFacts || row.Start > me.Today ? row.Start : me.Today;
        return PeopleRules.Set(person, from, position, manager, minutes) | differs;
    }
}
