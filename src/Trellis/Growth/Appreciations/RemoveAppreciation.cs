namespace Trellis.Growth.Appreciations;

/// <summary>Removes an appreciation that one wrote, with the reactions to it.</summary>
public sealed class RemoveAppreciation(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Appreciation> id, CancellationToken ct)
    {
        var found = await OwnAppreciation.Find(db, me, id, ct);
        if (found.Value is not { } appreciation)
            return found.Problem!;
        db.Remove(appreciation);
        db.Record(me, AppreciationActivity.Removed, id.ToString(), appreciation.WriterId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
