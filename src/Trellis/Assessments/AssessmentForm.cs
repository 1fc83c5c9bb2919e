using System.Text.Json.Serialization;
using Trellis.Assessments.Evidence;
using Trellis.Frameworks.Read;
using Trellis.Frameworks.Versions;

namespace Trellis.Assessments;

/// <summary>
/// One assessment as its rater writes it: every item with its rating, and one of them open with its descriptors.
/// </summary>
public sealed class AssessmentForm(AppDb db, Viewer me, RoundContent words)
{
    /// <param name="Closed">Why nothing can be written any more though it is a draft; null while it can.</param>
    /// <param name="Review">The 360 that it belongs to; null outside one.</param>
    public sealed record View(
        Id<Assessment> Id,
        AssessmentKind Kind,
        string Person,
        Id<Person> PersonId,
        string Position,
        Track Track,
        string Audience,
        DateTime StartedAt,
        DateTime? SubmittedAt,
        bool IsComplete,
        string? Closed,
        Id<Review>? Review,
        IReadOnlyList<Entry> Items,
        Entry Open,
        Entry? Previous,
        Entry? Next,
        IReadOnlyList<LevelChoice> Choices,
        int Framework
    )
    {
        public int Answered => Items.Count(i => i.Rated.IsAnswered);
        public bool IsMine => Kind == AssessmentKind.Self;

        [JsonIgnore]
        public string Title => IsMine ? "Self-assessment" : $"Assessment of {Person}";

        /// <summary>Where the rater came from: their own growth, or that of the person they assess.</summary>
        [JsonIgnore]
        public string Home => Review is { } review ? ReviewRoutes.Review(review) : GrowthRoutes.Of(PersonId, IsMine);

        [JsonIgnore]
        public string HomeTitle =>
            (Review, IsMine) switch
            {
                (not null, _) => "Annual 360",
                (_, true) => "My growth",
                _ => Person,
            };
    }

    /// <summary>One item with its rating and the levels that the role and the target expect.</summary>
    /// <param name="SavedAt">Null if it was never saved.</param>
    /// <param name="Version">0 if it was never saved.</param>
    public sealed record Entry(
        ItemFacts Item,
        int? RoleLevel,
        int? TargetLevel,
        Rated Rated,
        Confidence Confidence,
        string Evidence,
        DateTime? SavedAt,
        int Version
    )
    {
        /// <summary>What is attached from the rater's collection of evidence.</summary>
        public IReadOnlyList<EvidenceLine> Attached { get; init; } = [];
    }

    public async Task<View?> Load(Id<Assessment> id, Id<Item>? open, CancellationToken ct)
    {
        var sight = db.For(me);
        var assessment = await sight
            .Assessments.AsNoTracking()
            .Where(a => a.Id == id && a.RaterId == me.PersonId && a.Kind != AssessmentKind.Final)
            .Select(a => new
            {
                a.Id,
                a.Kind,
                a.PersonId,
                Person = a.Round!.Person!.Name,
                a.Round.PositionId,
                Position = a.Round.Position!.Title,
                a.Round.Position.FullName,
                a.Round.Position.Slug,
                a.Round.Position.Track,
                a.Round.CompletedAt,
                a.Round.FrameworkVersionId,
                a.Audience,
                a.StartedAt,
                a.SubmittedAt,
                a.Round,
                Review = sight
                    .OwnReviews.Where(r => r.RoundId == a.RoundId)
                    .Select(r => (Id<Review>?)r.Id)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (assessment is null)
            return null;

        var target = await sight
            .Targets.Where(t => t.PersonId == assessment.PersonId)
            .OrderByDescending(t => t.ChosenAt)
            .Select(t => (Id<Position>?)t.PositionId)
            .FirstOrDefaultAsync(ct);
        if (await words.Load(assessment.FrameworkVersionId, assessment.PositionId, ct) is not { } said)
            return null;
        var entries = await Entries(sight, id, said, target, ct);
        if (entries.Count == 0)
            return null;
        if (assessment.Kind == AssessmentKind.Self)
        {
            var attached = await AttachedEvidence.Of(sight, me, id, ct);
            entries = entries.ConvertAll(e => e with { Attached = [.. attached[e.Item.Id]] });
        }
        var index = open is { } item
            ? entries.FindIndex(e => e.Item.Id == item)
            : Math.Max(0, entries.FindIndex(e => !e.Rated.IsAnswered));
        if (index < 0)
            return null;

        var current = entries[index];
        return new(
            assessment.Id,
            assessment.Kind,
            assessment.Person,
            assessment.PersonId,
            assessment.Position,
            assessment.Track,
            assessment.Audience,
            assessment.StartedAt,
            assessment.SubmittedAt,
            assessment.CompletedAt is not null,
            assessment.SubmittedAt is null
                ? (AssessmentRules.IsClosed(assessment.Round, assessment.Kind) as Problem.Refused)?.Why
                : null,
            assessment.Review,
            entries,
            current,
            index > 0 ? entries[index - 1] : null,
            index + 1 < entries.Count ? entries[index + 1] : null,
            LevelChoices.Of(said, current, assessment.Track),
            said.Number
        );
    }

    /// <summary>
    /// What is assessed: what the position expected in the round's version, and every core competency published in it.
    /// </summary>
    internal static async Task<List<Entry>> Entries(
        Sight sight,
        Id<Assessment> id,
        RoundContent.Words said,
        Id<Position>? target,
        CancellationToken ct
    )
    {
        var aim = target is { } a
            ? (await sight.Requirements([a], ct))[a].ToDictionary(r => r.Key, r => r.Required)
            : [];
        var ratings = await sight
            .Ratings.Where(r => r.AssessmentId == id)
            .AsNoTracking()
            .ToDictionaryAsync(r => r.ItemId, ct);
        return
        [
            .. said
                .Asked.Keys.Concat(said.Core)
                .Concat(ratings.Keys)
                .Distinct()
                .Where(said.Items.ContainsKey)
                .Select(i => said.Items[i])
                .OrderBy(f => f.Rank)
                .Select(f =>
                {
                    var rating = ratings.GetValueOrDefault(f.Id);
                    return new Entry(
                        f,
                        said.Asked.TryGetValue(f.Id, out var r) ? r : null,
                        aim.TryGetValue(f.Id, out var x) ? x : null,
                        rating?.Rated ?? Rated.NotAssessed,
                        rating?.Confidence ?? Confidence.NotStated,
                        rating?.Evidence ?? "",
                        rating?.SavedAt,
                        rating?.Version ?? 0
                    );
                }),
        ];
    }
}
