using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Reviews.Coworkers;

/// <summary>
/// Asks coworkers for feedback, and says why they are fewer than the least where they are. What was asked is not taken
/// back by asking more.
/// </summary>
public sealed class InviteCoworkers(AppDb db, Viewer me, ReviewActs acts, OpenRequests open)
{
    public sealed class Request
    {
        /// <summary>Whom to ask; empty to say only why nobody else is asked.</summary>
        [MaxLength(10, ErrorMessage = "Choose at most ten.")]
        public IReadOnlyList<Id<Person>> People
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>Why fewer coworkers are asked than the least; both read it.</summary>
        [StringLength(
            ReviewRules.TextLimit,
            ErrorMessage = "This is longer than 2,000 characters. Shorten it a little."
        )]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.InviteCoworkers, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var (people, reason) = (request.People.Distinct().ToList(), Names.TidyText(request.Reason));
        if (people.Count == 0 && reason.Length == 0)
            return new Problem.Refused("review.coworker", "Choose a coworker, or say why you ask nobody.", "People");
        if (await Refuse(at.Info, people, ct) is { } refused)
            return refused;
        var due = ReviewRules.CoworkerDueOn(at.Info.Case, me.Today);
        var known = await db.For(me)
            .CoworkerRequests.Where(c => c.ReviewId == id && people.Contains(c.CoworkerId))
            .ToDictionaryAsync(c => c.CoworkerId, ct);
        foreach (var coworker in people)
        {
            // a request that was withdrawn is made anew
            if (!known.TryGetValue(coworker, out var asked))
                db.Add(
                    asked = new()
                    {
                        ReviewId = id,
                        CoworkerId = coworker,
                        NominatedById = me.PersonId!.Value,
                        NominatedAt = me.Now,
                    }
                );
            (asked.AskedAt, asked.DueOn, asked.ClosedAt) = (me.Now, due, null);
            db.Tell(me, ReviewMessages.Asked, coworker, ReviewRoutes.Feedback(asked.Id), day: due);
        }
        if (people.Count > 0)
            acts.Add(at.Row, ReviewAct.InviteCoworkers, ReviewActivity.CoworkersInvited);
        var counting = at.Info.Case.Coworkers.Count(c => c.Counts) + people.Count;
        if (reason.Length > 0 && counting < at.Info.Case.Terms.CoworkersLeast)
            acts.Add(at.Row, ReviewAct.ExplainFewerCoworkers, ReviewActivity.CoworkersInvited, reason);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    private async Task<Problem?> Refuse(ReviewInfo info, List<Id<Person>> people, CancellationToken ct)
    {
        var counting = info.Case.Coworkers.Count(c => c.Counts);
        if (CoworkerRules.RefuseNumber(counting, people.Count, info.Case.Terms.CoworkersMost) is { } many)
            return many;
        var sight = db.For(me);
        var names = await sight
            .Colleagues.Where(c => people.Contains(c.PersonId))
            .ToDictionaryAsync(c => c.PersonId, c => c.Name, ct);
        var asked = await sight
            .CoworkerProgress.Where(c => c.ReviewId == info.Id && (c.ClosedAt == null || c.DeclinedAt != null))
            .Select(c => c.CoworkerId)
            .ToListAsync(ct);
        var counts = await open.Load(people, ct);
        foreach (var one in people)
        {
            if (!names.TryGetValue(one, out var name))
                return new Problem.Missing("This coworker");
            var refused = CoworkerRules.RefuseCoworker(
                one,
                name,
                info.PersonId,
                info.LeadId,
                info.ManagerId,
                asked.Contains(one),
                counts.GetValueOrDefault(one),
                info.Terms.RequestsMost
            );
            if (refused is not null)
                return refused;
        }
        return null;
    }
}
