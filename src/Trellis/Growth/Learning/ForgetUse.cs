namespace Trellis.Growth.Learning;

/// <summary>Takes back what one said of a learning resource; where that is gone already, it is done.</summary>
public sealed class ForgetUse(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<LearningResource> id, CancellationToken ct)
    {
        var told = await db.For(me)
            .ResourceUses.SingleOrDefaultAsync(u => u.ResourceId == id && u.PersonId == me.PersonId, ct);
        if (told is null)
            return Done.It;
        db.Remove(told);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
