using Trellis.Ui;

namespace Trellis.People;

/// <summary>Managers as somebody names them, what no change of them may bring about, and what follows from it.</summary>
public sealed class ManagerNamed(AppDb db, Viewer me)
{
    /// <summary>The person with an email, or with a full name that nobody else has, who works here on a day.</summary>
    public async Task<Result<Id<Person>>> Load(string named, DateOnly day, CancellationToken ct)
    {
        var (email, name) = (NameRules.EmailKey(named), Sought.Key(named));
        var found = await db.For(me)
            .People.Where(p => p.EmailKey == email || p.NameKey == name)
            .AsNoTracking()
            .ToListAsync(ct);
        var meant = NameRules.Meant(named, found, day);
        if (meant.Count > 1)
            return Wrong(Several(named, meant.Count));
        if (meant is not [var person])
            return Wrong($"Nobody here is “{named}”. Write the email of the manager, or their full name.");
        return PeopleRules.WorksHere(person.StartsOn, person.EndsOn, day)
            ? person.Id
            : Wrong($"{person.Name} does not work here on {Say.Date(day)}. Choose somebody who does.");
    }

    /// <summary>What to say where a name alone does not say who is meant.</summary>
    internal static string Several(string named, int people) =>
        $"{Say.Count(people, "person is", "people are")} called \"{named}\". Write the email of the one you mean.";

    /// <summary>
    /// What stands in the way of a new manager: that somebody would report to themselves on any day from this one on, or
    /// that the viewer would give themselves a report; null if nothing does.
    /// </summary>
    public async Task<Problem?> Refuse(
        Id<Person> id,
        PersonFacts before,
        PersonFacts after,
        DateOnly from,
        CancellationToken ct
    )
    {
        if (after.Facts.All(f => f.Manager is null || before.Facts.Contains(f)))
            return null;
        if (me.PersonId is { } self && PeopleRules.PutsUnder(self, before, after, me.Today))
            return Wrong("This would make you the manager. Nobody gives themselves a report: ask a colleague.");
        var above = await Above(id, after, from, ct);
        if (ReportingRules.Circle(id, p => above.GetValueOrDefault(p) ?? [], from) is not { } circle)
            return null;
        var names = await db.For(me)
            .People.Where(p => circle.Circle.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return Wrong(
            $"From {Say.Date(circle.Day)} the reporting line would run in a circle: "
                + $"{string.Join(" reports to ", circle.Circle.Append(circle.Circle[0]).Select(p => names[p]))}. "
                + "Choose another manager."
        );
    }

    /// <summary>
    /// The facts of a person and of everybody above them from a day on, a query for each step up: an organisation has few
    /// steps and may have thousands of people.
    /// </summary>
    private async Task<Dictionary<Id<Person>, IReadOnlyList<EmploymentFact>>> Above(
        Id<Person> id,
        PersonFacts record,
        DateOnly from,
        CancellationToken ct
    )
    {
        var above = new Dictionary<Id<Person>, IReadOnlyList<EmploymentFact>> { [id] = record.Facts };
        for (var step = Managers(record.Facts); step.Count > 0; )
        {
            var facts = await db.For(me)
                .Employments.Where(e => step.Contains(e.PersonId) && (e.Until == null || e.Until > from))
                .Select(e => new
                {
                    e.PersonId,
                    Fact = new EmploymentFact(e.From, e.Until, null, e.ManagerId, 0, null, null),
                })
                .ToListAsync(ct);
            foreach (var person in step)
                above[person] = facts.FindAll(f => f.PersonId == person).ConvertAll(f => f.Fact);
            step = Managers(facts.ConvertAll(f => f.Fact));
        }
        return above;

        List<Id<Person>> Managers(IEnumerable<EmploymentFact> facts) =>
            [
                .. facts
                    .Where(f => !(f.Until <= from))
                    .Select(f => f.Manager)
                    .OfType<Id<Person>>()
                    .Distinct()
                    .Where(m => !above.ContainsKey(m)),
            ];
    }

    /// <summary>The names of everybody whom records name as a manager.</summary>
    public async Task<Dictionary<Id<Person>, string>> Names(IEnumerable<PersonFacts> records, CancellationToken ct)
    {
        var ids = records.SelectMany(r => r.Facts).Select(f => f.Manager).OfType<Id<Person>>().Distinct().ToList();
        return await db.For(me).People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }

    /// <summary>Who gains and who loses sight, and what else follows from the difference on the day.</summary>
    public async Task<IReadOnlyList<Consequence>> Follows(
        Person person,
        PersonFacts before,
        PersonFacts after,
        DateOnly from,
        IReadOnlyDictionary<Id<Person>, string> names,
        CancellationToken ct
    )
    {
        var (old, now) = (before.On(from)!, after.On(from)!);
        var follows = new List<Consequence>();
        var open = $"{person.Name}’s growth, assessments and stipend";
        if (old.Manager != now.Manager && old.Manager is { } leaves)
            follows.Add(
                new($"{names[leaves]} loses access", $"{open} are closed to them from {Say.Date(from)}.", true)
            );
        if (old.Manager != now.Manager && now.Manager is { } gains)
        {
            var isFirst = !await db.For(me)
                .Employments.AnyAsync(
                    e => e.ManagerId == gains && e.From <= from && (e.Until == null || e.Until > from),
                    ct
                );
            follows.Add(
                new(
                    $"{names[gains]} gets access",
                    $"{open} are open to them from {Say.Date(from)}."
                        + (isFirst ? " It is their first report, so My team appears in their menu." : ""),
                    false
                )
            );
        }
        if (old.Manager is not null && now.Manager is null)
            follows.Add(new("Nobody is the manager", $"People Ops stands in from {Say.Date(from)}.", true));
        if (old.Position != now.Position)
            follows.Add(new("Assessments stay as they are", "One that has begun keeps its position.", false));
        if (old.WeeklyMinutes != now.WeeklyMinutes)
            follows.Add(new("The stipend follows the hours", $"It is earned by them from {Say.Date(from)}.", false));
        return follows;
    }

    private static Problem.Refused Wrong(string words) =>
        new Problem.Refused("person.manager", words, nameof(ChangeEmployment.Request.Manager));
}
