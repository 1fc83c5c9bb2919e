using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Reviews.Outcomes;

/// <summary>
/// Saves what both agreed as a draft, or shares it: then the person reads it, and each point is a task of its owner.
/// </summary>
public sealed class SaveOutcome(AppDb db, Viewer me, ReviewActs acts, OutcomeDrafts drafts)
{
    public sealed class Request : IValidatableObject
    {
        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? Summary { get; set; }

        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? OfPerson { get; set; }

        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? OfOrganisation { get; set; }

        [MaxLength(OutcomeRules.MostPoints, ErrorMessage = "Write at most {1} points.")]
        public IReadOnlyList<Line> Points
        {
            get;
            set => field = [.. (value ?? []).Where(l => l is not null)];
        } = [];

        /// <summary>Whether it is shared, and not only saved.</summary>
        public bool Share { get; set; }

        /// <summary>The version that was read; 0 if nothing was saved yet.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Points.Any(p => Names.IsLonger(p.Text, ReviewRules.TextLimit)))
                yield return new(
                    "One of these lines is longer than 2,000 characters. Shorten it a little.",
                    [nameof(Points)]
                );
        }

        internal const string Longer = "This is longer than 2,000 characters. Shorten it a little.";
    }

    /// <summary>An agreement or a course correction. One without a text is left out.</summary>
    public sealed class Line
    {
        [EnumDataType(typeof(PointKind))]
        public PointKind Kind { get; set; }

        public string? Text { get; set; }
        public Id<Person>? Owner { get; set; }
        public DateOnly? DueOn { get; set; }
    }

    public sealed record Saved(int Version, DateTime SavedAt, DateTime? SharedAt);

    public async Task<Result<Saved>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        // a draft may be written from the opening on; sharing has its turn
        var begun = await acts.Begin(id, request.Share ? ReviewAct.Share : ReviewAct.NoteOutcome, ct, request.Share);
        if (begun.Value is not { } at)
            return begun.Problem!;
        if (at.Info.IsAnnual)
            return new Problem.Missing("This outcome");
        var draft = await drafts.Open(id, request.Version, ReviewAudiences.Outcome(at.Info.Person), ct);
        if (draft.Value is not { } outcome)
            return draft.Problem!;
        Write(outcome, request, at.Info.PersonId);
        if (request.Share)
        {
            var wrote = at.Info.Case.Coworkers.Count(c => c.IsSubmitted);
            if (OutcomeRules.RefuseShare(outcome, at.Info.PersonId, me.PersonId!.Value, wrote, me.Today) is { } refused)
                return refused;
            outcome.SharedAt = me.Now;
            acts.Add(at.Row, ReviewAct.Share, ReviewActivity.Shared);
            var due = me.Today.AddDays(ReviewSchedule.Of(at.Row.Kind, ReviewStage.Acknowledging)!.LeastAfter);
            db.Tell(me, ReviewMessages.Shared, at.Info.PersonId, ReviewRoutes.Outcome(id), day: due);
        }
        else
            db.Record(me, ReviewActivity.DraftSaved, id.ToString(), at.Info.PersonId);
        return await db.Save(ct) is { } problem
            ? problem
            : new Saved(outcome.Version, outcome.SavedAt, outcome.SharedAt);
    }

    private void Write(ReviewOutcome outcome, Request request, Id<Person> person)
    {
        (outcome.Summary, outcome.OfPerson, outcome.OfOrganisation, outcome.SavedAt) = (
            Names.TidyText(request.Summary),
            Names.TidyText(request.OfPerson),
            Names.TidyText(request.OfOrganisation),
            me.Now
        );
        var lines = request
            .Points.Select(l => (Line: l, Text: Names.TidyText(l.Text)))
            .Where(l => l.Text.Length > 0)
            .ToList();
        outcome.Points.Clear();
        foreach (var (line, index) in lines.Select((l, i) => (l, i)))
            outcome.Points.Add(
                new()
                {
                    Kind = line.Line.Kind,
                    Position = index + 1,
                    Text = line.Text,
                    // a draft keeps no owner but one of the two
                    OwnerId = line.Line.Owner == person || line.Line.Owner == me.PersonId ? line.Line.Owner : null,
                    DueOn = line.Line.DueOn,
                }
            );
    }
}
