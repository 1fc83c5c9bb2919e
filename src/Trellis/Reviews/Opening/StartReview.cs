namespace Trellis.Reviews.Opening;

/// <summary>
/// Opens a calibration conversation by hand: People Ops does, where none opened by itself. One that was cancelled begins
/// anew.
/// </summary>
public sealed class StartReview(AppDb db, Viewer me, ReviewOpening opening)
{
    public async Task<Result<Id<Review>>> Handle(Id<Person> id, CancellationToken ct)
    {
        var sight = db.For(me);
        if (
            !me.IsPeopleOps
            || await sight.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person
        )
            return new Problem.Missing("This person");
        if (person.Id == me.PersonId)
            return new Problem.Forbidden();
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
}
