using Trellis.Assessments;

namespace Trellis.Careers;

/// <summary>
/// One position: what it asks for in words, how it compares with mine, the ways out of it, and who holds it (for those
/// who may know).
/// </summary>
public sealed class PositionView(AppDb db, Viewer me, ReportsNear near)
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
        IReadOnlyList<PositionExpectation> Asks,
        IReadOnlyList<Move> Moves,
        IReadOnlyList<Sibling> Siblings,
        Mine? Mine,
        bool IsTarget,
        IReadOnlyList<string>? Holders,
        IReadOnlyList<Near> Near
    );

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

        var asks = await PositionExpectations.Of(sight, p.Id, p.Track, haveMine, mine is not null, ct);
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
            await near.Load(sight, asked[p.Id].ToList(), ct)
        );
    }
}
