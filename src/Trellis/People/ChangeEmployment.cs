using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Read;
using Trellis.Ui;

namespace Trellis.People;

/// <summary>
/// Changes a person's position, manager, hours or groups from a day on. What was true before that day stays. A day in
/// the past is a correction: it needs a reason and holds until the same fact changed the next time.
/// </summary>
public sealed class ChangeEmployment(AppDb db, Viewer me, FindPosition positions, ManagerNamed managers)
{
    /// <summary>What stands for having no position, manager, department or country.</summary>
    public const string None = "none";

    /// <summary>What is left out stays as it is; "none" takes it away.</summary>
    public sealed class Request
    {
        /// <summary>The first day on which it holds.</summary>
        [Required(ErrorMessage = "Choose the day from which it holds.")]
        public DateOnly? From { get; set; }

        /// <summary>Role / position, or its slug.</summary>
        public string? Position { get; set; }

        /// <summary>The email of the manager, or a full name that one person has.</summary>
        public string? Manager { get; set; }

        /// <summary>Hours a week, such as 40, 37.5 or 38:30.</summary>
        public string? Hours { get; set; }

        [StringLength(120)]
        public string? Department { get; set; }

        [StringLength(120)]
        public string? Country { get; set; }

        /// <summary>Why; needed for a day in the past. It is kept in the record of activity.</summary>
        [StringLength(500)]
        public string? Reason { get; set; }
    }

    /// <param name="Changes">In words with before and after; empty if nothing is different.</param>
    /// <param name="Follows">What else becomes different with it.</param>
    /// <param name="Saved">Whether it is saved; otherwise it was only asked what would follow.</param>
    public sealed record View(
        Id<Person> Id,
        string Name,
        DateOnly From,
        IReadOnlyList<string> Changes,
        IReadOnlyList<Consequence> Follows,
        bool Saved
    );

    /// <param name="id">Whose work it is.</param>
    /// <param name="request">What is to be different, and from when.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<View>> Handle(Id<Person> id, Request request, bool dryRun, CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await sight
            .People.Include(p => p.Employments)
            .Include(p => p.Leaves)
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null)
            return new Problem.Missing("This person");
        if (!Can.ChangeEmployment(me, id))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var from = request.From!.Value;
        var before = PersonFacts.Of(person);
        if (EmploymentDay.Refuse(before, from, me.Today, request.Reason) is { } refused)
            return refused;
        var read = await Read(request, before, from, ct);
        if (read.Problem is { } unclear)
            return unclear;
        var change = read.Value!;
        var after = from < me.Today ? FactRules.Correct(before, from, change) : FactRules.Change(before, from, change);
        if (await managers.Refuse(id, before, after, from, ct) is { } line)
            return line;

        var names = await managers.Names([before, after], ct);
        var held = before.Facts.Concat(after.Facts).Select(f => f.Position).OfType<Id<Position>>().Distinct().ToList();
        var titles = await sight
            .Positions.Where(p => held.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        var changes = before.ChangesTo(after, p => titles[p], p => names[p]);
        var follows = await managers.Follows(person, before, after, from, names, ct);
        var view = new View(id, person.Name, from, changes, follows, Saved: !dryRun && changes.Count > 0);
        if (!view.Saved)
            return view;
        after.WriteTo(person);
        var why = Names.Tidy(request.Reason) is { Length: > 0 } reason ? $". Reason: {reason}" : "";
        db.Record(me, PeopleActivity.PersonChanged, id.ToString(), id, string.Join("; ", changes) + why);
        return await db.Save(ct) is { } problem ? problem : view;
    }

    /// <summary>What was written, as facts; a value that holds on the day already is no change.</summary>
    private async Task<Result<FactChange>> Read(
        Request request,
        PersonFacts before,
        DateOnly from,
        CancellationToken ct
    )
    {
        var now = before.On(from)!;
        var change = new FactChange();
        if (Given(request.Position) is { } position)
        {
            var found = position == None ? default : await positions.Load(position, ct);
            if (found.Problem is { } unknown)
                return new Problem.Refused("person.position", unknown.Message, nameof(request.Position));
            if (found.Value?.Id != now.Position)
                change = change with { Position = new(found.Value?.Id) };
        }
        if (Given(request.Manager) is { } manager)
        {
            var found = manager == None ? default : await managers.Load(manager, from, ct);
            if (found.Problem is { } unknown)
                return unknown;
            var leader = manager == None ? null : (Id<Person>?)found.Value;
            if (leader != now.Manager)
                change = change with { Manager = new(leader) };
        }
        if (Given(request.Hours) is { } hours)
        {
            if (PeopleRules.ParseHours(hours) is not { } minutes)
                return new Problem.Refused("person.hours", PeopleRules.HoursExample, nameof(request.Hours));
            if (minutes != now.WeeklyMinutes)
                change = change with { WeeklyMinutes = new(minutes) };
        }
        if (Given(request.Department) is { } department && Group(department) != now.Department)
            change = change with { Department = new(Group(department)) };
        if (Given(request.Country) is { } country && Group(country) != now.Country)
            change = change with { Country = new(Group(country)) };
        return change;
    }

    private static string? Given(string? text) =>
        Names.Tidy(text) is not { Length: > 0 } given ? null
        : given.Equals(None, StringComparison.OrdinalIgnoreCase) ? None
        : given;

    private static string? Group(string given) => given == None ? null : given;
}
