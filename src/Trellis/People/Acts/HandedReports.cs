namespace Trellis.People.Acts;

/// <summary>Those who report to somebody whom an act concerns, and what becomes of them with it.</summary>
public sealed class HandedReports(AppDb db, Viewer me, ManagerNamed managers)
{
    /// <summary>
    /// Whoever reports to somebody when their reports need another manager, and what becomes of them. A report who takes
    /// over the others reports to whom that one reported to.
    /// </summary>
    public async Task<Result<List<ChangedRecord>>> Load(Person person, PersonAct act, CancellationToken ct)
    {
        if (act.WasHandedOn is { } handedOn)
            return await GivenAway(person, handedOn, act.GivesBack, ct);
        if (act.HandsFrom is not { } day)
            return new List<ChangedRecord>();
        Id<Person>? to = null;
        if (Names.Tidy(act.HandTo) is { Length: > 0 } named)
        {
            var found = await managers.Load(named, day, ct);
            if (found.Problem is { } unknown)
                return new Problem.Refused("person.manager", unknown.Message, "HandTo");
            if (found.Value == person.Id)
                return new Problem.Refused(
                    "person.manager",
                    $"They report to {person.Name} already. Name somebody else.",
                    "HandTo"
                );
            to = found.Value;
        }
        var reports = await db.For(me)
            .People.Where(p =>
                (p.EndsOn == null || p.EndsOn >= day)
                && p.Employments.Any(e => e.ManagerId == person.Id && (e.Until == null || e.Until > day))
            )
            .Whole()
            .OrderBy(p => p.Name)
            .ToListAsync(ct);
        var above = (act.IsRemoval ? PersonFacts.Of(person) : act.After).On(day)?.Manager;
        return reports.ConvertAll(r =>
        {
            var record = PersonFacts.Of(r);
            var leader = r.Id == to ? above : to;
            // nobody's own record is changed by themselves, also not in passing
            var isMoved = to is not null && Can.ChangeEmployment(me, r.Id);
            return new ChangedRecord(r, record, isMoved ? FactRules.HandOver(record, day, person.Id, leader) : record);
        });
    }

    /// <summary>Whoever was handed to somebody else on a day, and what becomes of them.</summary>
    private async Task<List<ChangedRecord>> GivenAway(Person person, DateOnly day, bool givesBack, CancellationToken ct)
    {
        var last = day.AddDays(-1);
        var reports = await db.For(me)
            .People.Where(p =>
                (p.EndsOn == null || p.EndsOn >= day)
                && p.Employments.Any(e => e.ManagerId == person.Id && e.From <= last && e.Until == day)
            )
            .Whole()
            .OrderBy(p => p.Name)
            .ToListAsync(ct);
        return
        [
            .. reports
                .Select(r => (Person: r, Record: PersonFacts.Of(r)))
                .Select(r => (r.Person, r.Record, Back: FactRules.GiveBack(r.Record, day, person.Id)))
                .Where(r => !ReferenceEquals(r.Back, r.Record))
                .Select(r => new ChangedRecord(
                    r.Person,
                    r.Record,
                    givesBack && Can.ChangeEmployment(me, r.Person.Id) ? r.Back : r.Record
                )),
        ];
    }
}

/// <summary>People with all that an act changes of them.</summary>
internal static class WholeExtensions
{
    /// <summary>With every fact and every leave.</summary>
    public static IQueryable<Person> Whole(this IQueryable<Person> people) =>
        people.Include(p => p.Employments).Include(p => p.Leaves).AsSplitQuery();
}
