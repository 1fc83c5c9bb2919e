namespace Trellis.Reviews.Cycles;

/// <summary>Cancels a cycle with a reason that everybody in it reads. Its reviews end as recurring work.</summary>
public sealed class CancelCycle(AppDb db, Viewer me, CycleWork work)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Say why, in a sentence that everybody in this cycle reads."),
            AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")
        ]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Cycle> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (await db.For(me).Cycles.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return new Problem.Missing("This cycle");
        if (CycleRules.RefuseCancel(cycle) is { } refused)
            return refused;
        (cycle.CancelledAt, cycle.CancelledById, cycle.CancelledByName) = (me.Now, me.PersonId, me.Name);
        cycle.CancelReason = Names.TidyText(request.Reason);
        db.Record(me, CycleActivity.Cancelled, id.ToString(), detail: cycle.Name);
        await work.Ask(CycleWork.Opening, ct);
        if (await db.Save(ct) is { } problem)
            return problem;
        work.Wake();
        return Done.It;
    }
}
