using Trellis.Assessments;
using Trellis.Frameworks.Read;

namespace Trellis.Careers;

/// <summary>
/// One position: what it asks for in words, how it compares with mine, the ways out of it, and who holds it (for those
/// who may know).
/// </summary>
public sealed class PositionView(AppDb db, Viewer me)
{
    public sealed record View(
        Id<Position> Id,
        string Slug,
        string FullName,
        string Title,
        string Family,
        string RoleName,
        int? Grade,
        Track Track,
        string Description,
        string RoleDescription,
        string Framework,
        string Notice,
        string SourceUrl,
        IReadOnlyList<Line> Asks,
        IReadOnlyList<Move> Moves,
        IReadOnlyList<Sibling> Siblings,
        Mine? Mine,
        bool IsTarget,
        IReadOnlyList<string>? Holders,
        IReadOnlyList<Near> Near
    );

    public sealed record Line(
        Id<Item> Id,
        Id<Item> CompetencyId,
        string Name,
        ItemKind Kind,
        string Group,
        int Level,
        int? Desired,
        int Weight,
        IReadOnlyList<string> Names,
        string LevelName,
        string? Text,
        bool OtherTrack,
        int? MineLevel
    )
    {
        public int Max => Names.Count;
    }

    public sealed record Move(
        string Slug,
        string Title,
        string FullName,
        MoveKind Kind,
        int? Grade,
        Track Track,
        Tally Tally
    );

    public sealed record Sibling(string Slug, string Title, int? Grade, Track Track);

    /// <summary>
    /// Somebody who reports to the viewer, and how far this position is from where they stand. In order of names: this
    /// is no ranking.
    /// </summary>
    public sealed record Near(Id<Person> Person, string Name, Tally Tally);

    public sealed record Mine(string Title, string Slug, bool IsThis);

    public async Task<View?> Load(string slug, CancellationToken ct)
    {
        var sight = db.For(me);
        var p = await sight
            .Positions.Where(p => p.Slug == slug)
            .Select(p => new
            {
                p.Id,
                p.Slug,
                p.FullName,
                p.Title,
                p.Grade,
                p.Track,
                p.Description,
                p.FrameworkId,
                p.RoleId,
                Family = p.Role!.Family!.Name,
                Role = p.Role.Name,
                RoleDescription = p.Role.Description,
                Framework = sight.Frameworks.Where(f => f.Id == p.FrameworkId).Select(f => f.Name).First(),
                Notice = sight.Frameworks.Where(f => f.Id == p.FrameworkId).Select(f => f.Notice).First(),
                SourceUrl = sight.Frameworks.Where(f => f.Id == p.FrameworkId).Select(f => f.SourceUrl).First(),
            })
            .SingleOrDefaultAsync(ct);
        if (p is null)
            return null;

        var mine = await sight
            .EmploymentsToday.Where(e => e.PersonId == me.PersonId && e.PositionId != null)
            .Select(e => new
            {
                e.PositionId,
                e.Position!.Title,
                e.Position.Slug,
            })
            .FirstOrDefaultAsync(ct);
        var moves = await sight
            .Moves.Where(m => m.FromId == p.Id)
            .Join(
                sight.Positions.Where(x => x.RetiredAt == null),
                m => m.ToId,
                x => x.Id,
                (m, x) =>
                    new
                    {
                        x.Id,
                        x.Slug,
                        x.Title,
                        x.FullName,
                        m.Kind,
                        x.Grade,
                        x.Track,
                    }
            )
            .ToListAsync(ct);
        var siblings = await sight
            .Positions.Where(x => x.RoleId == p.RoleId && x.RetiredAt == null)
            .OrderBy(x => x.Order)
            .Select(x => new Sibling(x.Slug, x.Title, x.Grade, x.Track))
            .ToListAsync(ct);

        var positions = moves.Select(m => m.Id).Append(p.Id).ToList();
        if (mine?.PositionId is { } held)
            positions.Add(held);
        var asked = await sight.Requirements(positions.Distinct().ToList(), ct);
        var haveHere = asked[p.Id].ToDictionary(r => r.Key, r => r.Required);
        var haveMine = mine?.PositionId is { } at ? asked[at].ToDictionary(r => r.Key, r => r.Required) : [];

        var asks = await Asks(sight, p.Id, p.Track, haveMine, mine is not null, ct);
        var holders = Can.SeeEveryone(me)
            ? await sight
                .EmploymentsToday.Where(e =>
                    e.PositionId == p.Id && (e.Person!.EndsOn == null || e.Person.EndsOn >= me.Today)
                )
                .OrderBy(e => e.Person!.Name)
                .Take(50)
                .Select(e => e.Person!.Name)
                .ToListAsync(ct)
            : null;
        var target = await sight.Targets.AnyAsync(t => t.PersonId == me.PersonId && t.PositionId == p.Id, ct);

        return new(
            p.Id,
            p.Slug,
            p.FullName,
            p.Title,
            p.Family,
            p.Role,
            p.Grade,
            p.Track,
            p.Description,
            p.RoleDescription,
            p.Framework,
            p.Notice,
            p.SourceUrl,
            asks,
            [
                .. moves
                    .OrderBy(m => m.Kind)
                    .ThenBy(m => m.Title, StringComparer.Ordinal)
                    .Select(m => new Move(
                        m.Slug,
                        m.Title,
                        m.FullName,
                        m.Kind,
                        m.Grade,
                        m.Track,
                        GapAnalysis.Count(GapAnalysis.Between(haveHere, asked[m.Id].ToList()).Lines)
                    )),
            ],
            siblings,
            mine is null ? null : new(mine.Title, mine.Slug, mine.PositionId == p.Id),
            target,
            holders,
            await Reports(sight, asked[p.Id].ToList(), ct)
        );
    }

