using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Reviews.Reflections;

/// <summary>Saves one's reflection as a draft, or submits it: then whoever leads the review reads it.</summary>
public sealed class SaveReflection(AppDb db, Viewer me, ReviewActs acts)
{
    public sealed class Request
    {
        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? Work { get; set; }

        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? Energy { get; set; }

        [AtMost(ReviewRules.TextLimit, ErrorMessage = Longer)]
        public string? Match { get; set; }

        /// <summary>Whether it is submitted, and not only saved.</summary>
        public bool Submit { get; set; }

        /// <summary>The version that was read; 0 if nothing was saved yet.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }

        internal const string Longer = "This is longer than 2,000 characters. Shorten it a little.";
    }

    public sealed record Saved(int Version, DateTime SavedAt, DateTime? SubmittedAt);

    public async Task<Result<Saved>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.SubmitReflection, ct, settles: request.Submit);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var reflection = await db.For(me).Reflections.SingleOrDefaultAsync(r => r.ReviewId == id, ct);
        if ((reflection?.Version ?? 0) != request.Version)
            return new Problem.Stale(
                "You saved another text in another window meanwhile. What you typed here is still here. Save again to "
                    + "replace the other text."
            );
        if (reflection is null)
            db.Add(
                reflection = new()
                {
                    ReviewId = id,
                    PersonId = at.Info.PersonId,
                    Audience = ReviewAudiences.Reflection(at.Info.Lead),
                }
            );
        (reflection.Work, reflection.Energy, reflection.Match, reflection.SavedAt) = (
            Names.TidyText(request.Work),
            Names.TidyText(request.Energy),
            Names.TidyText(request.Match),
            me.Now
        );
        if (request.Submit)
        {
            if (reflection is { Work: "", Energy: "", Match: "" })
                return new Problem.Refused("reflection.empty", "Write about at least one of the three questions.");
            reflection.SubmittedAt = me.Now;
            acts.Add(at.Row, ReviewAct.SubmitReflection, ReviewActivity.ReflectionSubmitted);
            if (at.Info.LeadId is { } lead)
                db.Tell(me, ReviewMessages.Reflected, lead, ReviewRoutes.Review(id));
        }
        else
            db.Record(me, ReviewActivity.DraftSaved, id.ToString(), at.Info.PersonId);
        return await db.Save(ct) is { } problem
            ? problem
            : new Saved(reflection.Version, reflection.SavedAt, reflection.SubmittedAt);
    }
}
