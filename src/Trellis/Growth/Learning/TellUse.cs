using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Learning;

/// <summary>Says whether a learning resource helped, and what one did with it; saying it again replaces it.</summary>
public sealed class TellUse(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Say whether it helped.")]
        public bool? HasHelped { get; set; }

        [
            RequiredText(ErrorMessage = "Write what you did with it."),
            AtMost(ResourceRules.TextLimit, ErrorMessage = ResourceContent.LongText)
        ]
        public string? Did { get; set; }
    }

    public Task<Result<Done>> Handle(Id<LearningResource> id, Request request, CancellationToken ct) =>
        db.RetryOnConflict(() => Tell(id, request, ct));

    private async Task<Result<Done>> Tell(Id<LearningResource> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var state = await sight
            .Resources.Where(r => r.Id == id)
            .Select(r => (ResourceState?)r.State)
            .SingleOrDefaultAsync(ct);
        if (state is not { } now)
            return new Problem.Missing("This learning resource");
        if (ResourceRules.RefuseUse(now) is { } refused)
            return refused;
        var (helped, did) = (request.HasHelped!.Value, Names.TidyText(request.Did));
        var told = await sight.ResourceUses.SingleOrDefaultAsync(u => u.ResourceId == id && u.PersonId == person, ct);
        if (told is null)
            db.Add(
                new ResourceUse
                {
                    ResourceId = id,
                    PersonId = person,
                    HasHelped = helped,
                    Did = did,
                    At = me.Now,
                }
            );
        else
            (told.HasHelped, told.Did, told.At) = (helped, did, me.Now);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
