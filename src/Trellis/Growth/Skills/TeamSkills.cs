using Trellis.Assessments;

namespace Trellis.Growth.Skills;

/// <summary>
/// The skills of the team that the viewer leads: the level of each person, what positions require, who covers a skill, and
/// what would be uncovered were somebody away. With whoever shares their skills with the team.
/// </summary>
public sealed class TeamSkills(AppDb db, Viewer me)
{
    /// <summary>What is asked: who would be away or move, on which day, and which skills are shown.</summary>
    /// <param name="Absent">Who would be away; those who are not in the team are left out.</param>
    /// <param name="Move">Who would move to another team; null if nobody.</param>
    /// <param name="On">The day, with the leave and the events that are known for it; null for a what-if without a day.</param>
    /// <param name="Category">Shows the skills of one category; null for all.</param>
    /// <param name="Position">Shows the skills that one position requires; null for all.</param>
    public sealed record Query(
        IReadOnlyCollection<Id<Person>> Absent,
        Id<Person>? Move,
        DateOnly? On,
        Id<Category>? Category,
        Id<Position>? Position
    );

    /// <param name="Members">By role, then by name; the viewer among them.</param>
    /// <param name="Total">How many there are; more than are listed in a very large team.</param>
    /// <param name="Known">The absences that are known for the next months.</param>
    /// <param name="Certificates">Of the members, the first to expire first.</param>
    /// <param name="Categories">The categories of their skills, by identifier and name.</param>
    /// <param name="Positions">Their positions, by identifier and name.</param>
    public sealed record View(
        Query Asked,
        IReadOnlyList<Member> Members,
        int Total,
        IReadOnlyList<Row> Rows,
        IReadOnlyList<Absence> Known,
        IReadOnlyList<HeldCertificate> Certificates,
        IReadOnlyList<Option> Categories,
        IReadOnlyList<Option> Positions
    )
    {
        /// <summary>Whether somebody is away or moves in it.</summary>
        public bool IsWhatIf => Members.Any(m => m.Away is not null);
    }

    /// <param name="Called">The first name, where no other member has it; else the whole name.</param>
    /// <param name="SharesWithTeam">Whether they report elsewhere and chose to share their skills.</param>
    /// <param name="Away">Why they are away in the what-if; null if they are there.</param>
    public sealed record Member(
        Id<Person> Id,
        string Name,
        string Called,
        string? Title,
        Id<Position>? PositionId,
        bool IsMe,
        bool SharesWithTeam,
        string? Away
    );

    /// <summary>One skill with the level of each member, in the members' order.</summary>
    /// <param name="Now">The coverage by the team as it is.</param>
    /// <param name="Then">The coverage without those who are away; the same where nobody is.</param>
    public sealed record Row(
        Id<Item> Skill,
        string Name,
        Id<Item> CompetencyId,
        string Competency,
        IReadOnlyList<Cell> Cells,
        SkillCoverage Now,
        SkillCoverage Then
    );

    /// <param name="Level">The rank, 1 to 5; null if it is not known.</param>
    /// <param name="Required">The rank that the position requires; null if it does not name the skill.</param>
    /// <param name="Wants">Whether they want to grow in it.</param>
    public readonly record struct Cell(int? Level, int? Required, bool Wants);

    /// <param name="What">"Leave", the name of an event, or "Last day".</param>
    /// <param name="Until">Its last day; null while it is not known.</param>
    public sealed record Absence(Id<Person> PersonId, string What, DateOnly From, DateOnly? Until)
    {
        public bool IsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
    }

    public sealed record Option(string Value, string Text);

    /// <summary>How far ahead absences are listed, in days.</summary>
    public const int DaysAhead = 180;

