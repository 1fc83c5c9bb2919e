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
        var frozen = (await Frozen([person], ct)).GetValueOrDefault(person);
        var review = new Review
        {
            PersonId = person,
            Kind = ReviewKind.Calibration,
            CountedFrom = startsOn,
            OpenedOn = me.Today,
            OpenedAt = me.Now,
            PositionId = frozen?.Position,
            FrameworkVersionId = frozen?.Version,
        };
        var due = me.Today.AddDays(ReviewSchedule.ConversationDays(ReviewKind.Calibration));
        Add(
            review,
            (await Managers([person], ct))[person],
            due,
            ReviewMessages.Opened,
            ReviewRoutes.Reflection(review.Id)
        );
        return review;
    }

    /// <summary>The terms of 360s that open for themselves.</summary>
    public async Task<ReviewTerms> Terms(CancellationToken ct) =>
        await db.For(me).ReviewSettings.Select(s => s.Terms).SingleOrDefaultAsync(ct) ?? ReviewTerms.Usual;

    /// <summary>
    /// Adds annual 360s that open today, each with its round of assessment, and tells the people and their managers: a few
    /// queries however many they are. Rounds outside a review that were not finished are closed. Saving is the caller's, and
    /// so is that they can open.
    /// </summary>
    /// <param name="people">Each with the day from which their 360 is counted.</param>
    public async Task<IReadOnlyList<Review>> AddAnnual(
        IReadOnlyDictionary<Id<Person>, DateOnly> people,
        ReviewTerms terms,
        Id<Cycle>? cycle,
        CancellationToken ct
    )
    {
        var ids = people.Keys.ToList();
        var frozen = await Frozen(ids, ct);
        var managers = await Managers(ids, ct);
        var unfinished = await db.For(me.AsTrellis())
            .Rounds.Where(r => ids.Contains(r.PersonId) && r.CompletedAt == null && r.ClosedAt == null)
            .ToListAsync(ct);
        unfinished.ForEach(r => r.ClosedAt = me.Now);
        var due = me.Today.AddDays(terms.Days.Conversation);
        return
        [
            .. people.Select(person =>
            {
                var review = Annual(person.Key, person.Value, frozen[person.Key], terms, cycle);
                Add(review, managers[person.Key], due, ReviewMessages.AnnualOpened, ReviewRoutes.Review(review.Id));
                return review;
            }),
        ];
    }

    private Review Annual(Id<Person> person, DateOnly countedFrom, Standing frozen, ReviewTerms terms, Id<Cycle>? cycle)
    {
        var round = new AssessmentRound
        {
            PersonId = person,
            PositionId = frozen.Position,
            FrameworkVersionId = frozen.Version,
            OpenedAt = me.Now,
        };
        db.Add(round);
        return new()
        {
            PersonId = person,
            Kind = ReviewKind.Annual360,
            CountedFrom = countedFrom,
            OpenedOn = me.Today,
            OpenedAt = me.Now,
            PositionId = frozen.Position,
            FrameworkVersionId = frozen.Version,
            RoundId = round.Id,
            // each review has a copy of its own
            Terms = terms with
            {
                Days = terms.Days with { },
            },
            CycleId = cycle,
        };
    }

    /// <summary>The position of today, and the version of its framework that is in force.</summary>
    private sealed record Standing(Id<Position> Position, Id<FrameworkVersion> Version);

    /// <summary>By person; whoever has no position of a published framework is missing.</summary>
    private async Task<Dictionary<Id<Person>, Standing>> Frozen(List<Id<Person>> people, CancellationToken ct)
    {
        var all = db.For(me.AsTrellis());
        var found =
            from employment in all.EmploymentsToday
            where people.Contains(employment.PersonId)
            from version in all.FrameworkVersions
            where
                version.Number == version.Framework!.InForce && version.FrameworkId == employment.Position!.FrameworkId
            select new
            {
                employment.PersonId,
                Position = employment.PositionId!.Value,
                Version = version.Id,
            };
        return await found.ToDictionaryAsync(f => f.PersonId, f => new Standing(f.Position, f.Version), ct);
    }

    /// <summary>The manager of today by person; nobody where there is none.</summary>
    private async Task<ILookup<Id<Person>, Id<Person>>> Managers(List<Id<Person>> people, CancellationToken ct) =>
        (
            await db.For(me.AsTrellis())
                .ManagersToday.Where(m => people.Contains(m.PersonId))
                .Select(m => new { m.PersonId, m.ManagerId })
                .ToListAsync(ct)
        ).ToLookup(m => m.PersonId, m => m.ManagerId);

    private void Add(Review review, IEnumerable<Id<Person>> managers, DateOnly due, MessageKind opened, string begin)
    {
        db.Add(review);
        db.Record(me, ReviewActivity.Opened, review.Id.ToString(), review.PersonId);
        db.Tell(me, opened, review.PersonId, begin, day: due);
        db.Tell(me, ReviewMessages.OpenedForLead, managers, ReviewRoutes.Review(review.Id), day: due);
    }
}
