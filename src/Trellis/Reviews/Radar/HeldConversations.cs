namespace Trellis.Reviews.Radar;

/// <summary>
/// What was held, from reviews, agreed PD plans and 1:1s, from what People Ops recorded, and from what was recorded for the
/// stipend; and which reviews are open before their conversation.
/// </summary>
public sealed class HeldConversations(AppDb db, Viewer me)
{
    internal sealed record Known(
        Id<Person> PersonId,
        HeldConversation? Held = null,
        OpenedReview? Opened = null,
        DateOnly? Cycle = null
    );

    /// <param name="on">The day on which it is looked at: of 1:1s the last one until then counts.</param>
    internal async Task<ILookup<Id<Person>, Known>> Load(
        IQueryable<Person> people,
        ILookup<Id<Person>, LeaveTime> leaves,
        IReadOnlyDictionary<Id<Cycle>, CycleDates.Dates> open,
        DateOnly on,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var recorded = await sight
            .ConversationsOnRecord.Where(c => c.VoidedAt == null && people.Any(p => p.Id == c.PersonId))
            .Select(c => new Known(c.PersonId, new(c.Kind, c.On, null), null, null))
            .ToListAsync(ct);
        var agreed = await sight
            .AgreedPlans.Where(a => people.Any(p => p.Id == a.PersonId))
            .Select(a => new Known(a.PersonId, new(ObligationKind.PdMeeting, a.MetOn, null), null, null))
            .ToListAsync(ct);
        var end = Clock.End(on, me.Zone);
        var met = await sight.LastOneOnOnes(end).Where(m => people.Any(p => p.Id == m.PersonId)).ToListAsync(ct);
        var opening = await sight
            .StipendFacts.Where(f =>
                f.Kind == StipendFactKind.ConversationHeld && f.VoidedAt == null && people.Any(p => p.Id == f.PersonId)
            )
            .Select(f => new Known(f.PersonId, new(ObligationKind.Calibration, f.On, null), null, null))
            .ToListAsync(ct);
        var reviews = await sight
            .Reviews.Where(r => people.Any(p => p.Id == r.PersonId))
            .Select(r => new ReviewDates(
                r.PersonId,
                r.Kind,
                r.OpenedOn,
                r.Terms.Days.Conversation,
                r.CycleId,
                r.MeetingStartsAt,
                r.Facts.Where(f => f.Act == ReviewAct.HoldConversation).Select(f => (DateOnly?)f.On).FirstOrDefault(),
                r.EndedAt != null || r.Facts.Any(f => f.Act == ReviewAct.Cancel)
            ))
            .ToListAsync(ct);
        return reviews
            .Select(r => Of(r, leaves[r.PersonId], r.CycleId is { } id ? open.GetValueOrDefault(id) : null))
            .OfType<Known>()
            .Concat(recorded)
            .Concat(agreed)
            .Concat(
                met.Where(m => m.HeldAt is not null)
                    .Select(m => new Known(m.PersonId, new(ObligationKind.OneOnOne, me.Day(m.HeldAt!.Value))))
            )
            .Concat(opening)
            .ToLookup(k => k.PersonId);
    }

    private Known? Of(ReviewDates review, IEnumerable<LeaveTime> leaves, CycleDates.Dates? cycle)
    {
        var kind = review.Kind == ReviewKind.Calibration ? ObligationKind.Calibration : ObligationKind.Annual360;
        var days =
            review.Kind == ReviewKind.Annual360
                ? review.ConversationDays
                : ReviewSchedule.ConversationDays(review.Kind);
        var due = ObligationDates.Move(review.OpenedOn.AddDays(days), review.OpenedOn, leaves);
        if (cycle?.Until > due)
            due = cycle.Until;
        if (review.HeldOn is { } held)
            return new(review.PersonId, new(kind, held, due));
        var planned = review.MeetingStartsAt is { } at ? me.Day(at) : (DateOnly?)null;
        return review.IsOver || due is null
            ? null
            : new(review.PersonId, Opened: new(kind, due.Value, planned), Cycle: cycle?.On);
    }
}
