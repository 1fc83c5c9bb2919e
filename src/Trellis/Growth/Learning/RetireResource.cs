namespace Trellis.Growth.Learning;

/// <summary>Retires a learning resource that is kept, or keeps it again: an editor does. What people did stays told.</summary>
public sealed class RetireResource(AppDb db, Viewer me)
{
    /// <param name="isRetired">Whether it is retired afterwards.</param>
    public async Task<Result<Done>> Handle(Id<LearningResource> id, bool isRetired, CancellationToken ct)
    {
        if (!Can.EditFramework(me))
            return new Problem.Forbidden();
        if (await db.For(me).Resources.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } resource)
            return new Problem.Missing("This learning resource");
        var (before, after) = isRetired
            ? (ResourceState.Kept, ResourceState.Retired)
            : (ResourceState.Retired, ResourceState.Kept);
        if (resource.State == after)
            return Done.It;
        if (resource.State != before)
            return new Problem.Refused("resource.state", "An editor has not kept this resource yet.");
        (resource.State, resource.DecidedAt, resource.DecidedBy) = (after, me.Now, me.Name);
        resource.Version++;
        db.Record(me, ResourceActivity.Retired, id.ToString());
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
