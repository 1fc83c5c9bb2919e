using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Reviews.Coworkers;

/// <summary>
/// Asks coworkers for feedback, those too whom the person nominated, and says why they are fewer than the least where they
/// are. What was asked is not taken back by asking more.
/// </summary>
public sealed class InviteCoworkers(
    AppDb db,
    Viewer me,
    ReviewActs acts,
    CoworkerChecks checks,
    FeedbackReleases releases
)
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
        [AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")]
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
        if (people.Count == 0 && ReviewRules.HasCoworkers(at.Info.Case))
            return new Problem.Refused("review.coworker", "Enough coworkers are asked. No reason is needed.", "Reason");
        if (await checks.Refuse(at.Info, people, isNominating: false, ct) is { } refused)
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
        if (await db.Save(ct) is { } problem)
            return problem;
        await releases.Try(id, ct);
        return Done.It;
    }
}