    /// <summary>Null for whoever leads nobody today. Each reading is recorded; the people see it.</summary>
    public async Task<View?> Load(Query asked, CancellationToken ct)
    {
        if (!me.Manages || me.PersonId is null)
            return null;
        var sight = db.For(me);
        var (members, total) = await SkillTeam.Load(sight, me, ct);
        if (members.TrueForAll(m => m.IsMe))
            return null;
        var people = members.ConvertAll(m => m.Id);
        var known = await SkillAbsences.Load(sight, people, me.Today, me.Today.AddDays(DaysAhead), ct);
        var away = asked.On is { } day
            ? (await SkillAbsences.Load(sight, people, day, day, ct)).ToLookup(a => a.PersonId, a => a.What)
            : Array.Empty<Absence>().ToLookup(a => a.PersonId, a => a.What);
        members = members.ConvertAll(m => m with { Away = WhyAway(m.Id, asked, away[m.Id]) });
        var (rows, categories) = await Rows(sight, members, asked, ct);
        await db.RecordReadings(me, SkillActivity.Read, people, ct);
        return new(
            asked,
            members,
            total,
            rows,
            known,
            await TeamCertificates.Load(sight, people, ct),
            categories,
            [
                .. members
                    .Where(m => m.PositionId is not null)
                    .DistinctBy(m => m.PositionId)
                    .Select(m => new Option($"{m.PositionId}", m.Title ?? "")),
            ]
        );
    }

    private static string? WhyAway(Id<Person> person, Query asked, IEnumerable<string> known) =>
        person == asked.Move ? "Moves"
        : known.FirstOrDefault() is { } what ? what
        : asked.Absent.Contains(person) ? "Away"
        : null;

    private static async Task<(IReadOnlyList<Row> Rows, IReadOnlyList<Option> Categories)> Rows(
        Sight sight,
        List<Member> members,
        Query asked,
        CancellationToken ct
    )
    {
        var people = members.ConvertAll(m => m.Id);
        var required = await Required(sight, members, ct);
        var levels = await SkillLevels.Load(sight, people, ct);
        var wishes = await sight
            .SkillWishes.Where(w => people.Contains(w.PersonId))
            .Select(w => new { w.PersonId, w.ItemId })
            .ToListAsync(ct);
        var wants = wishes.Select(w => (w.PersonId, w.ItemId)).ToHashSet();
        HashSet<Id<Item>> ids =
        [
            .. required.Keys.Select(k => k.Item),
            .. levels.Keys.Select(k => k.Item),
            .. wants.Select(w => w.ItemId),
        ];
        var skills = await TeamSkillList.Load(sight, ids, ct);
        var here = new HashSet<Id<Person>>();
        var away = members.Where(m => m.Away is not null).Select(m => m.Id).ToHashSet();
        var rows = skills
            .Where(s => asked.Category is not { } c || s.CategoryId == c)
            .Where(s => asked.Position is not { } p || required.ContainsKey((p, s.Id)))
            .Select(skill =>
            {
                var held = members.ConvertAll(m => new SkillHeld(
                    m.Id,
                    levels.TryGetValue((m.Id, skill.Id), out var level) ? level : null,
                    m.PositionId is { } p && required.TryGetValue((p, skill.Id), out var asks) ? asks : null
                ));
                var now = SkillCoverage.Of(held, here);
                return new Row(
                    skill.Id,
                    skill.Name,
                    skill.CompetencyId,
                    skill.Competency,
                    held.ConvertAll(h => new Cell(h.Level, h.Required, wants.Contains((h.Person, skill.Id)))),
                    now,
                    away.Count == 0 ? now : SkillCoverage.Of(held, away)
                );
            })
            .ToList();
        return (rows, TeamSkillList.Categories(skills));
    }

    private static async Task<Dictionary<(Id<Position> Position, Id<Item> Item), int>> Required(
        Sight sight,
        List<Member> members,
        CancellationToken ct
    )
    {
        var positions = members.Select(m => m.PositionId).OfType<Id<Position>>().Distinct().ToList();
        var asked = await sight.Requirements(positions, ct);
        return asked
            .SelectMany(a => a.Where(r => r.Kind == ItemKind.Skill), (a, r) => (Key: (a.Key, r.Key), r.Required))
            .DistinctBy(r => r.Key)
            .ToDictionary(r => r.Key, r => r.Required);
    }
}
