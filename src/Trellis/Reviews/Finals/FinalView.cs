using Trellis.Assessments;
using Trellis.Frameworks.Read;
using Trellis.Frameworks.Versions;
using Trellis.Reviews.Outcomes;
using Trellis.Stipends.Account;

namespace Trellis.Reviews.Finals;

/// <summary>
/// The final assessment of a 360: as a draft for whoever leads it, beside both views; once it is shared, for the person,
/// the manager and People Ops, with corrections and the acknowledgement.
/// </summary>
public sealed class FinalView(AppDb db, Viewer me, ReviewCases cases, RoundContent words, FinalDrafts drafts)
{
    /// <param name="Draft">What is written; the version is 0 if nothing was saved yet.</param>
    /// <param name="Wrote">How many coworkers gave feedback.</param>
    /// <param name="Positions">What can be recommended as a promotion; empty for whoever only reads.</param>
    /// <param name="Told">What became of a promotion or a raise, once the person was told.</param>
    public sealed record View(
        ReviewInfo Info,
        string? Writer,
        string Audience,
        IReadOnlyList<Line> Lines,
        FinalDrafts.Draft Draft,
        int Wrote,
        DateTime? SharedAt,
        IReadOnlyList<OutcomeView.Note> After,
        IReadOnlyList<Choice> Positions,
        ToldRecommendation? Told,
        string Currency,
        bool CanWrite,
        bool CanShare,
        bool CanAcknowledge,
        bool CanCorrect
    )
    {
        /// <summary>Whether what coworkers said is summed up by the manager: they are summarised, and two or more wrote.</summary>
        public bool AsksSummary => Info.Terms.Visibility != VisibilityMode.NamedToManager ? Wrote > 0 : Wrote > 1;
    }

    /// <summary>One competency or skill with both views and what is final.</summary>
    /// <param name="Expected">The level that the position expects; null if it names none.</param>
    /// <param name="IsCompared">Its level is compared with others: it changes in the rating calibration.</param>
    public sealed record Line(
        ItemFacts Item,
        int? Expected,
        Rated? Self,
        Rated? Manager,
        Rated Final,
        string Reason,
        bool IsCompared
    )
    {
        /// <summary>What the rules ask about it.</summary>
        internal FinalLine Rule => new(Item.Id, Item.Name, Item.Max, Self, Manager, Final, Reason);
        public bool NeedsReason => Rule.NeedsReason;
    }

    /// <summary>A position that can be chosen.</summary>
    public sealed record Choice(Id<Position> Id, string Name);

    public async Task<View?> Load(Id<Review> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var seen = sight.Reviews.Where(r => r.Id == id && r.Kind == ReviewKind.Annual360);
        if ((await cases.Load(seen, ct)).SingleOrDefault() is not { } info)
            return null;
        var draft = await drafts.Load(info, ct);
        var isLead = info.Is(ReviewParty.Lead, me);
        var canWrite =
            isLead && draft.SharedAt is null && info.Standing.Stage is ReviewStage.Conversation or ReviewStage.Final;
        if (draft.SharedAt is null && !canWrite)
            return null;
        if (draft.SharedAt is not null && info.PersonId != me.PersonId)
            await db.RecordReading(me, ReviewActivity.TextsRead, info.PersonId, ct);
        var told = await sight.ToldRecommendations.SingleOrDefaultAsync(r => r.ReviewId == id, ct);
        return new(
            info,
            draft.Writer,
            draft.Audience,
            await Lines(seen, draft, ct),
            draft,
            info.Case.Coworkers.Count(c => c.IsSubmitted),
            draft.SharedAt,
            draft.SharedAt is null ? [] : await After(id, ct),
            canWrite ? await Positions(seen, ct) : [],
            told,
            await StipendCurrency.Of(sight, ct),
            canWrite,
            canWrite && info.Allows(ReviewAct.Share, me),
            info.Allows(ReviewAct.Acknowledge, me),
            draft.SharedAt is not null && info.Allows(ReviewAct.Correct, me)
        );
    }

    /// <summary>What is assessed, with both views and what is final so far, in the order of the framework.</summary>
    internal async Task<IReadOnlyList<Line>> Lines(
        IQueryable<Review> review,
        FinalDrafts.Draft draft,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var row = await review
            .Select(r => new
            {
                r.RoundId,
                r.PositionId,
                r.FrameworkVersionId,
            })
            .SingleAsync(ct);
        if (await words.Load(row.FrameworkVersionId!.Value, row.PositionId!.Value, ct) is not { } said)
            return [];
        // what the viewer may read of both views: People Ops reads the final levels alone
        var views = await sight
            .Ratings.Where(r => r.Assessment!.RoundId == row.RoundId && r.Assessment.SubmittedAt != null)
            .Where(r => r.Assessment!.Kind != AssessmentKind.Final)
            .OrderBy(r => r.Assessment!.SubmittedAt)
            .Select(r => new
            {
                r.ItemId,
                r.Assessment!.Kind,
                r.Rated,
            })
            .ToListAsync(ct);
        var byItem = views.ToLookup(v => v.ItemId);
        Rated? Of(Id<Item> item, AssessmentKind kind) =>
            byItem[item].LastOrDefault(v => v.Kind == kind && v.Rated.IsAnswered)?.Rated;
        return
        [
            .. said
                .Asked.Keys.Concat(said.Core)
                .Concat(byItem.Select(v => v.Key))
                .Concat(draft.Levels.Keys)
                .Distinct()
                .Where(said.Items.ContainsKey)
                .Select(i => said.Items[i])
                .OrderBy(i => i.Rank)
                .Select(i =>
                {
                    var (self, manager) = (Of(i.Id, AssessmentKind.Self), Of(i.Id, AssessmentKind.Manager));
                    var (level, reason) =
                        draft.Levels.GetValueOrDefault(i.Id)
                        ?? new FinalDrafts.Decided(
                            draft.Version == 0 ? FinalLine.Proposed(self, manager) : Rated.NotAssessed,
                            ""
                        );
                    return new Line(
                        i,
                        said.Asked.TryGetValue(i.Id, out var r) ? r : null,
                        self,
                        manager,
                        level,
                        reason,
                        draft.Compared.Contains(i.Id)
                    );
                }),
        ];
    }

    private async Task<IReadOnlyList<OutcomeView.Note>> After(Id<Review> id, CancellationToken ct) =>
        await db.For(me)
            .ReviewFacts.Where(f => f.ReviewId == id && (f.Act == ReviewAct.Correct || f.Act == ReviewAct.Acknowledge))
            .OrderBy(f => f.At)
            .Select(f => new OutcomeView.Note(f.Act, f.ByName, f.At, f.Text))
            .ToListAsync(ct);

    /// <summary>Published positions of the same framework but the one of today.</summary>
    private async Task<IReadOnlyList<Choice>> Positions(IQueryable<Review> review, CancellationToken ct)
    {
        var sight = db.For(me);
        var framework = await review.Select(r => r.Position!.FrameworkId).SingleAsync(ct);
        var person = await review.Select(r => r.PersonId).SingleAsync(ct);
        return await sight
            .Positions.Where(p => p.FrameworkId == framework)
            .Where(p => !sight.EmploymentsToday.Any(e => e.PersonId == person && e.PositionId == p.Id))
            .OrderBy(p => p.FullName)
            .Select(p => new Choice(p.Id, p.FullName))
            .ToListAsync(ct);
    }
}
