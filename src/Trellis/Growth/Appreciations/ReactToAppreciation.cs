namespace Trellis.Growth.Appreciations;

/// <summary>Says that one thanks for the same, or takes that back.</summary>
public sealed class ReactToAppreciation(AppDb db, Viewer me)
{
    /// <param name="thanksToo">Whether it is said; false takes it back.</param>
    public Task<Result<Done>> Handle(Id<Appreciation> id, bool thanksToo, CancellationToken ct) =>
        db.RetryOnConflict(() => React(id, thanksToo, ct));

    private async Task<Result<Done>> React(Id<Appreciation> id, bool thanksToo, CancellationToken ct)
    {
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var found = await sight
            .Appreciations.Where(a => a.Id == id)
            .Select(a => new { IsWriter = a.WriterId == person, IsNamed = a.Recipients.Any(r => r.PersonId == person) })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return new Problem.Missing("This appreciation");
        if (AppreciationRules.RefuseReaction(found.IsWriter, found.IsNamed) is { } refused)
            return refused;
        var own = await sight.AppreciationReactions.SingleOrDefaultAsync(
            r => r.AppreciationId == id && r.PersonId == person,
            ct
        );
        if (own is not null == thanksToo)
            return Done.It;
        if (own is not null)
            db.Remove(own);
        else
            db.Add(
                new AppreciationReaction
                {
                    AppreciationId = id,
                    PersonId = person,
                    At = me.Now,
                }
            );
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
