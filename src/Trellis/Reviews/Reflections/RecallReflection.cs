namespace Trellis.Reviews.Reflections;

/// <summary>Makes one's submitted reflection a draft again, until the conversation was held.</summary>
public sealed class RecallReflection(AppDb db, Viewer me, ReviewActs acts)
{
    public async Task<Result<Done>> Handle(Id<Review> id, CancellationToken ct)
    {
        var begun = await acts.Begin(id, ReviewAct.RecallReflection, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var reflection = await db.For(me).Reflections.SingleAsync(r => r.ReviewId == id, ct);
        reflection.SubmittedAt = null;
        acts.Add(at.Row, ReviewAct.RecallReflection, ReviewActivity.ReflectionRecalled);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
