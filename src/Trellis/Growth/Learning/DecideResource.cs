using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Growth.Learning;

/// <summary>Keeps a proposed learning resource, or does not and says why: an editor decides.</summary>
public sealed class DecideResource(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Keep it, or decline it.")]
        public bool? IsKept { get; set; }

        /// <summary>What whoever proposed it reads; needed where it is not kept.</summary>
        [AtMost(ResourceRules.TextLimit, ErrorMessage = ResourceContent.LongText)]
        public string? Answer { get; set; }

        /// <summary>The version that was read.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<LearningResource> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (!Can.EditFramework(me))
            return new Problem.Forbidden();
        if (await db.For(me).Resources.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } resource)
            return new Problem.Missing("This learning resource");
        var (isKept, answer) = (request.IsKept!.Value, Names.TidyText(request.Answer));
        var isOwn = resource.ProposedById == me.PersonId;
        if (ResourceRules.RefuseDecision(resource.State, isKept, isOwn, answer.Length > 0) is { } refused)
            return refused;
        if (resource.Version != request.Version)
            return new Problem.Stale(
                "The proposal was changed in the meantime. Read it again; your answer is still here."
            );
        resource.State = isKept ? ResourceState.Kept : ResourceState.Declined;
        (resource.Answer, resource.DecidedAt, resource.DecidedBy) = (answer, me.Now, me.Name);
        resource.Version++;
        if (resource.ProposedById is { } proposer)
            db.Tell(me, ResourceMessages.Answered, proposer, LearningRoutes.Of(id));
        db.Record(me, ResourceActivity.Decided, id.ToString());
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
