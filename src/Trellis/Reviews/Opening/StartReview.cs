namespace Trellis.Reviews.Opening;

/// <summary>
/// Opens a review by hand: People Ops does, where none opened by itself. A calibration conversation that was cancelled
/// begins anew.
/// </summary>
public sealed class StartReview(AppDb db, Viewer me, ReviewOpening opening, AnnualCandidates candidates)
{
    public async Task<Result<Id<Review>>> Handle(
        Id<Person> id,
        CancellationToken ct,
        ReviewKind kind = ReviewKind.Calibration
    )
    {
        var sight = db.For(me);
        var seen = sight.People.Where(p => p.Id == id);
        if (!me.IsPeopleOps || await seen.AsNoTracking().SingleOrDefaultAsync(ct) is not { } person)
            return new Problem.Missing("This person");
        if (person.Id == me.PersonId)
            return new Problem.Forbidden();
        if (kind == ReviewKind.Annual360)
            return await Annual(seen, ct);
        if (person.StartsOn > me.Today || person.EndsOn < me.Today)
            return new Problem.Refused("review.not-here", $"{person.Name} does not work here today.");
        if (
            await sight.Leaves.AnyAsync(
                l => l.PersonId == id && l.From <= me.Today && (l.Until == null || l.Until >= me.Today),
                ct
            )
        )
            return new Problem.Refused("review.on-leave", $"{person.Name} is on leave. Nothing opens during leave.");
        var earlier = await sight.Reviews.Where(r => r.PersonId == id).ToListAsync(ct);
        if (earlier.Find(r => r.EndedAt is null) is { } open)
            return new Problem.Refused(
                "review.open",
                $"{person.Name} has an open review since {open.OpenedOn:d MMMM yyyy}. There is one at a time."
            );
        // a start date has one calibration conversation; one that is begun anew counts from the day on which it opens
        var countedFrom = earlier.Exists(r => r.Kind == ReviewKind.Calibration && r.CountedFrom == person.StartsOn)
            ? me.Today
            : person.StartsOn;
        var review = await opening.AddCalibration(id, countedFrom, ct);
        return await db.Save(ct) is { } problem ? problem : review.Id;
    }

    /// <summary>A 360 of a day of its own, with the terms of the organisation.</summary>
    private async Task<Result<Id<Review>>> Annual(IQueryable<Person> person, CancellationToken ct)
    {
        var candidate = (await candidates.Load(person, ct)).Single();
        var terms = await opening.Terms(ct);
        if (OpeningRules.RefuseAnnual(candidate.Facts, terms.Days.Conversation, me.Today) is { } why)
            return new Problem.Refused("review.annual", $"{candidate.Name} {ReviewWords.Of(why)}");
        if (candidate.CountedFrom.Contains(me.Today))
            return new Problem.Refused(
                "review.annual",
                $"{candidate.Name} had a 360 that opened today and was cancelled. Another can open from tomorrow on."
            );
        var opened = await opening.AddAnnual(
            new Dictionary<Id<Person>, DateOnly> { [candidate.Id] = me.Today },
            terms,
            null,
            ct
        );
        return await db.Save(ct) is { } problem ? problem : opened[0].Id;
    }
}
