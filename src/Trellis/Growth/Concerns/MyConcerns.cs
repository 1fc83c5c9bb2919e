namespace Trellis.Growth.Concerns;

/// <summary>The concerns that were written to oneself, and for People Ops those that somebody showed to them.</summary>
public sealed class MyConcerns(AppDb db, Viewer me)
{
    /// <param name="Mine">To the viewer, the newest first.</param>
    /// <param name="Shown">To others, for People Ops; empty for everybody else.</param>
    public sealed record View(IReadOnlyList<ConcernLine> Mine, IReadOnlyList<ConcernLine> Shown);

    public async Task<View> Load(CancellationToken ct)
    {
        var concerns = db.For(me).Concerns;
        return new(
            await ConcernLine.Of(concerns.Where(c => c.PersonId == me.PersonId), ct),
            me.IsPeopleOps
                ? await ConcernLine.Of(concerns.Where(c => c.PersonId != me.PersonId && c.ShownAt != null), ct)
                : []
        );
    }
}
