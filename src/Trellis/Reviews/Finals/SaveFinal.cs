using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Versions;
using Trellis.Messages;
using Trellis.Reviews.Outcomes;
using Trellis.Reviews.Recommendations;

namespace Trellis.Reviews.Finals;

/// <summary>
/// Saves the final assessment of a 360 as a draft, or shares it: then the levels count, the person reads it, and what is
/// recommended goes to People Ops.
/// </summary>
public sealed class SaveFinal(
    AppDb db,
    Viewer me,
    ReviewActs acts,
    OutcomeDrafts outcomes,
    FinalDrafts drafts,
    FinalView view,
    FinalLevels levels,
    WriteRecommendation recommend
)
{
    public sealed class Request : IValidatableObject
    {
        /// <summary>The final levels. What is left out stays as it was saved.</summary>
        [MaxLength(500, ErrorMessage = "Send each competency once.")]
        public IReadOnlyList<Level> Levels
        {
            get;
            set => field = [.. (value ?? []).Where(l => l is not null)];
        } = [];

        /// <summary>What coworkers said, in the manager's words.</summary>
        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? Summary { get; set; }

        [MaxLength(FinalRules.MostGoals, ErrorMessage = "Suggest at most {1} goals.")]
        public IReadOnlyList<Goal> Goals
        {
            get;
            set => field = [.. (value ?? []).Where(g => g is not null)];
        } = [];

        /// <summary>A promotion or a raise; null where none is recommended.</summary>
        public WriteRecommendation.Request? Recommendation { get; set; }

        /// <summary>Whether it is shared, and not only saved.</summary>
        public bool Share { get; set; }

        /// <summary>The version that was read; 0 if nothing was saved yet.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Levels.Any(l => Names.IsLonger(l.Reason, AssessmentRules.EvidenceLimit)))
                yield return new(
                    "One of the reasons is longer than 2,000 characters. Shorten it a little.",
                    [nameof(Levels)]
                );
            if (Goals.Any(g => Names.IsLonger(g.Text, ReviewRules.TextLimit)))
                yield return new(
                    "One of the goals is longer than 2,000 characters. Shorten it a little.",
                    [nameof(Goals)]
                );
        }

        internal const string Longer = "This is longer than 2,000 characters. Shorten it a little.";
    }

    /// <summary>The final level of one competency or skill.</summary>
    public sealed class Level
    {
        public Id<Item> Item { get; set; }

        /// <summary>The text of a <see cref="Domain.Kernel.Rated"/>.</summary>
        public string? Rated { get; set; }
        public string? Reason { get; set; }
    }

    /// <summary>A suggested goal. One without a text is left out.</summary>
    public sealed class Goal
    {
        public string? Text { get; set; }
        public Id<Item>? Item { get; set; }

        [Range(1, 20, ErrorMessage = "Choose a level of the scale.")]
        public int? Level { get; set; }
        public DateOnly? DueOn { get; set; }
    }

    public sealed record Saved(int Version, DateTime SavedAt, DateTime? SharedAt);

    public async Task<Result<Saved>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        // a draft may be written from the conversation on; sharing has its turn
        var begun = await acts.Begin(id, request.Share ? ReviewAct.Share : ReviewAct.NoteOutcome, ct, request.Share);
        if (begun.Value is not { } at)
            return begun.Problem!;
        if (!at.Info.IsAnnual)
            return new Problem.Missing("This final assessment");
        var sight = db.For(me);
        var draft = await outcomes.Open(id, request.Version, ReviewAudiences.Final(at.Info.Person, at.Info.Terms), ct);
        if (draft.Value is not { } outcome)
            return draft.Problem!;
        var lines = await view.Lines(sight.Reviews.Where(r => r.Id == id), await drafts.Load(at.Info, ct), ct);
        Write(outcome, request);
        var written = await levels.Write(at.Info, lines, request.Levels, ct);
        if (written.Value is not { } final)
            return written.Problem!;
        var recommended = await recommend.Write(at.Info, request.Recommendation, request.Share, ct);
        if (recommended.Problem is { } refusedPay)
            return refusedPay;
        if (request.Share)
        {
            var wrote = at.Info.Case.Coworkers.Count(c => c.IsSubmitted);
            if (FinalRules.RefuseShare(final.Lines, outcome, at.Info.Terms.Visibility, wrote, me.Today) is { } refused)
                return refused;
            Share(at, outcome, final.Assessment);
        }
        else
            db.Record(me, ReviewActivity.DraftSaved, id.ToString(), at.Info.PersonId);
        return await db.Save(ct) is { } problem
            ? problem
            : new Saved(outcome.Version, outcome.SavedAt, outcome.SharedAt);
    }

    private void Share(ReviewActs.AtHand at, ReviewOutcome outcome, Assessment final)
    {
        (outcome.SharedAt, final.SubmittedAt) = (me.Now, me.Now);
        acts.Add(at.Row, ReviewAct.Share, ReviewActivity.Shared);
        var due = me.Today.AddDays(ReviewSchedule.Of(at.Row.Kind, ReviewStage.Acknowledging)!.LeastAfter);
        db.Tell(me, ReviewMessages.FinalShared, at.Info.PersonId, ReviewRoutes.Final(at.Row.Id), day: due);
    }

    private void Write(ReviewOutcome outcome, Request request)
    {
        (outcome.Summary, outcome.SavedAt) = (Names.TidyText(request.Summary), me.Now);
        var goals = request
            .Goals.Select(g => (Goal: g, Text: Names.TidyText(g.Text)))
            .Where(g => g.Text.Length > 0)
            .ToList();
        outcome.Goals.Clear();
        foreach (var (goal, index) in goals.Select((g, i) => (g, i)))
            outcome.Goals.Add(
                new()
                {
                    Position = index + 1,
                    Text = goal.Text,
                    ItemId = goal.Goal.Item,
                    Level = goal.Goal.Item is null ? null : goal.Goal.Level,
                    DueOn = goal.Goal.DueOn,
                }
            );
    }
}
