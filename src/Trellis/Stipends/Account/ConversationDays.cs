namespace Trellis.Stipends.Account;

/// <summary>
/// Since when the calibration conversation of people counts as held, where some policy asks for it. Leaves and reviews are
/// read as Trellis: they move a day, and nobody is told of them here.
/// </summary>
public sealed class ConversationDays(AppDb db, Viewer me)
{
    /// <summary>
    /// Answers for a person, their first day and the day on which the conversation was held, if it was; the day itself where
    /// no policy asks for a conversation.
    /// </summary>
    public async Task<Func<Id<Person>, DateOnly, DateOnly?, DateOnly?>> Load(
        IReadOnlyList<StipendPolicy> policies,
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken ct
    )
    {
        if (policies.All(p => p.Body.OpensAfter == OpensAfter.Wait))
            return (_, _, heldOn) => heldOn;
        var all = db.For(me.AsTrellis());
        var organisation = await all.Organisations.AsNoTracking().SingleAsync(ct);
        var leaves = (await all.Leaves.AsNoTracking().Where(l => people.Contains(l.PersonId)).ToListAsync(ct)).ToLookup(
            l => l.PersonId,
            l => new LeaveTime(l.Id, l.From, l.Until)
        );
        var cancelled = (
            await all
                .ReviewProgress.Where(f =>
                    f.Kind == ReviewKind.Calibration && f.Act == ReviewAct.Cancel && people.Contains(f.PersonId)
                )
                .Select(f => new { f.PersonId, f.On })
                .ToListAsync(ct)
        ).ToLookup(f => f.PersonId, f => f.On);
        var onRecord = (
            await all
                .ConversationsOnRecord.Where(c =>
                    c.Kind == ObligationKind.Calibration && c.VoidedAt == null && people.Contains(c.PersonId)
                )
                .Select(c => new { c.PersonId, c.On })
                .ToListAsync(ct)
        ).ToLookup(c => c.PersonId, c => c.On);
        return (person, startsOn, heldOn) =>
        {
            var due = OpeningRules.CalibrationDueOn(startsOn, organisation.CalibrationMonths, leaves[person]);
            var isWaived = due < organisation.FirstDay || cancelled[person].Any(on => on >= startsOn);
            var held = onRecord[person].Where(on => on >= startsOn).Append(heldOn ?? DateOnly.MaxValue).Min();
            return CountedConversation.CountsFrom(held == DateOnly.MaxValue ? null : held, due, isWaived);
        };
    }
}
