using Trellis.Assessments;
using Trellis.Frameworks.Read;
using Trellis.Growth.Goals;

namespace Trellis.Growth.Skills;

/// <summary>
/// The competencies and skills of one person with the level now and its history, what they want to grow in, and their
/// certificates. For the person and for their manager.
/// </summary>
public sealed class PersonSkills(AppDb db, Viewer me)
{
    /// <param name="Manager">Whom they report to today; null if nobody.</param>
    /// <param name="Groups">One for each competency, in the framework's order.</param>
    /// <param name="Shares">With which teams the viewer shares their own; empty for anybody else.</param>
    public sealed record View(
        Id<Person> Id,
        string Name,
        string? Manager,
        bool IsMine,
        IReadOnlyList<Group> Groups,
        IReadOnlyList<Paper> Certificates,
        IReadOnlyList<Share> Shares
    )
    {
        public string FirstName => Name.Split(' ')[0];
    }

    /// <summary>A competency with the skills under it.</summary>
    public sealed record Group(Line Competency, IReadOnlyList<Line> Skills);

    /// <param name="Level">The level now, by its rank; null if it is not known.</param>
    /// <param name="LevelName">Its name in the item's scale; null if it is not known.</param>
    /// <param name="Max">The highest level of its scale.</param>
    /// <param name="Required">The rank that their position requires; null if it does not name the item.</param>
    /// <param name="RequiredName">Its name; null likewise.</param>
    /// <param name="Wants">Whether they want to grow in it.</param>
    /// <param name="History">What was said about the level, oldest first.</param>
    public sealed record Line(
        Id<Item> Item,
        string Name,
        ItemKind Kind,
        int? Level,
        string? LevelName,
        int Max,
        int? Required,
        string? RequiredName,
        bool Wants,
        IReadOnlyList<Point> History
    );

    /// <summary>A point of the history with the name of its level.</summary>
    public sealed record Point(LevelPoint At, string LevelName);

    /// <summary>A certificate as its holder wrote it down.</summary>
    /// <param name="Item">The competency or skill that it shows; null where none was chosen.</param>
    public sealed record Paper(
        Id<Certificate> Id,
        string Name,
        string Issuer,
        string Number,
        string Link,
        Id<Item>? ItemId,
        string? Item,
        DateOnly? IssuedOn,
        DateOnly? ExpiresOn
    );

    /// <param name="TeamOf">The name of the manager.</param>
    public sealed record Share(Id<SkillShare> Id, string TeamOf, DateTime At);

    /// <summary>Null for anybody but oneself and one's reports. Somebody else's reading is recorded; the person sees it.</summary>
    public async Task<View?> Load(Id<Person>? id, CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await sight
            .Growing.Where(p => p.Id == id)
            .Select(p => new { p.Id, p.Name })
            .SingleOrDefaultAsync(ct);
        if (person is null)
            return null;
        var isMine = person.Id == me.PersonId;
        var groups = await Groups(sight, person.Id, isMine, ct);
        var manager = await sight
            .ManagersToday.Where(m => m.PersonId == person.Id)
            .Select(m => m.Name)
            .SingleOrDefaultAsync(ct);
        var shares = isMine
            ? await sight
                .SkillShares.Where(s => s.PersonId == person.Id)
                .OrderBy(s => s.Manager!.NameKey)
                .Select(s => new Share(s.Id, s.Manager!.Name, s.At))
                .ToListAsync(ct)
            : [];
        var certificates = await Papers(sight, person.Id, ct);
        await db.RecordReading(me, SkillActivity.Read, person.Id, ct);
        return new(person.Id, person.Name, manager, isMine, groups, certificates, shares);
    }

    /// <summary>The certificates of one person, the first to expire first.</summary>
    internal static async Task<IReadOnlyList<Paper>> Papers(Sight sight, Id<Person>? person, CancellationToken ct) =>
        await sight
            .Certificates.Where(c => c.PersonId == person)
            .OrderBy(c => c.ExpiresOn == null)
            .ThenBy(c => c.ExpiresOn)
            .ThenBy(c => c.Name)
            .Take(CertificateRules.MostOfOne)
            .Select(c => new Paper(
                c.Id,
                c.Name,
                c.Issuer,
                c.Number,
                c.Link,
                c.ItemId,
                (string?)c.Item!.Name,
                c.IssuedOn,
                c.ExpiresOn
            ))
            .ToListAsync(ct);

    private static async Task<IReadOnlyList<Group>> Groups(
        Sight sight,
        Id<Person> person,
        bool isMine,
        CancellationToken ct
    )
    {
        var position = await sight
            .EmploymentsToday.Where(e => e.PersonId == person)
            .Select(e => e.PositionId)
            .SingleOrDefaultAsync(ct);
        var expected = await ItemLevels.Of(sight, person, position, null, isMine, ct);
        var wishes = await sight.SkillWishes.Where(w => w.PersonId == person).Select(w => w.ItemId).ToHashSetAsync(ct);
        List<Id<Item>> ids =
        [
            .. expected.Select(l => l.Item.Id).Concat(wishes).Concat(await Known(sight, person, ct)).Distinct(),
        ];
        var facts = new Dictionary<Id<Item>, ItemFacts>(await ItemFacts.Of(sight, ids, ct));
        List<Id<Item>> above =
        [
            .. facts.Values.Select(f => f.CompetencyId).Where(c => !facts.ContainsKey(c)).Distinct(),
        ];
        foreach (var (key, fact) in await ItemFacts.Of(sight, above, ct))
            facts.Add(key, fact);
        var points = await LevelPoints.Of(sight, person, [.. facts.Keys], ct);
        var required = expected.ToDictionary(l => l.Item.Id, l => l.RoleLevel);
        Line LineOf(ItemFacts f) =>
            SkillLines.Of(f, points[f.Id], required.GetValueOrDefault(f.Id), wishes.Contains(f.Id));
        var skills = facts.Values.Where(f => f.Kind == ItemKind.Skill).ToLookup(f => f.CompetencyId);
        return
        [
            .. facts
                .Values.Where(f => f.Kind == ItemKind.Competency)
                .OrderBy(f => f.Rank)
                .Select(f => new Group(LineOf(f), [.. skills[f.Id].OrderBy(s => s.Rank).Select(LineOf)])),
        ];
    }

    /// <summary>The items of which a level was said, as far as the viewer reads it.</summary>
    private static async Task<IEnumerable<Id<Item>>> Known(Sight sight, Id<Person> person, CancellationToken ct)
    {
        var rated = await sight
            .Ratings.Where(r => r.Assessment!.PersonId == person && r.Assessment.SubmittedAt != null)
            .Select(r => r.ItemId)
            .Distinct()
            .ToListAsync(ct);
        var noted = await sight
            .CheckIns.Where(c => c.Goal!.PersonId == person)
            .SelectMany(c => c.Levels)
            .Select(l => l.ItemId)
            .Distinct()
            .ToListAsync(ct);
        return rated.Concat(noted);
    }
}
