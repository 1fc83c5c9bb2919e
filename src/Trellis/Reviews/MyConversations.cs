namespace Trellis.Reviews;

/// <summary>
/// The conversations of the viewer: their own reviews, those that they lead, and feedback that they are asked for.
/// </summary>
public sealed class MyConversations(AppDb db, Viewer me, ReviewCases cases)
{
    private const int Most = 100;

    /// <param name="Mine">One's own reviews, the newest first.</param>
    /// <param name="Led">Open reviews that the viewer leads or is asked to lead, the most pressing first.</param>
    public sealed record View(
        IReadOnlyList<ReviewInfo> Mine,
        IReadOnlyList<ReviewInfo> Led,
        IReadOnlyList<Ended> Past,
        IReadOnlyList<Feedback> Feedback
    );

    /// <summary>A review of somebody on the viewer's team that is over.</summary>
    public sealed record Ended(Id<Review> Id, ReviewKind Kind, string Person, DateTime EndedAt);

    /// <summary>Feedback that the viewer is, or was, asked for.</summary>
    public sealed record Feedback(
        Id<CoworkerRequest> Id,
        string Person,
        ReviewKind Kind,
        DateOnly? DueOn,
        DateTime? SubmittedAt,
        DateTime? DeclinedAt,
        DateTime? ClosedAt
    )
    {
        public bool IsOpen => this is { SubmittedAt: null, DeclinedAt: null, ClosedAt: null };
    }

    public async Task<View?> Load(CancellationToken ct)
    {
        if (me.PersonId is not { } id)
            return null;
        var sight = db.For(me);
        var mine = await cases.Load(
            sight.Reviews.Where(r => r.PersonId == id).OrderByDescending(r => r.OpenedAt).Take(Most),
            ct
        );
        var led = await cases.Load(
            sight.OwnReviews.Where(r => r.EndedAt == null && r.PersonId != id).OrderBy(r => r.OpenedAt).Take(Most),
            ct
        );
        var past = await sight
            .LedReviews.Where(r => r.EndedAt != null)
            .OrderByDescending(r => r.EndedAt)
            .Take(Most)
            .Select(r => new Ended(r.Id, r.Kind, r.Person!.Name, r.EndedAt!.Value))
            .ToListAsync(ct);
        var feedback = await sight
            .CoworkerRequests.Where(c => c.CoworkerId == id)
            .OrderByDescending(c => c.AskedAt)
            .Take(Most)
            .Select(c => new Feedback(
                c.Id,
                c.Review!.Person!.Name,
                c.Review.Kind,
                c.DueOn,
                c.SubmittedAt,
                c.DeclinedAt,
                c.ClosedAt
            ))
            .ToListAsync(ct);
        return new(
            [.. mine.OrderByDescending(r => r.Case.OpenedOn)],
            [.. led.Where(IsMyPart).OrderBy(r => r.Standing.Next?.DueOn ?? DateOnly.MaxValue)],
            past,
            feedback
        );
    }

    /// <summary>A manager for whom somebody else leads a review has no part in it.</summary>
    private bool IsMyPart(ReviewInfo review) =>
        !review.Standing.IsOver && (review.Is(ReviewParty.Lead, me) || review.Is(ReviewParty.NamedReviewer, me));
}
