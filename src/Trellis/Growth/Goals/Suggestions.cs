namespace Trellis.Growth.Goals;

/// <summary>
/// Goals that managers suggested in a 360, for the person whom they are for. They stay where they were shared; a goal that
/// is made of one names it. This is the one place where reviews become goals.
/// </summary>
public sealed class Suggestions(AppDb db, Viewer me)
{
    /// <summary>One that can be accepted or declined.</summary>
    /// <param name="Level">The rank to reach; null without a competency.</param>
    /// <param name="LastDay">The last day on which it can be.</param>
    public sealed record View(
        Id<SuggestedGoal> Id,
        string Text,
        Id<Item>? Item,
        int? Level,
        DateOnly? DueOn,
        string By,
        DateOnly SharedOn,
        DateOnly LastDay,
        Id<Review> Review
    );

    /// <summary>Those that the viewer can accept or decline, the oldest first.</summary>
    public async Task<IReadOnlyList<View>> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var since = me.Now.AddDays(-SuggestionRules.Days - 1); // the day itself is compared in the organisation’s zone
        var rows = await sight
            .ReviewOutcomes.Where(o => o.Review!.PersonId == me.PersonId && o.SharedAt > since)
            .SelectMany(
                o => o.Goals.Where(g => g.DeclinedAt == null),
                (o, g) =>
                    new
                    {
                        g.Id,
                        g.Text,
                        g.ItemId,
                        g.Level,
                        g.DueOn,
                        g.Position,
                        o.ReviewId,
                        o.Writer!.Name,
                        SharedAt = o.SharedAt!.Value,
                    }
            )
            .Where(g => !sight.Goals.Any(x => x.SuggestionId == g.Id))
            .OrderBy(g => g.SharedAt)
            .ThenBy(g => g.Position)
            .ToListAsync(ct);
        return
        [
            .. rows.Where(g => me.Day(g.SharedAt) >= SuggestionRules.OldestOpen(me.Today))
                .Select(g => new View(
                    g.Id,
                    g.Text,
                    g.ItemId,
                    g.Level,
                    g.DueOn,
                    g.Name,
                    me.Day(g.SharedAt),
                    SuggestionRules.LastDay(me.Day(g.SharedAt)),
                    g.ReviewId
                )),
        ];
    }

    /// <summary>Why one cannot be accepted; null if it can.</summary>
    internal async Task<Problem?> Refuse(Id<SuggestedGoal> id, CancellationToken ct) =>
        (await Load(ct)).Any(s => s.Id == id)
            ? null
            : new Problem.Refused("goal.suggestion", "This suggestion was answered already, or lapsed.");
}
