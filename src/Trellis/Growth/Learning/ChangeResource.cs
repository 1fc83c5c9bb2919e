using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Learning;

/// <summary>Changes a learning resource: editors do, and whoever proposed it while nobody has decided.</summary>
public sealed class ChangeResource(AppDb db, Viewer me)
{
    public sealed class Request : ResourceContent
    {
        /// <summary>The version that was read.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<LearningResource> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var sight = db.For(me);
        if (await sight.Resources.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } resource)
            return new Problem.Missing("This learning resource");
        if (!MayChange(resource, me))
            return new Problem.Forbidden();
        if (resource.Version != request.Version)
            return new Problem.Stale("This resource was changed in the meantime. What you typed is still here.");
        if (await request.Put(resource, sight, ct) is { } refused)
            return refused;
        resource.Version++;
        db.Record(me, ResourceActivity.Changed, id.ToString());
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    internal static bool MayChange(LearningResource resource, Viewer me) =>
        Can.EditFramework(me) || (resource.ProposedById == me.PersonId && resource.State == ResourceState.Proposed);
}
