using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Read;
using Trellis.Reviews.Finals;

namespace Trellis.Reviews.Levelling;

/// <summary>
/// Changes a final level after it was compared, with a reason. Only whoever wrote the final assessment does, and before it
/// is shared; before, after and reason are kept for them and for People Ops.
/// </summary>
public sealed class ChangeLevel(AppDb db, Viewer me, ReviewActs acts, FinalDrafts drafts)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Choose a competency.")]
        public Id<Item>? Item { get; set; }

        /// <summary>The level that was read, as the text of a <see cref="Rated"/>.</summary>
        public string? Before { get; set; }

        /// <summary>The level to which it changes.</summary>
        public string? Level { get; set; }

        [AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.NoteOutcome, ct, settles: false);
        if (begun.Value is not { Row.CycleId: { } cycle } at)
            return begun.Problem ?? new Problem.Missing("This rating calibration");
        var item = request.Item!.Value;
        var sight = db.For(me);
        var rating = await sight
            .Assessments.Where(a => a.RoundId == at.Row.RoundId && a.Kind == AssessmentKind.Final)
            .Where(a => a.RaterId == me.PersonId && a.SubmittedAt == null)
            .SelectMany(a => a.Ratings)
            .SingleOrDefaultAsync(r => r.ItemId == item, ct);
        var before = rating?.Rated ?? Rated.NotAssessed;
        if (!Rated.TryParse(request.Level, null, out var after))
            after = Rated.NotAssessed;
        var reason = Names.TidyText(request.Reason);
        var compared = (await drafts.Compared(at.Info, ct)).Contains(item);
        if (compared && request.Before != before.ToString())
            return new Problem.Stale(
                "This level was changed meanwhile. Look at it again; what you typed is still here."
            );
        var highest = (await ItemFacts.Of(sight, [item], ct)).GetValueOrDefault(item)?.Max ?? 0;
        if (LevellingRules.RefuseChange(compared, before, after, highest, reason) is { } refused)
            return refused;
        (rating!.Rated, rating.SavedAt) = (after, me.Now);
        if (
            await sight.ReviewOutcomes.SingleOrDefaultAsync(o => o.ReviewId == id && o.WriterId == me.PersonId, ct) is
            { } draft
        )
            db.MarkChanged(draft); // whoever has the draft open in another window is told
        db.Add(
            new LevelRevision
            {
                CycleId = cycle,
                ReviewId = id,
                PersonId = at.Info.PersonId,
                ItemId = item,
                Before = before,
                After = after,
                Reason = reason,
                At = me.Now,
                ById = me.PersonId!.Value,
                ByName = me.Name,
            }
        );
        db.Record(me, ReviewActivity.DraftSaved, id.ToString(), at.Info.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
