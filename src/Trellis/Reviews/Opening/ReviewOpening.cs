using Trellis.Messages;

namespace Trellis.Reviews.Opening;

/// <summary>How a review begins, whoever begins it.</summary>
public sealed class ReviewOpening(AppDb db, Viewer me)
{
    /// <summary>
    /// Adds a calibration conversation that opens today, with the position and the version of the framework of today, and
    /// tells the person and their manager. Saving is the caller's.
    /// </summary>
    public async Task<Review> AddCalibration(Id<Person> person, DateOnly startsOn, CancellationToken ct)
    {
        var all = db.For(me.AsTrellis());
        var position = await all
            .EmploymentsToday.Where(e => e.PersonId == person)
            .Select(e => e.PositionId)
            .SingleOrDefaultAsync(ct);
        var version = await all
            .FrameworkVersions.Where(v =>
                v.Number == v.Framework!.InForce
                && all.Positions.Any(p => p.Id == position && p.FrameworkId == v.FrameworkId)
            )
            .Select(v => (Id<FrameworkVersion>?)v.Id)
            .SingleOrDefaultAsync(ct);
        var review = new Review
        {
            PersonId = person,
            Kind = ReviewKind.Calibration,
            CountedFrom = startsOn,
            OpenedOn = me.Today,
            OpenedAt = me.Now,
            PositionId = version is null ? null : position,
            FrameworkVersionId = version,
        };
        db.Add(review);
        db.Record(me, ReviewActivity.Opened, review.Id.ToString(), person);
        var due = me.Today.AddDays(ReviewSchedule.ConversationDays(ReviewKind.Calibration));
        db.Tell(me, ReviewMessages.Opened, person, ReviewRoutes.Reflection(review.Id), day: due);
        if (
            await all
                .ManagersToday.Where(m => m.PersonId == person)
                .Select(m => (Id<Person>?)m.ManagerId)
                .SingleOrDefaultAsync(ct) is
            { } manager
        )
            db.Tell(me, ReviewMessages.OpenedForLead, manager, ReviewRoutes.Review(review.Id), day: due);
        return review;
    }
}