    private async Task<IReadOnlyList<Near>> Reports(
        Sight sight,
        List<Requirement<Id<Item>>> asked,
        CancellationToken ct
    )
    {
        if (!me.Manages || asked.Count == 0)
            return [];
        var people = await sight
            .Growing.Where(p => p.Id != me.PersonId && (p.EndsOn == null || p.EndsOn >= me.Today))
            .OrderBy(p => p.Name)
            .Take(Team.Limit)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(ct);
        var standings = await Standings.Of(sight, people.ConvertAll(p => p.Id), ct);
        return people.ConvertAll(p => new Near(
            p.Id,
            p.Name,
            GapAnalysis.Count(
                GapAnalysis
                    .Of(asked, item => standings.GetValueOrDefault((p.Id, item), Standing.None).Managers?.Rated.Level)
                    .Lines
            )
        ));
    }

    private static async Task<IReadOnlyList<Line>> Asks(
        Sight sight,
        Id<Position> id,
        Track track,
        Dictionary<Id<Item>, int> mine,
        bool hasMine,
        CancellationToken ct
    )
    {
        var rows = await sight
            .Expectations.Where(e => e.PositionId == id)
            .Select(e => new
            {
                e.ItemId,
                e.Item!.Name,
                IsSkill = e.Item is Skill,
                e.Level,
                e.DesiredLevel,
                e.Weight,
            })
            .ToListAsync(ct);
        var items = await ItemFacts.Of(sight, rows.ConvertAll(r => r.ItemId), ct);
        var texts = await ItemFacts.Descriptors(sight, rows.ConvertAll(r => (r.ItemId, r.Level)), ct);
        return
        [
            .. rows.Select(r => (Row: r, Facts: items[r.ItemId]))
                .OrderBy(r => r.Facts.Rank)
                .Select(r => (r.Row, r.Facts, Text: texts.Pick(r.Row.ItemId, r.Row.Level, track)))
                .Select(r => new Line(
                    r.Row.ItemId,
                    r.Facts.CompetencyId,
                    r.Row.Name,
                    r.Row.IsSkill ? ItemKind.Skill : ItemKind.Competency,
                    r.Facts.Group,
                    r.Row.Level,
                    r.Row.DesiredLevel,
                    r.Row.Weight,
                    r.Facts.Levels,
                    r.Facts.LevelName(r.Row.Level),
                    r.Row.IsSkill ? ItemFacts.SkillLevel(r.Row.Level) : r.Text.Text,
                    r.Text.OtherTrack,
                    hasMine ? mine.GetValueOrDefault(r.Row.ItemId) : null
                )),
        ];
    }
}
