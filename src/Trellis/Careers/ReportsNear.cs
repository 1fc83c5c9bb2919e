using Trellis.Assessments;

namespace Trellis.Careers;

/// <summary>How far a position is from the people who report to the viewer.</summary>
public sealed class ReportsNear(Viewer me)
{
    internal async Task<IReadOnlyList<PositionView.Near>> Load(
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
        return people.ConvertAll(p => new PositionView.Near(
            p.Id,
            p.Name,
            GapAnalysis.Count(
                GapAnalysis
                    .Of(asked, item => standings.GetValueOrDefault((p.Id, item), Standing.None).Managers?.Rated.Level)
                    .Lines
            )
        ));
    }
}
