using Trellis.Messages;

namespace Trellis.Reviews.Reminders;

/// <summary>
/// Reminds whoever's turn it is in a review: three days before the day, on the day, then weekly. Nobody is reminded while they
/// are on leave or the review is paused, nor of a review that they muted.
/// </summary>
public sealed class RemindOfReviews(AppDb db, Viewer me, ReviewCases cases)
{
    private const int AtOnce = 200;

    private sealed record Turn(Id<Person> Person, DateOnly DueOn, DateOnly AskedOn, string Link);

    /// <summary>How many reminders were written.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var open = await db.For(me)
            .Reviews.Where(r => r.EndedAt == null)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(ct);
        var sent = 0;
        foreach (var some in open.Chunk(AtOnce))
        {
            sent += await Remind(some, ct);
            if (await db.Save(ct) is { } problem)
                return problem;
            db.ChangeTracker.Clear();
        }
        return sent;
    }

    private async Task<int> Remind(Id<Review>[] some, CancellationToken ct)
    {
        var sight = db.For(me);
        var infos = await cases.Load(sight.Reviews.Where(r => some.Contains(r.Id)), ct);
        var asked = (await sight.CoworkerProgress.Where(c => some.Contains(c.ReviewId)).ToListAsync(ct)).ToLookup(c =>
            c.ReviewId
        );
        var known = (await sight.ReviewReminders.Where(r => some.Contains(r.ReviewId)).ToListAsync(ct)).ToDictionary(
            r => (r.ReviewId, r.PersonId)
        );
        var sent = 0;
        foreach (var info in infos.Where(i => !i.Standing.IsOver && !i.Standing.IsPaused))
        foreach (var turn in Turns(info, asked[info.Id]).DistinctBy(t => t.Person))
        {
            var reminder = known.GetValueOrDefault((info.Id, turn.Person));
            if (
                reminder?.IsMuted == true
                || ReminderRules.Due(turn.DueOn, turn.AskedOn, reminder?.SentFor, me.Today) is not { } due
            )
                continue;
            if (reminder is null)
                db.Add(reminder = new() { ReviewId = info.Id, PersonId = turn.Person });
            reminder.SentFor = due;
            db.Tell(me, ReviewMessages.Reminder, turn.Person, turn.Link, day: turn.DueOn);
            sent++;
        }
        return sent;
    }

    /// <summary>Who owes something by a day: what the duties say, coworkers each by their own.</summary>
    private IEnumerable<Turn> Turns(ReviewInfo info, IEnumerable<CoworkerProgress> coworkers)
    {
        var isLeadAway = info.Case.LeadLeaves.Any(l => l.Has(me.Today));
        foreach (var duty in info.Standing.Duties.OrderBy(d => d.DueOn))
        {
            var person = duty.Party switch
            {
                ReviewParty.Person => info.PersonId,
                ReviewParty.Lead when !isLeadAway => info.LeadId,
                ReviewParty.NamedReviewer => info.NamedReviewerId,
                _ => null,
            };
            if (person is { } who && duty.DueOn is { } due)
                yield return new(who, due, info.Case.OpenedOn, ReviewRoutes.Review(info.Id));
        }
        foreach (var one in coworkers.Where(c => c.IsOpen && !c.IsAway && c.CoworkerId != info.LeadId))
            yield return new(
                one.CoworkerId,
                one.DueOn!.Value,
                me.Day(one.AskedAt!.Value),
                ReviewRoutes.Feedback(one.Id)
            );
    }
}
