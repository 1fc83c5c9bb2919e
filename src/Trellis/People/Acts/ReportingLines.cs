using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>What no change of managers may bring about.</summary>
public sealed class ReportingLines(AppDb db, Viewer me)
{
    /// <summary>
    /// What stands in the way of new managers: that somebody would report to themselves on any day from this one on, or
    /// that the viewer would give themselves a report; null if nothing does.
    /// </summary>
    /// <param name="changed">Everybody whose record becomes different at once.</param>
    /// <param name="from">The first day on which something is different.</param>
    /// <param name="field">The field of the form in which the manager was named.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Problem?> Refuse(
        IReadOnlyList<ChangedRecord> changed,
        DateOnly from,
        string field,
        CancellationToken ct
    )
    {
        var led = changed
            .Where(c => c.After.Facts.Any(f => f.Manager is not null && !c.Before.Facts.Contains(f)))
            .ToList();
        if (led.Count == 0)
            return null;
        if (
            me.PersonId is { } self
            && !Can.IsFounder(me)
            && led.Exists(c => PeopleRules.PutsUnder(self, c.Before, c.After, me.Today))
        )
            return new Problem.Refused(
                "person.manager",
                "This would make you the manager. Nobody gives themselves a report: ask a colleague.",
                field
            );
        var above = await Above(changed.ToDictionary(c => c.Person.Id, c => c.After.Facts), from, ct);
        foreach (var record in led)
        {
            if (ReportingRules.Circle(record.Person.Id, p => above.GetValueOrDefault(p) ?? [], from) is not { } circle)
                continue;
            var names = await db.For(me)
                .People.Where(p => circle.Circle.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
            var around = circle.Circle.Append(circle.Circle[0]).Select(p => names.GetValueOrDefault(p, "somebody"));
            return new Problem.Refused(
                "person.manager",
                $"From {Say.Date(circle.Day)} the reporting line would run in a circle: "
                    + $"{string.Join(" reports to ", around)}. Choose another manager.",
                field
            );
        }
        return null;
    }

    /// <summary>
    /// The facts of some people and of everybody above them from a day on, a query for each step up: an organisation has
    /// few steps and may have thousands of people.
    /// </summary>
    private async Task<Dictionary<Id<Person>, IReadOnlyList<EmploymentFact>>> Above(
        Dictionary<Id<Person>, IReadOnlyList<EmploymentFact>> above,
        DateOnly from,
        CancellationToken ct
    )
    {
        for (var step = Managers(above.Values.SelectMany(f => f)); step.Count > 0; )
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
            step = Managers(facts.Select(f => f.Fact));
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
}
