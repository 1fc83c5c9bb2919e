using Trellis.Messages;

namespace Trellis.Reviews.Cycles;

/// <summary>
/// Reminds those whose turn is late in a cycle, or whoever's turn it is in one review: each at most once a day, and nobody
/// who wants no reminders, nor anybody while they or the person are on leave.
/// </summary>
public sealed class RemindCycle(AppDb db, Viewer me, ReviewCases cases, CycleWork work)
{
    private const int AtOnce = 200;

    public sealed class Request
    {
        /// <summary>Only those of a team; see <see cref="CycleQuery"/>.</summary>
        public string? Team { get; set; }

        /// <summary>Only those of a stage.</summary>
        public string? Stage { get; set; }

        /// <summary>Only whoever's turn it is in this review, late or not.</summary>
        public Id<Review>? Review { get; set; }
    }

    /// <summary>How many people were reminded.</summary>
    public sealed record Reminded(int People);

    public async Task<Result<Reminded>> Handle(Id<Cycle> id, Request request, CancellationToken ct)
    {
        var sight = db.For(me);
        if (await sight.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return new Problem.Missing("This cycle");
        if (!cycle.IsUnderWay)
            return new Problem.Refused("cycle.ended", "This cycle is not open. Nobody owes anything in it.");
        var lines = new CycleQuery(request.Team, request.Stage, Late: request.Review is null).Narrow(
            sight.CycleLines.Where(l => l.CycleId == id && (request.Review == null || l.ReviewId == request.Review)),
            sight,
            me.Today
        );
        var ids = await lines.OrderBy(l => l.SortOn).ThenBy(l => l.Id).Select(l => l.ReviewId).ToListAsync(ct);
        var told = (
            await sight
                .CycleReminders.Where(r => r.CycleId == id && r.On == me.Today)
                .Select(r => r.PersonId)
                .ToListAsync(ct)
        ).ToHashSet();
        var before = told.Count;
        foreach (var some in ids.Chunk(AtOnce))
            await Remind(id, some, request.Review is not null, told, ct);
        var sent = told.Count - before;
        if (sent == 0)
            return new Problem.Refused(
                "cycle.reminded",
                "Nobody is left to be reminded: they were reminded today, want no reminders, are away, or owe nothing now."
            );
        db.Record(me, CycleActivity.Reminded, id.ToString(), detail: $"{cycle.Name}, {sent}");
        await work.Ask(CycleWork.Counting, ct);
        // of two who remind at this moment, one does
        if (
            await db.Save(ct, "Somebody reminded people of this cycle at this moment. Nobody was reminded twice.") is
            { } problem
        )
            return problem;
        work.Wake();
        return new Reminded(sent);
    }

    /// <summary>What is late is asked anew: the list may be some minutes old.</summary>
    private async Task Remind(
        Id<Cycle> id,
        Id<Review>[] some,
        bool alsoInTime,
        HashSet<Id<Person>> told,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var infos = (await cases.Load(sight.Reviews.Where(r => some.Contains(r.Id)), ct)).ToDictionary(i => i.Id);
        var asked = (await sight.CoworkerProgress.Where(c => some.Contains(c.ReviewId)).ToListAsync(ct)).ToLookup(c =>
            c.ReviewId
        );
        var muted = (
            await sight
                .CycleMutes.Where(m => some.Contains(m.ReviewId))
                .Select(m => new { m.ReviewId, m.PersonId })
                .ToListAsync(ct)
        ).ToHashSet();
        foreach (var info in some.Select(infos.GetValueOrDefault).OfType<ReviewInfo>())
        {
            if (
                info.Standing.IsPaused || CycleTurns.Of(info, asked[info.Id], me.Day) is not { Person: { } person } turn
            )
                continue;
            var isAway = turn.Party == ReviewParty.Lead && info.Case.LeadLeaves.Any(l => l.Has(me.Today));
            var isMuted = muted.Contains(new { ReviewId = info.Id, PersonId = person });
            if (
                isAway
                || isMuted
                || person == me.PersonId
                || info.PersonId == me.PersonId // nobody acts on their own record
                || !(alsoInTime || turn.DueOn < me.Today)
                || !told.Add(person)
            )
                continue;
            db.Add(
                new CycleReminder
                {
                    CycleId = id,
                    ReviewId = info.Id,
                    PersonId = person,
                    On = me.Today,
                }
            );
            db.Tell(me, ReviewMessages.Reminder, person, turn.Link, day: turn.DueOn);
        }
    }
}
