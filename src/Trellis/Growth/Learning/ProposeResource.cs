namespace Trellis.Growth.Learning;

/// <summary>Proposes a learning resource: anyone does, and an editor decides. What an editor adds is kept at once.</summary>
public sealed class ProposeResource(AppDb db, Viewer me)
{
    public sealed class Request : ResourceContent;

    public Task<Result<Id<LearningResource>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Propose(request, ct), ct);

    private async Task<Result<Id<LearningResource>>> Propose(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var added = new LearningResource
        {
            Title = "",
            ProposedById = person,
            ProposedAt = me.Now,
        };
        if (await request.Put(added, sight, ct) is { } refused)
            return refused;
        if (await Known(sight, added, ct) is { } known)
            return new Problem.Refused(
                "resource.known",
                $"\"{known}\" is this page for the same item. Say there what helped.",
                "Link"
            );
        if (Can.EditFramework(me))
            (added.State, added.DecidedAt, added.DecidedBy) = (ResourceState.Kept, me.Now, me.Name);
        else if (
            await sight.Resources.CountAsync(r => r.ProposedById == person && r.State == ResourceState.Proposed, ct)
            >= ResourceRules.MostOpen
        )
            return new Problem.Refused(
                "resource.many",
                $"{ResourceRules.MostOpen} of your proposals are open. Editors decide on them first."
            );
        db.Add(added);
        db.Record(me, ResourceActivity.Proposed, added.Id.ToString());
        return await db.Save(ct) is { } problem ? problem : added.Id;
    }

    /// <summary>The title of what is here of the same page, or without a page of the same title, for the same item.</summary>
    private static Task<string?> Known(Sight sight, LearningResource added, CancellationToken ct) =>
        sight
            .Resources.Where(r =>
                r.State != ResourceState.Declined
                && r.ItemId == added.ItemId
                && (added.Link == "" ? r.Title == added.Title && r.Link == "" : r.Link == added.Link)
            )
            .Select(r => r.Title)
            .FirstOrDefaultAsync(ct);
}
