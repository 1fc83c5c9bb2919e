namespace Trellis.Reviews.Opening;

/// <summary>
/// Opens the reviews that are due to open, each in a save of its own: what was stopped half-way goes on where it was, and
/// nobody gets two.
/// </summary>
public sealed class OpenReviews(AppDb db, Viewer me, ReviewOpening opening, AnnualOpenings annual)
{
    /// <summary>How many were opened.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var opened = 0;
        foreach (var (person, startsOn) in await DueCalibrations(ct))
        {
            await opening.AddCalibration(person, startsOn, ct);
            // another server, or People Ops, may have opened it at this moment
            if (await db.Save(ct) is null)
                opened++;
            db.ChangeTracker.Clear();
        }
        return opened + await annual.Open(ct);
    }

    private async Task<List<(Id<Person> Person, DateOnly StartsOn)>> DueCalibrations(CancellationToken ct)
    {
        var sight = db.For(me);
        var organisation = await sight.Organisations.AsNoTracking().SingleOrDefaultAsync(ct);
        if (organisation is not { FirstDay: { } first, CalibrationMonths: var months })
            return [];
        // the end of a month may be up to three days earlier; only a leave moves what was due before the first day
        var (earliest, latest) = (
            first.AddMonths(-months).AddDays(-3),
            me.Today.AddDays(ReviewSchedule.CalibrationOpens).AddMonths(-months).AddDays(3)
        );
        var people = await sight
            .People.Where(p => p.StartsOn <= latest && (p.EndsOn == null || p.EndsOn >= me.Today))
            .Where(p => p.StartsOn >= earliest || sight.Leaves.Any(l => l.PersonId == p.Id))
            .Where(p =>
                !sight.Reviews.Any(r =>
                    r.PersonId == p.Id
                    && (r.EndedAt == null || (r.Kind == ReviewKind.Calibration && r.CountedFrom == p.StartsOn))
                )
            )
            .Where(p =>
                !sight.ConversationsOnRecord.Any(c =>
                    c.PersonId == p.Id
                    && c.Kind == ObligationKind.Calibration
                    && c.VoidedAt == null
                    && c.On >= p.StartsOn
                )
            )
            .Where(p =>
                !sight.StipendFacts.Any(f =>
                    f.PersonId == p.Id
                    && f.Kind == StipendFactKind.ConversationHeld
                    && f.VoidedAt == null
                    && f.On >= p.StartsOn
                )
            )
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.StartsOn,
                p.EndsOn,
                Leaves = p
                    .Leaves.Select(l => new
                    {
                        l.Id,
                        l.From,
                        l.Until,
                    })
                    .ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        return
        [
            .. people
                .Where(p =>
                    OpeningRules.OpensCalibration(
                        p.StartsOn,
                        p.EndsOn,
                        months,
                        p.Leaves.ConvertAll(l => new LeaveTime(l.Id, l.From, l.Until)),
                        first,
                        me.Today
                    )
                )
                .Select(p => (p.Id, p.StartsOn)),
        ];
    }
}
