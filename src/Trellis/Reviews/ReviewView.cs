namespace Trellis.Reviews;

/// <summary>
/// One review: where it stands, whose turn it is, who was asked, and what was done when. Never a word of what was written,
/// but for reasons that are meant for all who see it.
/// </summary>
public sealed class ReviewView(AppDb db, Viewer me, ReviewCases cases)
{
    /// <param name="Did">What was done, oldest first.</param>
    /// <param name="Declined">Reasons of those who declined: for whoever leads the review alone.</param>
    public sealed record View(
        ReviewInfo Info,
        DateOnly OpenedOn,
        string? Position,
        IReadOnlyList<ReviewProgress> Did,
        IReadOnlyList<Reason> Reasons,
        IReadOnlyList<CoworkerProgress> Coworkers,
        IReadOnlyList<WhyDeclined> Declined,
        bool HasOutcome,
        bool IsMuted
    );

    /// <summary>Why somebody who was asked declined.</summary>
    public sealed record WhyDeclined(Id<CoworkerRequest> Request, string Reason);

    /// <summary>A reason that stands with something that was done.</summary>
    public sealed record Reason(ReviewAct Act, DateOnly On, string ByName, string Text);

    public async Task<View?> Load(Id<Review> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var seen = sight.Reviews.Where(r => r.Id == id);
        if ((await cases.Load(seen, ct)).SingleOrDefault() is not { } info)
            return null;
        var row = await seen.Select(r => new { r.OpenedOn, r.Position!.Title }).SingleAsync(ct);
        var did = await sight.ReviewProgress.Where(f => f.ReviewId == id).OrderBy(f => f.At).ToListAsync(ct);
        var reasons = await sight
            .ReviewFacts.Where(f =>
                f.ReviewId == id && f.Text != "" && f.Act != ReviewAct.Acknowledge && f.Act != ReviewAct.Correct
            )
            .OrderBy(f => f.At)
            .Select(f => new Reason(f.Act, f.On, f.ByName, f.Text))
            .ToListAsync(ct);
        var isNamed = info.Is(ReviewParty.NamedReviewer, me);
        var coworkers = isNamed
            ? []
            : await sight
                .CoworkerProgress.Where(c => c.ReviewId == id)
                .OrderBy(c => c.AskedAt)
                .ThenBy(c => c.Name)
                .ToListAsync(ct);
        var declined = info.Is(ReviewParty.Lead, me)
            ? await sight
                .CoworkerRequests.Where(c => c.ReviewId == id && c.DeclineReason != "")
                .Select(c => new WhyDeclined(c.Id, c.DeclineReason))
                .ToListAsync(ct)
            : [];
        var hasOutcome = await sight.ReviewOutcomes.AnyAsync(o => o.ReviewId == id && o.SharedAt != null, ct);
        var isMuted = await sight.ReviewReminders.AnyAsync(
            r => r.ReviewId == id && r.PersonId == me.PersonId && r.IsMuted,
            ct
        );
        return new(info, row.OpenedOn, row.Title, did, reasons, coworkers, declined, hasOutcome, isMuted);
    }
}
