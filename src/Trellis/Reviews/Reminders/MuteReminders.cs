namespace Trellis.Reviews.Reminders;

/// <summary>Says whether one wants reminders of a review. What waits stays on Today either way.</summary>
public sealed class MuteReminders(AppDb db, Viewer me)
{
    public sealed class Request
    {
        public bool Muted { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        var sight = db.For(me);
        if (me.PersonId is not { } person)
            return new Problem.Missing("This review");
        var isTheirs =
            await sight.Reviews.AnyAsync(
                r =>
                    r.Id == id
                    && (r.PersonId == person || r.NamedReviewerId == person || sight.LedReviews.Any(l => l.Id == id)),
                ct
            ) || await sight.CoworkerRequests.AnyAsync(c => c.ReviewId == id && c.CoworkerId == person, ct);
        if (!isTheirs)
            return new Problem.Missing("This review");
        var reminder = await sight.ReviewReminders.SingleOrDefaultAsync(
            r => r.ReviewId == id && r.PersonId == person,
            ct
        );
        if (reminder is null)
            db.Add(reminder = new() { ReviewId = id, PersonId = person });
        reminder.IsMuted = request.Muted;
        db.Record(me, ReviewActivity.RemindersChosen, id.ToString());
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
