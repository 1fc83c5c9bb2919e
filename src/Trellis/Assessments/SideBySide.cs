using System.Text.Json.Serialization;
using Trellis.Assessments.Evidence;
using Trellis.Frameworks.Read;
using Trellis.Frameworks.Versions;

namespace Trellis.Assessments;

/// <summary>
/// The two views of a round side by side, widest apart first, once both are open; until then only one's own.
/// </summary>
public sealed class SideBySide(AppDb db, Viewer me, RoundContent words)
{
    public sealed record View(
        Id<AssessmentRound> Id,
        Id<Person> PersonId,
        string Person,
        string Position,
        DateTime OpenedAt,
        DateTime? CompletedAt,
        bool IsMine,
        Side? Self,
        Side? Manager,
        IReadOnlyList<Line> Lines,
        string OtherName,
        int Framework,
        Id<Review>? Review
    );

    public sealed record Side(Id<Assessment> Id, string Rater, DateTime SubmittedAt, string Audience);

    /// <summary>One item with both views; a view is null if that side did not rate it or is not open.</summary>
    public sealed record Line(ItemFacts Item, int? RoleLevel, RaterView? Self, RaterView? Manager)
    {
        /// <summary>What the person attached to their rating.</summary>
        public IReadOnlyList<EvidenceLine> Evidence { get; init; } = [];

        /// <summary>Levels between the two views; null unless both chose a level.</summary>
        public int? Apart =>
            Self?.Rated.Level is { } self && Manager?.Rated.Level is { } manager ? Math.Abs(self - manager) : null;

        [JsonIgnore]
        public bool HasNoOpportunity => Self?.Rated.IsNoOpportunity == true || Manager?.Rated.IsNoOpportunity == true;
    }

    public async Task<View?> Load(Id<AssessmentRound> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var round = await sight
            .Rounds.Where(r => r.Id == id)
            .Select(r => new
            {
                r.Id,
                r.PersonId,
                Person = r.Person!.Name,
                r.PositionId,
                r.Position!.Title,
                r.Position.FullName,
                r.Position.Slug,
                r.Position.Track,
                r.OpenedAt,
                r.CompletedAt,
                r.FrameworkVersionId,
                Review = sight.Reviews.Where(v => v.RoundId == r.Id).Select(v => (Id<Review>?)v.Id).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (round is null)
            return null;
        var open = await sight
            .Assessments.AsNoTracking()
            .Where(a => a.RoundId == id && a.SubmittedAt != null && a.Kind != AssessmentKind.Final)
            .Include(a => a.Ratings)
            .Include(a => a.Rater)
            .ToListAsync(ct);
        if (open.Count == 0)
            return null;
        var self = open.Find(a => a.Kind == AssessmentKind.Self);
        var manager = open.Where(a => a.Kind == AssessmentKind.Manager).MaxBy(a => a.SubmittedAt);

        if (await words.Load(round.FrameworkVersionId, round.PositionId, ct) is not { } said)
            return null;
        var shown = said
            .Asked.Keys.Concat(open.SelectMany(a => a.Ratings).Where(r => r.Rated.IsAnswered).Select(r => r.ItemId))
            .Distinct()
            .Where(said.Items.ContainsKey);
        static RaterView? ViewOf(Assessment? a, Id<Item> item) =>
            a?.Ratings.Find(r => r.ItemId == item) is { Rated.IsAnswered: true } r
                ? new(r.Rated, r.Confidence, r.Evidence, a.SubmittedAt!.Value, a.Rater!.Name)
                : null;
        var attached = self is null ? null : await AttachedEvidence.Of(sight, me, self.Id, ct);
        var lines = shown
            .Select(i => said.Items[i])
            .Select(f => new Line(
                f,
                said.Asked.TryGetValue(f.Id, out var r) ? r : null,
                ViewOf(self, f.Id),
                ViewOf(manager, f.Id)
            )
            {
                Evidence = [.. attached?[f.Id] ?? []],
            })
            .OrderByDescending(l => l.Apart ?? -1)
            .ThenBy(l => l.Item.Rank)
            .ToList();
        var isMine = round.PersonId == me.PersonId;
        if (open.Exists(a => a.RaterId != me.PersonId))
            // one's own view is not a reading of somebody else
            await db.RecordReading(me, AssessmentActivity.RoundRead, round.PersonId, ct);
        var managerName =
            manager?.Rater?.Name
            ?? (
                isMine
                    ? await sight
                        .ManagersToday.Where(m => m.PersonId == me.PersonId)
                        .Select(m => m.Name)
                        .FirstOrDefaultAsync(ct)
                    : me.Name
            );
        static Side? Of(Assessment? a) => a is null ? null : new(a.Id, a.Rater!.Name, a.SubmittedAt!.Value, a.Audience);
        return new(
            round.Id,
            round.PersonId,
            round.Person,
            round.Title,
            round.OpenedAt,
            round.CompletedAt,
            isMine,
            Of(self),
            Of(manager),
            lines,
            isMine ? managerName ?? "Your manager" : round.Person,
            said.Number,
            round.Review
        );
    }
}
