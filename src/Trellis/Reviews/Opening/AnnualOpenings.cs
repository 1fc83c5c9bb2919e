namespace Trellis.Reviews.Opening;

/// <summary>Opens annual 360s before anniversaries, where the organisation has them by anniversary.</summary>
public sealed class AnnualOpenings(AppDb db, Viewer me, ReviewOpening opening, AnnualCandidates candidates)
{
    private const int AtOnce = 200;

    /// <summary>How many were opened.</summary>
    public async Task<int> Open(CancellationToken ct)
    {
        var sight = db.For(me);
        var settings = await sight.ReviewSettings.AsNoTracking().SingleOrDefaultAsync(ct);
        var organisation = await sight
            .Organisations.Select(o => new { o.FirstDay, o.CalibrationMonths })
            .SingleOrDefaultAsync(ct);
        if (organisation?.FirstDay is null || settings?.AnnualBy == AnnualBy.Cycles)
            return 0;
        var terms = settings?.Terms ?? ReviewTerms.Usual;
        var obligations = new ObligationTerms(organisation.FirstDay, organisation.CalibrationMonths);
        var opened = 0;
        foreach (var some in (await Near(ct)).Chunk(AtOnce))
        foreach (var one in await candidates.Load(sight.People.Where(p => some.Contains(p.Id)), ct))
        {
            if (OpeningRules.RefuseAnnual(one.Facts, terms.Days.Conversation, me.Today) is not null)
                continue;
            var known = new ObligationFacts(one.Facts.StartsOn, one.Facts.LastDay)
            {
                Leaves = [.. one.Facts.Leaves],
                Held = [.. one.Held.Select(on => new HeldConversation(ObligationKind.Annual360, on))],
            };
            if (
                OpeningRules.AnnualOpensFor(known, obligations, me.Today) is not { } anniversary
                || one.CountedFrom.Contains(anniversary)
            )
                continue;
            await opening.AddAnnual(new Dictionary<Id<Person>, DateOnly> { [one.Id] = anniversary }, terms, null, ct);
            // another server, or People Ops, may have opened it at this moment
            if (await db.Save(ct) is null)
                opened++;
            db.ChangeTracker.Clear();
        }
        return opened;
    }

    /// <summary>
    /// Whoever started long enough ago, and has no review open and none that opened in the last 6 months. Whether the
    /// anniversary is near enough follows from leave too, and is for the rules to say.
    /// </summary>
    private async Task<List<Id<Person>>> Near(CancellationToken ct)
    {
        var sight = db.For(me);
        var (started, recently) = (me.Today.AddMonths(-10), me.Today.AddMonths(-OpeningRules.MonthsApart));
        return await sight
            .People.Where(p => p.StartsOn <= started && (p.EndsOn == null || p.EndsOn >= me.Today))
            .Where(p => !sight.Reviews.Any(r => r.PersonId == p.Id && (r.EndedAt == null || r.OpenedOn > recently)))
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(ct);
    }
}
