using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Versions;

namespace Trellis.Assessments;

/// <summary>
/// Saves the rating of one item as a draft. A save over a newer one is refused; the refusal carries the newer rating,
/// so that nothing typed is lost.
/// </summary>
public sealed class SaveRating(AppDb db, Viewer me, RoundContent words)
{
    public sealed class Request
    {
        /// <summary>The text of a <see cref="Rated"/>.</summary>
        [AtMost(8)]
        public string? Level { get; set; }

        [EnumDataType(typeof(Confidence))]
        public Confidence Confidence { get; set; }

        [AtMost(
            AssessmentRules.EvidenceLimit,
            ErrorMessage = "This is longer than 2,000 characters. Shorten it a little."
        )]
        public string? Evidence
        {
            get;
            set => field = value?.Replace("\r\n", "\n", StringComparison.Ordinal); // a form sends both for a line break
        }

        /// <summary>The version that was read; 0 if nothing was saved yet.</summary>
        [Range(0, int.MaxValue)]
        public int Version { get; set; }
    }

    public sealed record Saved(int Version, DateTime SavedAt);

    /// <summary>The rating that is saved now, for the person whose save came too late.</summary>
    public sealed record Newer(
        string Why,
        Rated Rated,
        Confidence Confidence,
        string Evidence,
        DateTime SavedAt,
        int Version
    ) : Problem.Stale(Why);

    public Task<Result<Saved>> Handle(Id<Assessment> id, Id<Item> item, Request request, CancellationToken ct) =>
        db.RetryOnConflict(() => Save(id, item, request, ct));

    private async Task<Result<Saved>> Save(Id<Assessment> id, Id<Item> item, Request request, CancellationToken ct)
    {
        var sight = db.For(me);
        var assessment = await sight.Assessments.Include(a => a.Round).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (assessment is null || me.PersonId is not { } writer)
            return new Problem.Missing("This assessment");
        if (AssessmentRules.CanWrite(assessment, writer) is { } refused)
            return refused;
        if (AssessmentRules.IsClosed(assessment.Round!, assessment.Kind) is { } closed)
            return closed;
        if (assessment.Kind == AssessmentKind.Final)
            return new Problem.Missing("This assessment"); // it is written with the rest of the final assessment

        if (await words.Load(assessment.Round!.FrameworkVersionId, assessment.Round.PositionId, ct) is not { } said)
            return new Problem.Missing("This assessment");
        var entries = await AssessmentForm.Entries(sight, id, said, null, ct);
        if (entries.Find(e => e.Item.Id == item) is not { } entry)
            return new Problem.Missing("This competency");

        var isRating = Rated.TryParse(request.Level, null, out var rated);
        if (AssessmentRules.CanRate(isRating ? rated : null, entry.Item.Max) is { } wrong)
            return wrong;

        var rating = await sight.Ratings.SingleOrDefaultAsync(r => r.AssessmentId == id && r.ItemId == item, ct);
        var evidence = Names.TidyText(request.Evidence);
        var now = (rated, request.Confidence, evidence);
        if (rating is not null && (rating.Rated, rating.Confidence, rating.Evidence) == now)
            return new Saved(rating.Version, rating.SavedAt);
        if (rating is null && now == (Rated.NotAssessed, Confidence.NotStated, ""))
            return new Saved(0, me.Now);
        if ((rating?.Version ?? 0) != request.Version)
            return Stale(rating);

        if (rating is null)
            db.Add(rating = new() { AssessmentId = id, ItemId = item });
        rating.Rated = rated;
        rating.Confidence = request.Confidence;
        rating.Evidence = evidence;
        rating.SavedAt = me.Now;
        db.RequireUnchanged(assessment); // it may be submitted at this very moment, and nothing changes after that
        db.Record(me, AssessmentActivity.RatingSaved, rating.Id.ToString(), assessment.PersonId);
        return await db.Save(ct) is { } problem ? problem : new Saved(rating.Version, rating.SavedAt);
    }

    private Newer Stale(Rating? rating) =>
        rating is null
            ? new(
                "There is nothing saved here yet. What you typed is still here. Save again to keep it.",
                Rated.NotAssessed,
                Confidence.NotStated,
                "",
                me.Now,
                0
            )
            : new(
                "You saved this in another window meanwhile. What you typed here is still here. Save again to "
                    + "replace the other text.",
                rating.Rated,
                rating.Confidence,
                rating.Evidence,
                rating.SavedAt,
                rating.Version
            );
}
