using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Reviews.Coworkers;

/// <summary>Saves the feedback that one is asked for as a draft, or submits it.</summary>
public sealed class SaveFeedback(AppDb db, Viewer me, FeedbackForm form, ReviewCases cases, FeedbackReleases releases)
{
    public sealed class Request : IValidatableObject
    {
        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? Together { get; set; }

        /// <summary>Competencies that were seen, at most four, each with a text.</summary>
        [MaxLength(50, ErrorMessage = "Send each competency once.")]
        public IReadOnlyList<Seen> Seen
        {
            get;
            set => field = [.. (value ?? []).Where(s => s is not null)];
        } = [];

        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? Keep { get; set; }

        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? Suggestion { get; set; }

        /// <summary>That one agrees to write about the person to whom one reports; needed of nobody else.</summary>
        public bool Agree { get; set; }

        /// <summary>Whether it is submitted, and not only saved.</summary>
        public bool Submit { get; set; }

        /// <summary>The version that was read; 0 if nothing was saved yet.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Seen.Any(s => Names.IsLonger(s.Text, ReviewRules.TextLimit)))
                yield return new(
                    "One of these texts is longer than 2,000 characters. Shorten it a little.",
                    [nameof(Seen)]
                );
        }

        internal const string Longer = "This is longer than 2,000 characters. Shorten it a little.";
    }

    /// <summary>What was seen of one competency.</summary>
    public sealed class Seen
    {
        public Id<Item> Item { get; set; }

        public string? Text { get; set; }

        /// <summary>The level that it shows, in a 360; null for none.</summary>
        [Range(1, 20, ErrorMessage = "Choose a level of the scale.")]
        public int? Level { get; set; }
    }

    public sealed record Saved(int Version, DateTime SavedAt, DateTime? SubmittedAt);

    private const string Other =
        "You saved another text in another window meanwhile. What you typed here is still here. Save again to replace the "
        + "other text.";

    public async Task<Result<Saved>> Handle(Id<CoworkerRequest> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (await form.Load(id, ct) is not { } view || me.PersonId is not { } writer)
            return new Problem.Missing("This request");
        if (!view.CanWrite)
            return new Problem.Refused(
                "feedback.closed",
                view.SubmittedAt is not null
                    ? "Your feedback is submitted. It can no longer be changed."
                    : "This request is closed. Nothing is needed from you any more."
            );
        if (view.Version != request.Version)
            return new Problem.Stale(Other);
        var sight = db.For(me);
        var asked = await sight.CoworkerRequests.Include(c => c.Review).SingleAsync(c => c.Id == id, ct);
        var feedback = await sight
            .CoworkerFeedbacks.Include(f => f.Observations)
            .SingleOrDefaultAsync(f => f.RequestId == id && f.WriterId == writer, ct);
        // it may have been declined, withdrawn or saved in another window since the form was read
        if (!asked.IsOpen)
            return new Problem.Refused(
                "feedback.closed",
                "This request is closed. Nothing is needed from you any more."
            );
        if ((feedback?.Version ?? 0) != request.Version)
            return new Problem.Stale(Other);
        if (feedback is null)
            db.Add(
                feedback = new()
                {
                    RequestId = id,
                    ReviewId = asked.ReviewId,
                    WriterId = writer,
                    Audience = view.Audience,
                }
            );
        if (Write(feedback, request, view) is { } refused)
            return refused;
        if (view.IsReport && request.Agree)
            asked.AgreedAt ??= me.Now;
        if (request.Submit && view.IsReport && asked.AgreedAt is null)
            return new Problem.Refused(
                "feedback.report",
                $"You report to {view.Person}. Say that you agree to write about them, or decline.",
                "Agree"
            );
        if (request.Submit)
            await Submit(asked, feedback, ct);
        else
            db.Record(me, ReviewActivity.DraftSaved, id.ToString(), asked.Review!.PersonId);
        if (await db.Save(ct) is { } problem)
            return problem;
        if (request.Submit)
            await releases.Try(asked.ReviewId, ct);
        return new Saved(feedback.Version, feedback.SavedAt, feedback.SubmittedAt);
    }

    private Problem.Refused? Write(CoworkerFeedback feedback, Request request, FeedbackForm.View view)
    {
        var seen = request
            .Seen.Select(s => (s.Item, Text: Names.TidyText(s.Text), Level: view.HasLevels ? s.Level : null))
            .Where(s => s.Text.Length > 0 || s.Level is not null)
            .DistinctBy(s => s.Item)
            .ToList();
        if (seen.Count > CoworkerRules.MostObservations)
            return new Problem.Refused(
                "feedback.too-many",
                "Write about four competencies at most: those that you saw best.",
                "Seen"
            );
        if (seen.Exists(s => !view.Competencies.Any(c => c.Item == s.Item)))
            return new Problem.Refused("feedback.competency", "This competency is not part of the review.", "Seen");
        if (seen.Exists(s => s.Level > view.Competencies.First(c => c.Item == s.Item).Levels.Count))
            return new Problem.Refused("rating.level", "Choose a level of the scale.", "Seen");
        (feedback.Together, feedback.Keep, feedback.Suggestion, feedback.SavedAt) = (
            view.AsksTogether ? Names.TidyText(request.Together) : "",
            Names.TidyText(request.Keep),
            Names.TidyText(request.Suggestion),
            me.Now
        );
        feedback.Observations.RemoveAll(o => !seen.Exists(s => s.Item == o.ItemId));
        foreach (var (item, text, level) in seen)
        {
            var known = feedback.Observations.Find(o => o.ItemId == item);
            if (known is null)
                feedback.Observations.Add(known = new() { ItemId = item });
            (known.Text, known.Rated) = (text, level is { } rank ? Rated.At(rank) : null);
        }
        if (request.Submit && seen.Count == 0 && feedback is { Keep: "", Suggestion: "" })
            return new Problem.Refused(
                "feedback.empty",
                "Write what you saw, what to keep doing, or one suggestion.",
                "Keep"
            );
        return null;
    }

    private async Task Submit(CoworkerRequest asked, CoworkerFeedback feedback, CancellationToken ct)
    {
        (feedback.SubmittedAt, asked.SubmittedAt) = (me.Now, me.Now);
        db.MarkChanged(asked.Review!); // the conversation may be held at this very moment
        db.Record(me, ReviewActivity.FeedbackSubmitted, asked.ReviewId.ToString(), asked.Review!.PersonId);
        var info = (await cases.Load(db.For(me.AsTrellis()).Reviews.Where(r => r.Id == asked.ReviewId), ct)).Single();
        if (info.LeadId is { } lead)
            db.Tell(me, ReviewMessages.FeedbackGiven, lead, ReviewRoutes.Review(asked.ReviewId));
    }
}
