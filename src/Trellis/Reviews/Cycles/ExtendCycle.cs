using Trellis.Messages;

namespace Trellis.Reviews.Cycles;

/// <summary>
/// Gives a stage of a cycle more time, with a reason that everybody in it reads. Requests to coworkers that are still open
/// get the time too.
/// </summary>
public sealed class ExtendCycle(AppDb db, Viewer me, CycleWork work)
{
    public sealed class Request
    {
        public ReviewStage Stage { get; set; } = ReviewStage.Writing;
        public DateOnly Until { get; set; }

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
        var sight = db.For(me);
        if (await sight.Cycles.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return new Problem.Missing("This cycle");
        var earlier = await sight
            .CycleExtensions.Where(x => x.CycleId == id)
            .Select(x => new StageExtension(x.Stage, x.Until))
            .ToListAsync(ct);
        if (CycleRules.RefuseExtension(cycle, earlier, new(request.Stage, request.Until), me.Today) is { } refused)
            return refused;
        db.Add(
            new CycleExtension
            {
                CycleId = id,
                Stage = request.Stage,
                Until = request.Until,
                Reason = Names.TidyText(request.Reason),
                At = me.Now,
                ById = me.PersonId,
                ByName = me.Name,
            }
        );
        if (request.Stage == ReviewStage.Writing)
            await MoveRequests(id, request.Until, ct);
        await Tell(id, request, ct);
        db.MarkChanged(cycle);
        db.Record(me, CycleActivity.Extended, id.ToString(), detail: $"{cycle.Name}, {CycleWords.Of(request.Stage)}");
        await work.Ask(CycleWork.Counting, ct);
        if (await db.Save(ct) is { } problem)
            return problem;
        work.Wake();
        return Done.It;
    }

    private async Task MoveRequests(Id<Cycle> id, DateOnly until, CancellationToken ct)
    {
        var open = await db.For(me.AsTrellis())
            .CoworkerRequests.Where(c => c.Review!.CycleId == id && c.AskedAt != null && c.DueOn < until)
            .Where(c => c.SubmittedAt == null && c.DeclinedAt == null && c.ClosedAt == null)
            .ToListAsync(ct);
        open.ForEach(c => c.DueOn = until);
    }

    /// <summary>The people whose reviews are in the stage, and their managers, each once.</summary>
    private async Task Tell(Id<Cycle> id, Request request, CancellationToken ct)
    {
        var lines = await db.For(me)
            .CycleLines.Where(l => l.CycleId == id && l.Part != null && l.Stage == request.Stage)
            .Select(l => new
            {
                l.ReviewId,
                l.PersonId,
                l.TeamId,
            })
            .ToListAsync(ct);
        foreach (
            var (person, review) in lines
                .SelectMany(l =>
                    new (Id<Person>? Person, Id<Review> Review)[] { (l.PersonId, l.ReviewId), (l.TeamId, l.ReviewId) }
                )
                .Where(t => t.Person is not null)
                .DistinctBy(t => t.Person)
        )
            db.Tell(me, CycleMessages.Extended, person!.Value, CycleRoutes.OfReview(review), day: request.Until);
    }
}
