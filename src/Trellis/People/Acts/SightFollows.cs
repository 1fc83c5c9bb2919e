using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>Who gains and who loses sight of a person with an act, and what else it means for their work here.</summary>
public sealed class SightFollows(AppDb db, Viewer me) : IFollows
{
    public async Task<IReadOnlyList<Consequence>> Load(PersonPlan plan, CancellationToken ct)
    {
        var follows = new List<Consequence>();
        var (from, before, after) = (plan.From, plan.Before, plan.After);
        var (old, now) = (Fact(before, from), Fact(after, from));
        var open = $"{after.Name}’s growth, assessments and stipend";
        if (old?.Manager != now?.Manager && old?.Manager is { } leaves)
            follows.Add(
                new($"{plan.Names[leaves]} loses access", $"{open} are closed to them from {Say.Date(from)}.", true)
            );
        if (old?.Manager != now?.Manager && now?.Manager is { } gains)
            follows.Add(
                new(
                    $"{plan.Names[gains]} gets access",
                    $"{open} are open to them from {Say.Date(from)}."
                        + (
                            await IsFirst(gains, from, ct)
                                ? " It is their first report, so My team appears in their menu."
                                : ""
                        ),
                    false
                )
            );
        await Leavers([now?.Manager == old?.Manager ? null : now?.Manager, plan.HandTo], follows, ct);
        if (now is { Manager: null } && old?.Manager is not null)
            follows.Add(new("Nobody is the manager", $"People Ops stands in from {Say.Date(from)}.", true));
        if (old is not null && now is not null && old.Position != now.Position)
            follows.Add(new("Assessments stay as they are", "One that has begun keeps its position.", false));
        if (now is { Position: null } && old?.Position is null && !before.Facts.Any())
            follows.Add(
                new("No position yet", "There is nothing to assess against until somebody gives them one.", true)
            );
        if (before.StartsOn < after.StartsOn && plan.Person.Access != AccessRole.Employee)
            follows.Add(
                new(
                    $"They have the role {Say.Of(plan.Person.Access)}",
                    "It holds again from their first day. An administrator takes it away on their page.",
                    true
                )
            );
        Removal(plan, follows);
        Ends(plan, follows);
        await Away(plan, follows, ct);
        return follows;
    }

    /// <summary>What holds on a day; nothing where they do not work here on it.</summary>
    private static EmploymentFact? Fact(PersonFacts record, DateOnly day) =>
        PeopleRules.WorksHere(record.StartsOn, record.EndsOn, day) ? record.On(day) : null;

    private Task<bool> IsFirst(Id<Person> manager, DateOnly day, CancellationToken ct) =>
        db.For(me)
            .Employments.AllAsync(
                e => !(e.ManagerId == manager && e.From <= day && (e.Until == null || e.Until > day)),
                ct
            );

    /// <summary>New managers whose last day is known.</summary>
    private async Task Leavers(Id<Person>?[] managers, List<Consequence> follows, CancellationToken ct)
    {
        var ids = managers.OfType<Id<Person>>().ToList();
        if (ids.Count == 0)
            return;
        var leaving = await db.For(me)
            .People.Where(p => ids.Contains(p.Id) && p.EndsOn != null)
            .Select(p => new { p.Name, p.EndsOn })
            .ToListAsync(ct);
        foreach (var manager in leaving)
            follows.Add(
                new(
                    $"{manager.Name} leaves",
                    $"Their last day is {Say.Date(manager.EndsOn!.Value)}. After it nobody is the manager.",
                    true
                )
            );
    }

    private static void Removal(PersonPlan plan, List<Consequence> follows)
    {
        if (!plan.IsRemoval)
            return;
        follows.Add(
            new(
                "Their employment, leaves and way in are gone",
                "This cannot be taken back: whoever comes after all is added again. The record of activity keeps that "
                    + "they were removed.",
                true
            )
        );
    }

    private static void Ends(PersonPlan plan, List<Consequence> follows)
    {
        if (plan.Before.EndsOn == plan.After.EndsOn)
            return;
        if (plan.After.EndsOn is not { } last)
        {
            follows.Add(new("They can sign in", $"{plan.After.Name} signs in and is reminded as before.", false));
            follows.Add(
                new(
                    "What was planned for later is not there again",
                    "Changes and leaves after the last day were taken back with it. Plan anew what should be different.",
                    true
                )
            );
            return;
        }
        follows.Add(
            new(
                "Sign-in ends",
                $"{plan.After.Name} can sign in, and take their data with them, until {Say.Date(last)}.",
                false
            )
        );
        follows.Add(new("What is recorded stays", "History, assessments and the ledger are kept.", false));
    }

    private async Task Away(PersonPlan plan, List<Consequence> follows, CancellationToken ct)
    {
        if (plan.Before.Leaves.SequenceEqual(plan.After.Leaves) || plan.After.EndsOn < plan.From || plan.IsRemoval)
            return;
        follows.Add(
            new(
                "Colleagues are not told",
                $"{plan.After.Name}, their manager, People Ops and administrators see the days. The kind of leave is "
                    + "not recorded.",
                false
            )
        );
        var reports = await db.For(me).EmploymentsToday.CountAsync(e => e.ManagerId == plan.Person.Id, ct);
        if (reports > 0 && plan.After.Leaves.Any(l => plan.Before.Leaves.All(b => b != l)))
            follows.Add(
                new(
                    $"{Say.Count(reports, "person goes", "people go")} on reporting to them",
                    "Hand the team over if somebody else leads it meanwhile.",
                    true
                )
            );
    }
}
