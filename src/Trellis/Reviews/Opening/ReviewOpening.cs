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
        var (position, version) = await Frozen(person, ct);
        var review = new Review
        {
            PersonId = person,
            Kind = ReviewKind.Calibration,
            CountedFrom = startsOn,
            OpenedOn = me.Today,
            OpenedAt = me.Now,
            PositionId = position,
            FrameworkVersionId = version,
        };
        var due = me.Today.AddDays(ReviewSchedule.ConversationDays(ReviewKind.Calibration));
        await Add(review, due, ReviewMessages.Opened, ReviewRoutes.Reflection(review.Id), ct);
        return review;
    }

    /// <summary>The terms of 360s that open for themselves.</summary>
    public async Task<ReviewTerms> Terms(CancellationToken ct) =>
        await db.For(me).ReviewSettings.Select(s => s.Terms).SingleOrDefaultAsync(ct) ?? ReviewTerms.Usual;

    /// <summary>
    /// Adds an annual 360 that opens today, with its round of assessment, and tells the person and their manager. A round
    /// outside a review that was not finished is closed. Saving is the caller's, and so is that it can open.
    /// </summary>
    public async Task<Review> AddAnnual(
        Id<Person> person,
        DateOnly countedFrom,
        ReviewTerms terms,
        Id<Cycle>? cycle,
        CancellationToken ct
    )
    {
        var (position, version) = await Frozen(person, ct);
        var unfinished = await db.For(me.AsTrellis())
            .Rounds.Where(r => r.PersonId == person && r.CompletedAt == null && r.ClosedAt == null)
            .ToListAsync(ct);
        foreach (var one in unfinished)
            one.ClosedAt = me.Now;
        var round = new AssessmentRound
        {
            PersonId = person,
            PositionId = position!.Value,
            FrameworkVersionId = version!.Value,
            OpenedAt = me.Now,
        };
        db.Add(round);
        var review = new Review
        {
            PersonId = person,
            Kind = ReviewKind.Annual360,
            CountedFrom = countedFrom,
            OpenedOn = me.Today,
            OpenedAt = me.Now,
            PositionId = position,
            FrameworkVersionId = version,
            RoundId = round.Id,
            // each review has a copy of its own
            Terms = terms with
            {
                Days = terms.Days with { },
            },
            CycleId = cycle,
        };
        var due = me.Today.AddDays(terms.Days.Conversation);
        await Add(review, due, ReviewMessages.AnnualOpened, ReviewRoutes.Review(review.Id), ct);
        return review;
    }

    /// <summary>The position of today, and the version of its framework that is in force; both null without one.</summary>
    private async Task<(Id<Position>? Position, Id<FrameworkVersion>? Version)> Frozen(
        Id<Person> person,
        CancellationToken ct
    )
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
        return (version is null ? null : position, version);
    }

    private async Task Add(Review review, DateOnly due, MessageKind opened, string begin, CancellationToken ct)
    {
        db.Add(review);
        db.Record(me, ReviewActivity.Opened, review.Id.ToString(), review.PersonId);
        db.Tell(me, opened, review.PersonId, begin, day: due);
        if (
            await db.For(me.AsTrellis())
                .ManagersToday.Where(m => m.PersonId == review.PersonId)
                .Select(m => (Id<Person>?)m.ManagerId)
                .SingleOrDefaultAsync(ct) is
            { } manager
        )
            db.Tell(me, ReviewMessages.OpenedForLead, manager, ReviewRoutes.Review(review.Id), day: due);
    }
}
