using Trellis.Frameworks;
using Trellis.Frameworks.Versions;
using Trellis.Record;

namespace Trellis.Assessments;

/// <summary>
/// A round side by side: the two views of each item, widest apart first, once both are open; until then, one's own.
/// </summary>
public sealed class SideBySide(AppDb db, Viewer me, RoundWords words)
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
        int Framework
    );

    public sealed record Side(Id<Assessment> Id, string Rater, DateTime SentAt, string Readers);

    public sealed record Line(ItemFacts Item, int? Role, Said? Self, Said? Manager)
    {
        public int? Apart => Self?.Level is { } s && Manager?.Level is { } m ? Math.Abs(s - m) : null;
    }

    public sealed record Said(Answer Answer, int? Level, Feel Feel, string Evidence);

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
            })
            .SingleOrDefaultAsync(ct);
        if (round is null)
            return null;
        var open = await sight
            .Assessments.AsNoTracking()
            .Where(a => a.RoundId == id && a.SentAt != null)
            .Include(a => a.Ratings)
            .Include(a => a.Rater)
            .ToListAsync(ct);
        if (open.Count == 0)
            return null;
        var self = open.Find(a => a.Kind == AssessmentKind.Self);
        var manager = open.Where(a => a.Kind == AssessmentKind.Manager).MaxBy(a => a.SentAt);

        if (await words.Load(round.FrameworkVersionId, round.PositionId, ct) is not { } said)
            return null;
        var shown = said
            .Asked.Keys.Concat(
                open.SelectMany(a => a.Ratings).Where(r => r.Answer != Answer.NotAssessed).Select(r => r.ItemId)
            )
            .Distinct()
            .Where(said.Items.ContainsKey);
        static Said? Say(Assessment? a, Id<Item> item) =>
            a?.Ratings.Find(r => r.ItemId == item) is { Answer: not Answer.NotAssessed } r
                ? new(r.Answer, r.Level, r.Feel, r.Evidence)
                : null;
        var lines = shown
            .Select(i => said.Items[i])
            .Select(f => new Line(
                f,
                said.Asked.TryGetValue(f.Id, out var r) ? r : null,
                Say(self, f.Id),
                Say(manager, f.Id)
            ))
            .OrderByDescending(l => l.Apart ?? -1)
            .ThenBy(l => l.Item.Rank)
            .ToList();
        var isMine = round.PersonId == me.PersonId;
        if (open.Exists(a => a.RaterId != me.PersonId))
            // one's own view is not a reading of somebody else
            await db.RecordReading(me, "round.read", round.PersonId, ct);
        var managerName =
            manager?.Rater?.Name
            ?? (
                isMine
                    ? await sight
                        .EmploymentsToday.Where(e => e.PersonId == me.PersonId)
                        .Select(e => e.Manager!.Name)
                        .FirstOrDefaultAsync(ct)
                    : me.Name
            );
        static Side? Of(Assessment? a) => a is null ? null : new(a.Id, a.Rater!.Name, a.SentAt!.Value, a.Readers);
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
            said.Number
        );
    }
}
