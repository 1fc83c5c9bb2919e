namespace Trellis.Growth.Concerns;

/// <summary>Shows a concern to oneself to People Ops. What they have read stays read, so that there is no way back.</summary>
public sealed class ShowConcern(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Concern> id, CancellationToken ct)
    {
        if (await db.For(me).Concerns.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } concern)
            return new Problem.Missing("This concern");
        if (concern.PersonId != me.PersonId)
            return new Problem.Forbidden();
        if (concern.ShownAt is not null)
            return Done.It;
        (concern.ShownAt, concern.ReadAt) = (me.Now, concern.ReadAt ?? me.Now);
        concern.Version++;
        db.Record(me, ConcernActivity.Shown, id.ToString(), concern.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
