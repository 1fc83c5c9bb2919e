using Trellis.Frameworks.Read;

namespace Trellis.People.Acts;

/// <summary>Reads the facts of somebody's work as they are written.</summary>
public sealed class FactsWritten(FindPosition positions, ManagerNamed managers)
{
    /// <summary>What stands for having no position, manager, department or country.</summary>
    public const string None = "none";

    /// <summary>What is to be different; a value that holds already is no change.</summary>
    public async Task<Result<FactChange>> Read(EmploymentRequest written, EmploymentFact now, CancellationToken ct)
    {
        var change = new FactChange();
        if (Given(written.Position) is { } position)
        {
            var found = position == None ? default : await positions.Load(position, ct);
            if (found.Problem is { } unknown)
                return new Problem.Refused("person.position", unknown.Message, nameof(written.Position));
            if (found.Value?.Id != now.Position)
                change = change with { Position = new(found.Value?.Id) };
        }
        if (Given(written.Manager) is { } manager)
        {
            var found = manager == None ? default : await managers.Load(manager, written.From!.Value, ct);
            if (found.Problem is { } unknown)
                return unknown;
            var leader = manager == None ? null : (Id<Person>?)found.Value;
            if (leader != now.Manager)
                change = change with { Manager = new(leader) };
        }
        if (Given(written.Hours) is { } hours)
        {
            if (PeopleRules.ParseHours(hours) is not { } minutes)
                return new Problem.Refused("person.hours", PeopleRules.HoursExample, nameof(written.Hours));
            if (minutes != now.WeeklyMinutes)
                change = change with { WeeklyMinutes = new(minutes) };
        }
        if (Given(written.Department) is { } department && Group(department) != now.Department)
            change = change with { Department = new(Group(department)) };
        if (Given(written.Country) is { } country && Group(country) != now.Country)
            change = change with { Country = new(Group(country)) };
        return change;
    }

    private static string? Given(string? text) =>
        Names.Tidy(text) is not { Length: > 0 } given ? null
        : given.Equals(None, StringComparison.OrdinalIgnoreCase) ? None
        : given;

    private static string? Group(string given) => given == None ? null : given;
}
