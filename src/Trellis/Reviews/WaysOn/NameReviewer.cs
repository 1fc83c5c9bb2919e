using System.ComponentModel.DataAnnotations;
using Trellis.Messages;
using Trellis.People;

namespace Trellis.Reviews.WaysOn;

/// <summary>
/// Asks somebody to lead a review in place of a manager who is missing, away or long overdue. They lead it once they
/// accepted, and get this review only.
/// </summary>
public sealed class NameReviewer(AppDb db, Viewer me, ReviewActs acts, ManagerNamed named)
{
    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Write an email or a full name.")]
        [AtMost(200)]
        public string? Reviewer { get; set; }

        [
            RequiredText(ErrorMessage = "Say why, in a sentence that everybody in this review reads."),
            AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")
        ]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.NameReviewer, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var found = await named.Load(request.Reviewer!, me.Today, ct);
        if (found.Problem is { } unknown)
            return new Problem.Refused(
                "review.reviewer",
                unknown.Message.Replace("of the manager", "of the reviewer", StringComparison.Ordinal),
                "Reviewer"
            );
        var reviewer = found.Value;
        if (await Refuse(at.Info, reviewer, ct) is { } why)
            return new Problem.Refused("review.reviewer", why, "Reviewer");
        (at.Row.NamedReviewerId, at.Row.ReviewerId, at.Row.ReviewerForId) = (reviewer, null, at.Info.ManagerId);
        acts.Add(
            at.Row,
            ReviewAct.NameReviewer,
            ReviewActivity.ReviewerNamed,
            Names.TidyText(request.Reason),
            about: reviewer
        );
        db.Tell(me, ReviewMessages.Named, reviewer, ReviewRoutes.Review(id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    /// <summary>Never the person, and not one of their reports; nor whoever leads it already or names the reviewer.</summary>
    private async Task<string?> Refuse(ReviewInfo info, Id<Person> reviewer, CancellationToken ct)
    {
        if (reviewer == info.PersonId)
            return "Nobody leads their own review.";
        if (reviewer == info.LeadId)
            return "They lead this review already.";
        if (reviewer == me.PersonId)
            return "Two people act here: who names the reviewer, and the reviewer. Name somebody else.";
        return await db.For(me)
            .EmploymentsToday.AnyAsync(e => e.PersonId == reviewer && e.ManagerId == info.PersonId, ct)
            ? "They report to the person whose review it is. Name somebody else."
            : null;
    }
}
