using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Reviews.Coworkers;

/// <summary>
/// Nominates coworkers for one's own 360. Nobody is asked yet: whoever leads the review agrees, or chooses others.
/// </summary>
public sealed class NominateCoworkers(AppDb db, Viewer me, ReviewActs acts, CoworkerChecks checks)
{
    public sealed class Request
    {
        [MaxLength(10, ErrorMessage = "Choose at most ten.")]
        public IReadOnlyList<Id<Person>> People
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.NominateCoworkers, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var people = request.People.Distinct().ToList();
        if (people.Count == 0)
            return new Problem.Refused("review.coworker", "Choose a coworker.", "People");
        if (await checks.Refuse(at.Info, people, isNominating: true, ct) is { } refused)
            return refused;
        var known = await db.For(me.AsTrellis())
            .CoworkerRequests.Where(c => c.ReviewId == id && people.Contains(c.CoworkerId))
            .ToDictionaryAsync(c => c.CoworkerId, ct);
        foreach (var coworker in people)
            if (known.TryGetValue(coworker, out var earlier))
                (earlier.ClosedAt, earlier.AskedAt) = (null, null); // one that was taken back is made anew
            else
                db.Add(
                    new CoworkerRequest
                    {
                        ReviewId = id,
                        CoworkerId = coworker,
                        NominatedById = me.PersonId!.Value,
                        NominatedAt = me.Now,
                    }
                );
        acts.Add(at.Row, ReviewAct.NominateCoworkers, ReviewActivity.CoworkersNominated);
        if (at.Info.LeadId is { } lead)
            db.Tell(me, ReviewMessages.Nominated, lead, ReviewRoutes.Coworkers(id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
