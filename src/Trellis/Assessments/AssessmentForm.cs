using Trellis.Frameworks;

namespace Trellis.Assessments;

/// <summary>One assessment as its rater writes it: every item with its answer, and one of them open with its descriptors.</summary>
public sealed class AssessmentForm(AppDb db, Viewer me)
{
    public sealed record View(Id<Assessment> Id, AssessmentKind Kind, string Person, Id<Person> PersonId, string Position, Track Track, string Readers, DateTime StartedAt, DateTime? SentAt, bool Complete,
        IReadOnlyList<Entry> Items, Entry Open, Entry? Before, Entry? After, IReadOnlyList<Choice> Choices)
    {
        public int Answered => Items.Count(i => i.Answer != Answer.NotAssessed);
        public bool IsMine => Kind == AssessmentKind.Self;
    }
    public sealed record Entry(ItemFacts Item, int? Role, int? Target, Answer Answer, int? Level, Feel Feel, string Evidence, DateTime? SavedAt, int Version);
    public sealed record Choice(int Rank, string Name, string? Text, bool OtherTrack, bool IsRole, bool IsTarget);

    public async Task<View?> Load(Id<Assessment> id, Id<Item>? open, CancellationToken ct)
    {
        var sight = db.For(me);
        var assessment = await sight.Assessments.AsNoTracking().Where(a => a.Id == id && a.RaterId == me.PersonId)
            .Select(a => new { a.Id, a.Kind, a.PersonId, Person = a.Round!.Person!.Name, a.Round.PositionId, Position = a.Round.Position!.Title, a.Round.Position.FullName, a.Round.Position.Slug, a.Round.Position.Track, a.Round.CompletedAt, a.Readers, a.StartedAt, a.SentAt })
            .SingleOrDefaultAsync(ct);
        if (assessment is null) return null;

        var position = new Growth.PositionRef(assessment.PositionId, assessment.Slug, assessment.Position, assessment.FullName, assessment.Track, false);
        var target = await sight.Targets.Where(t => t.PersonId == assessment.PersonId).OrderByDescending(t => t.ChosenAt).Select(t => (Id<Position>?)t.PositionId).FirstOrDefaultAsync(ct);
        var entries = await Entries(sight, id, position, target, ct);
        if (entries.Count == 0) return null;
        var index = open is { } item ? entries.FindIndex(e => e.Item.Id == item) : Math.Max(0, entries.FindIndex(e => e.Answer == Answer.NotAssessed));
        if (index < 0) return null;

        var current = entries[index];
        return new(assessment.Id, assessment.Kind, assessment.Person, assessment.PersonId, assessment.Position, assessment.Track, assessment.Readers, assessment.StartedAt, assessment.SentAt, assessment.CompletedAt is not null,
            entries, current, index > 0 ? entries[index - 1] : null, index + 1 < entries.Count ? entries[index + 1] : null, await Choices(sight, current, assessment.Track, ct));
    }

    /// <summary>What is assessed: what the position asks for, and every published core competency.</summary>
    internal static async Task<List<Entry>> Entries(Sight sight, Id<Assessment> id, Growth.PositionRef position, Id<Position>? target, CancellationToken ct)
    {
        var asked = await sight.Requirements(target is { } t ? [position.Id, t] : [position.Id], ct);
        var role = asked[position.Id].ToDictionary(r => r.Key, r => r.Required);
        var aim = target is { } a ? asked[a].ToDictionary(r => r.Key, r => r.Required) : [];
        var ratings = await sight.Ratings.Where(r => r.AssessmentId == id).AsNoTracking().ToDictionaryAsync(r => r.ItemId, ct);
        var facts = await ItemFacts.Of(sight, [.. role.Keys.Concat(await Growth.Core(sight, position, ct)).Concat(ratings.Keys).Distinct()], ct);
        return [.. facts.Values.OrderBy(f => f.Rank).Select(f =>
        {
            var rating = ratings.GetValueOrDefault(f.Id);
            return new Entry(f, role.TryGetValue(f.Id, out var r) ? r : null, aim.TryGetValue(f.Id, out var x) ? x : null,
                rating?.Answer ?? Answer.NotAssessed, rating?.Level, rating?.Feel ?? Feel.Unsaid, rating?.Evidence ?? "", rating?.SavedAt, rating?.Version ?? 0);
        })];
    }

    private static async Task<IReadOnlyList<Choice>> Choices(Sight sight, Entry entry, Track track, CancellationToken ct)
    {
        var ranks = Enumerable.Range(1, entry.Item.Max).ToList();
        var texts = await ItemFacts.Texts(sight, ranks.ConvertAll(r => (entry.Item.Id, r)), ct);
        return ranks.ConvertAll(rank =>
        {
            var (text, other) = texts.Pick(entry.Item.Id, rank, track);
            return new Choice(rank, entry.Item.LevelName(rank), entry.Item.Kind == ItemKind.Skill ? ItemFacts.SkillLevel(rank) : text, other, rank == entry.Role, rank == entry.Target);
        });
    }
}
