using Trellis.Assessments;
using Trellis.Frameworks.Read;

namespace Trellis.Careers;

/// <summary>
/// Positions by readiness from one of them, nearest first. Only positions of the same framework are compared: others
/// share no item.
/// </summary>
public sealed class NearestPositions(AppDb db, Viewer me, FindPosition find)
{
    public sealed record View(string From, IReadOnlyList<Line> Positions);

    public sealed record Line(
        string Position,
        string Slug,
        decimal? Readiness,
        long Deficit,
        long Required,
        Tally Tally
    );

    public async Task<Result<View>> Load(string? from, int top, CancellationToken ct)
    {
        var found = await find.Load(from, ct);
        if (found.Problem is { } problem)
            return problem;
        var here = found.Value!;
        var others = await db.For(me)
            .Positions.Where(p => p.FrameworkId == here.FrameworkId && p.RetiredAt == null)
            .Select(p => new
            {
                p.Id,
                p.FullName,
                p.Slug,
            })
            .ToListAsync(ct);
        var asked = await db.For(me).Requirements(here.FrameworkId, ct);
        var have = asked[here.Id].ToDictionary(r => r.Key, r => r.Required);
        var nearest = GapAnalysis.Nearest(
            have,
            others
                .Where(o => o.Id != here.Id)
                .Select(o => (o, o.FullName, (IReadOnlyCollection<Requirement<Id<Item>>>)[.. asked[o.Id]]))
        );
        return new View(
            here.FullName,
            [
                .. nearest
                    .Take(Math.Clamp(top, 1, 1000))
                    .Select(n => new Line(
                        n.Position.FullName,
                        n.Position.Slug,
                        n.Gap.Readiness?.Rounded(),
                        n.Gap.Deficit,
                        n.Gap.Required,
                        GapAnalysis.Count(n.Gap.Lines)
                    )),
            ]
        );
    }
}
