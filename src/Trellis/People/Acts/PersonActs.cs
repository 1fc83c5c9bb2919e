using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>
/// What every act on a person's record shares: who may, what no act may bring about, what follows, the save, and the
/// lines in the record of activity.
/// </summary>
public sealed class PersonActs(
    AppDb db,
    Viewer me,
    ManagerNamed managers,
    HandedReports handedReports,
    ReportingLines lines,
    RoleHolders holders,
    IEnumerable<IFollows> follows
)
{
    /// <summary>A person to be changed, with facts and leaves; nobody changes their own record.</summary>
    public async Task<Result<Person>> Load(Id<Person> id, CancellationToken ct)
    {
        var person = await db.For(me).People.Where(p => p.Id == id).Whole().SingleOrDefaultAsync(ct);
        if (person is null)
            return new Problem.Missing("This person");
        return Can.ChangeEmployment(me, id) ? person : new Problem.Forbidden();
    }

    /// <summary>Says what an act would bring about, and saves it where it is not only asked.</summary>
    /// <param name="person">As <see cref="Load"/> found them, or new and not added yet.</param>
    /// <param name="act">What is to become of them.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<PersonEffect>> Do(Person person, PersonAct act, bool dryRun, CancellationToken ct)
    {
        var before = act.IsNew ? act.After with { Facts = [] } : PersonFacts.Of(person);
        if (!act.IsNew && await Refuse(person, before, act, ct) is { } refused)
            return refused;
        var handed = await handedReports.Load(person, act, ct);
        if (handed.Problem is { } unclear)
            return unclear;
        var reports = handed.Value!;
        List<ChangedRecord> changed = [new(person, before, act.After), .. reports.Where(r => r.IsMoved)];
        if (await lines.Refuse(changed, act.From, act.HandTo is null ? "Manager" : "HandTo", ct) is { } line)
            return line;

        var mark = Mark(changed);
        if (act.Seen is { Length: > 0 } seen && seen != mark)
            return new Problem.Stale(
                $"The record of {person.Name} was changed meanwhile, or this is another change than the one you saw. "
                    + "Check again."
            );
        var names = await managers.Names(changed.SelectMany(c => new[] { c.Before, c.After }), ct);
        var titles = await Titles(changed, ct);
        string[] Changes(ChangedRecord c) => [.. c.Before.ChangesTo(c.After, p => titles[p], p => names[p])];
        var plan = new PersonPlan(person, before, act.After, act.From, names)
        {
            IsGivenBack = act.WasHandedOn is not null,
            HandTo = act.HandTo is null ? null : reports.Find(r => r.IsMoved)?.After.On(act.HandsFrom!.Value)?.Manager,
            Left = [.. reports.Where(r => !r.IsMoved).Select(r => r.Person.Name)],
            Moved = [.. reports.Where(r => r.IsMoved).Select(r => r.Person.Name)],
        };
        string[] changes =
            act.IsNew ? Begins(plan, titles)
            : act.IsRemoval ? [$"{person.Name} ({person.Email}) is removed"]
            : Changes(changed[0]);
        var others = changed.Skip(1).SelectMany(c => Changes(c).Select(l => $"{c.Person.Name}: {l}")).ToList();
        var said = new List<Consequence>();
        foreach (var source in follows)
            said.AddRange(await source.Load(plan, ct));
        var effect = new PersonEffect(
            person.Id,
            person.Name,
            act.From,
            [.. changes, .. others],
            said,
            mark,
            Saved: !dryRun && changes.Length + others.Count > 0
        );
        if (!effect.Saved)
            return effect;
        if (act.IsRemoval && plan.Left.Count > 0)
            return new Problem.Refused(
                "person.reports",
                $"{Say.List(plan.Left)} would have no manager. Name who takes over.",
                "HandTo"
            );

        var why = Domain.Kernel.Names.Tidy(act.Reason) is { Length: > 0 } reason ? $". Reason: {reason}" : "";
        if (act.IsNew)
            db.Add(person);
        if (act.IsRemoval)
            db.Remove(person);
        else
            act.After.WriteTo(person);
        if (changes.Length > 0)
            db.Record(
                me,
                act.IsNew ? PeopleActivity.PersonAdded
                    : act.IsRemoval ? PeopleActivity.PersonRemoved
                    : PeopleActivity.PersonChanged,
                person.Id.ToString(),
                person.Id,
                string.Join("; ", changes) + why
            );
        foreach (var report in changed.Skip(1))
        {
            report.After.WriteTo(report.Person);
            db.Record(
                me,
                PeopleActivity.PersonChanged,
                report.Person.Id.ToString(),
                report.Person.Id,
                string.Join("; ", Changes(report))
            );
        }
        return await db.Save(ct) is { } problem ? problem : effect;
    }

    /// <summary>A mark of all records that change at once, as they are and as they become.</summary>
    private static string Mark(List<ChangedRecord> changed) =>
        PersonFacts.MarkOf(changed.OrderBy(c => c.Person.Id.Value).SelectMany(c => new[] { c.Before, c.After }));

    /// <summary>What stands in the way of the person's own days and role.</summary>
    private async Task<Problem?> Refuse(Person person, PersonFacts before, PersonAct act, CancellationToken ct)
    {
        if ((before.StartsOn, before.EndsOn) == (act.After.StartsOn, act.After.EndsOn))
            return null;
        if (!Can.Rename(me, person.Access))
            return new Problem.Forbidden();
        return await holders.MayWork(person, act.After.StartsOn, act.After.EndsOn, ct);
    }

    private async Task<Dictionary<Id<Position>, string>> Titles(List<ChangedRecord> changed, CancellationToken ct)
    {
        var facts = changed.SelectMany(c => c.Before.Facts.Concat(c.After.Facts));
        var held = facts.Select(f => f.Position).OfType<Id<Position>>().Distinct().ToList();
        return await db.For(me)
            .Positions.Where(p => held.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
    }

    /// <summary>What somebody new begins with, in words.</summary>
    private static string[] Begins(PersonPlan plan, Dictionary<Id<Position>, string> titles)
    {
        var fact = plan.After.Facts[^1];
        return
        [
            $"{plan.After.Name} ({plan.After.Email}) works here from {Say.Date(plan.After.StartsOn)}",
            $"Position: {(fact.Position is { } position ? titles[position] : "none")}",
            $"Reports to {(fact.Manager is { } manager ? plan.Names[manager] : "nobody")}",
            Say.Hours(fact.WeeklyMinutes),
            .. fact.Department is { } department ? new[] { $"Department: {department}" } : [],
            .. fact.Country is { } country ? new[] { $"Country: {country}" } : [],
        ];
    }
}
