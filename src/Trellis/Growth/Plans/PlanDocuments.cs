using Trellis.Assessments;
using Trellis.Frameworks.Read;
using Trellis.Growth.Goals;
using Trellis.Stipends.Account;

namespace Trellis.Growth.Plans;

/// <summary>
/// What somebody's plan says today: their goals that are under way and shared with their manager, with levels that both may
/// read, and what is bought for them.
/// </summary>
public sealed class PlanDocuments(AppDb db, Viewer me)
{
    /// <summary>How many purchases a plan lists: more than a year of them.</summary>
    private const int MostPurchases = 100;

    public async Task<PlanDocument> Of(Id<Person> person, string about, CancellationToken ct)
    {
        var sight = db.For(me);
        var goals = await sight
            .Goals.AsNoTracking()
            .Where(g => g.PersonId == person && g.State == GoalState.Active && g.Audience != GoalAudience.OnlyMe)
            .OrderBy(g => g.DueOn)
            .ThenBy(g => g.Id)
            .Include(g => g.Items)
            .Include(g => g.Actions)
            .AsSplitQuery()
            .ToListAsync(ct);
        var work = await sight
            .EmploymentsToday.Where(e => e.PersonId == person)
            .Select(e => new
            {
                e.PositionId,
                e.Position!.Title,
                Version = sight
                    .Frameworks.Where(f => f.Id == e.Position.FrameworkId)
                    .Select(f => (int?)f.InForce)
                    .FirstOrDefault(),
                e.WeeklyMinutes,
            })
            .SingleOrDefaultAsync(ct);
        var target = await sight
            .Targets.Where(t => t.PersonId == person)
            .OrderByDescending(t => t.ChosenAt)
            .Select(t => new { t.PositionId, t.Position!.Title })
            .FirstOrDefaultAsync(ct);
        var levels = await Levels(sight, person, goals, (work?.PositionId, target?.PositionId), me.Now, ct);
        return new(
            about,
            work?.Title ?? "",
            target?.Title ?? "",
            work?.Version,
            work?.WeeklyMinutes,
            goals.ConvertAll(g => Planned(g, levels)),
            await Purchases(sight, goals.ConvertAll(g => g.Id), ct)
        );
    }

    private static PlannedGoal Planned(Goal goal, Func<GoalItem, PlannedLevel?> levels) =>
        new(
            goal.Id,
            goal.Title,
            goal.Why,
            goal.Kind,
            goal.Participation,
            goal.Hours,
            goal.StartedOn,
            goal.DueOn,
            [.. goal.Items.Select(levels).OfType<PlannedLevel>().OrderBy(l => l.Name, StringComparer.Ordinal)],
            [
                .. goal
                    .Actions.OrderBy(a => a.DueOn ?? DateOnly.MaxValue)
                    .ThenBy(a => a.Id.Value)
                    .Select(a => new PlannedAction(a.Text, a.DueOn, a.DoneOn)),
            ]
        );

    private static async Task<Func<GoalItem, PlannedLevel?>> Levels(
        Sight sight,
        Id<Person> person,
        List<Goal> goals,
        (Id<Position>? Position, Id<Position>? Target) asks,
        DateTime now,
        CancellationToken ct
    )
    {
        var ids = goals.SelectMany(g => g.Items).Select(i => i.ItemId).Distinct().ToList();
        var facts = await ItemFacts.Of(sight, ids, ct);
        var points = await LevelPoints.Of(sight, person, ids, ct, readByBoth: true);
        var expected = await sight.Requirements([.. new[] { asks.Position, asks.Target }.OfType<Id<Position>>()], ct);
        int? Expects(Id<Position>? of, Id<Item> item) =>
            of is { } id ? expected[id].Where(r => r.Key == item).Select(r => (int?)r.Required).FirstOrDefault() : null;
        return item =>
            facts.TryGetValue(item.ItemId, out var fact)
                ? new(
                    item.ItemId,
                    fact.Name,
                    fact.Kind,
                    LevelHistory.At(points[item.ItemId], now),
                    item.To,
                    fact.Levels,
                    Expects(asks.Position, item.ItemId),
                    Expects(asks.Target, item.ItemId)
                )
                : null;
    }

    private static async Task<IReadOnlyList<PlannedPurchase>> Purchases(
        Sight sight,
        List<Id<Goal>> goals,
        CancellationToken ct
    )
    {
        var rows = await (
            from supported in sight.SupportedGoals
            join request in sight.StipendRequests on supported.RequestId equals request.Id
            where goals.Contains(supported.GoalId)
            where request.State != RequestState.Declined && request.State != RequestState.Withdrawn
            orderby request.SpendOn, request.Id
            select new
            {
                request.Id,
                request.What,
                request.SpendOn,
                request.Amount,
                request.State,
                supported.GoalId,
            }
        )
            .Take(MostPurchases)
            .ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var currency = await StipendCurrency.Of(sight, ct);
        return rows.ConvertAll(r => new PlannedPurchase(
            r.Id,
            r.What,
            r.SpendOn,
            r.Amount.In(currency),
            r.State,
            r.GoalId
        ));
    }
}
