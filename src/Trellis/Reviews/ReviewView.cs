using Trellis.Reviews.Coworkers;
using Trellis.Reviews.Meetings;

namespace Trellis.Reviews;

/// <summary>
/// One review: where it stands, whose turn it is, who was asked, and what was done when. Never a word of what was written,
/// but for reasons that are meant for all who see it.
/// </summary>
public sealed class ReviewView(AppDb db, Viewer me, ReviewCases cases, ReleasedView released, CoworkerVoices voices)
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
    )
    {
        /// <summary>The company cycle that it belongs to, by name; null where it opened for itself.</summary>
        public string? Cycle { get; init; }

        /// <summary>Whether both views of a 360 are open to the viewer.</summary>
        public bool IsRoundOpen { get; init; }

        /// <summary>Whether the viewer has begun their view of a 360.</summary>
        public bool HasDraft { get; init; }

        /// <summary>Whether the viewer has submitted their view of a 360.</summary>
        public bool HasSubmitted { get; init; }

        /// <summary>What was released of anonymous feedback, as far as the viewer reads it; null while nothing was.</summary>
        public ReleasedTexts? Released { get; init; }

        /// <summary>
        /// What coworkers wrote with their names, for the person and People Ops where the terms let them read it; whoever
        /// leads reads it on the sheet.
        /// </summary>
        public IReadOnlyList<CoworkerVoice> Voices { get; init; } = [];

        /// <summary>A promotion or a raise that was recommended, for who may see it; null where there is none.</summary>
        public Id<Recommendation>? Recommendation { get; init; }
    }

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
        var row = await seen.Select(r => new
            {
                r.OpenedOn,
                r.Position!.Title,
                Cycle = sight.CyclesOfReviews.Where(c => c.Id == r.CycleId).Select(c => c.Name).FirstOrDefault(),
            })
            .SingleAsync(ct);
        var done = await sight.ReviewProgress.Where(f => f.ReviewId == id).ToListAsync(ct);
        var views = await Views(info, ct);
        var did = done.Concat(views.Select(v => Progress(info, v)).OfType<ReviewProgress>())
            .OrderBy(f => f.At)
            .ToList();
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
        var mine = views.Find(v => v.RaterId == me.PersonId);
        return new(info, row.OpenedOn, row.Title, did, reasons, coworkers, declined, hasOutcome, isMuted)
        {
            Cycle = row.Cycle,
            IsRoundOpen = await sight.Rounds.AnyAsync(r => r.Id == info.RoundId && r.CompletedAt != null, ct),
            HasDraft = mine is { SubmittedAt: null },
            HasSubmitted = mine is { SubmittedAt: not null },
            Released = await released.Load(info, ct),
            Voices = info.LeadId == me.PersonId || !info.IsAnnual ? [] : await Voices(info, ct),
            Recommendation = await sight
                .Recommendations.Where(r => r.ReviewId == id && r.Facts.Any())
                .Select(r => (Id<Recommendation>?)r.Id)
                .FirstOrDefaultAsync(ct),
        };
    }

    private async Task<IReadOnlyList<CoworkerVoice>> Voices(ReviewInfo info, CancellationToken ct)
    {
        var said = await voices.Load(info.Id, ct);
        if (said.Count > 0 && info.PersonId != me.PersonId)
            await db.RecordReading(me, ReviewActivity.TextsRead, info.PersonId, ct);
        return said;
    }

    private sealed record ViewState(Id<Person> RaterId, string Rater, AssessmentKind Kind, DateTime? SubmittedAt);

    /// <summary>Whether each view of a 360 is submitted, for everybody who sees the review: never what it says.</summary>
    private async Task<List<ViewState>> Views(ReviewInfo info, CancellationToken ct) =>
        info.RoundId is null
            ? []
            : await db.For(me.AsTrellis())
                .Rounds.Where(r => r.Id == info.RoundId)
                .SelectMany(r => r.Assessments)
                .Where(a => a.Kind != AssessmentKind.Final)
                .Select(a => new ViewState(a.RaterId, a.Rater!.Name, a.Kind, a.SubmittedAt))
                .ToListAsync(ct);

    private ReviewProgress? Progress(ReviewInfo info, ViewState view) =>
        view.SubmittedAt is { } at
            ? new()
            {
                ReviewId = info.Id,
                PersonId = info.PersonId,
                Kind = info.Kind,
                Act =
                    view.Kind == AssessmentKind.Self
                        ? ReviewAct.SubmitSelfAssessment
                        : ReviewAct.SubmitManagerAssessment,
                On = me.Day(at),
                At = at,
                ByName = view.Rater,
            }
            : null;
}
