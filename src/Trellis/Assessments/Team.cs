using Trellis.Frameworks.Read;

namespace Trellis.Assessments;

/// <summary>Who reports to me today, where each stands against their role, and whose assessment is pending.</summary>
public sealed class Team(AppDb db, Viewer me)
{
    /// <summary>Maximum number of people in one table, so that it stays readable.</summary>
    public const int Limit = 15;

    public sealed record View(IReadOnlyList<Member> Members, int Total, IReadOnlyList<Row> Rows);

    public sealed record Member(
        Id<Person> Id,
        string Name,
        string? Title,
        DateOnly StartsOn,
        Tally Tally,
        RoundSummary? Round,
        bool HasPosition
    );

    /// <summary>One competency with the level of each member, in the members' order.</summary>
    /// <param name="Holding">How many hold the level below the highest, or the highest.</param>
    public sealed record Row(ItemFacts Item, IReadOnlyList<Cell> Cells, int Holding);

    /// <param name="IsBelow">Whether the level is below what the member's role expects.</param>
    /// <param name="IsExpected">Whether the member's role expects the competency at all.</param>
    public sealed record Cell(Rated Rated, bool IsBelow, bool IsExpected);

    public async Task<View?> Load(CancellationToken ct)
    {
        if (!me.Manages || me.PersonId is not { } manager)
            return null;
        var sight = db.For(me);
        var people = await sight
            .Growing.Where(p => p.Id != manager && (p.EndsOn == null || p.EndsOn >= me.Today))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.StartsOn,
            })
            .ToListAsync(ct);
        var facts = await sight
            .EmploymentsToday.Where(e => e.ManagerId == manager)
            .Select(e => new
            {
                e.PersonId,
                e.PositionId,
                e.Position!.Title,
                Grade = e.Position.Grade,
                Order = (int?)e.Position.Order,
            })
            .ToDictionaryAsync(e => e.PersonId, ct);
        var shown = people
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.StartsOn,
                Fact = facts.GetValueOrDefault(p.Id),
            })
            .OrderByDescending(p => p.Fact?.Grade ?? p.Fact?.Order ?? 0)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .Take(Limit)
            .ToList();
        if (people.Count == 0)
            return null;

        var asked = await sight.Requirements(
            [.. shown.Where(p => p.Fact?.PositionId is not null).Select(p => p.Fact!.PositionId!.Value).Distinct()],
            ct
        );
        var standings = await Standings.Of(sight, shown.ConvertAll(p => p.Id), ct);
        var items = await ItemFacts.Of(
            sight,
            [.. asked.SelectMany(a => a).Where(r => r.Kind == ItemKind.Competency).Select(r => r.Key).Distinct()],
            ct
        );
        var rounds = await RoundSummary.Of(sight, shown.ConvertAll(p => p.Id), ct);

        var members = shown.ConvertAll(p =>
        {
            var lines = p.Fact?.PositionId is { } at
                ? asked[at]
                    .Select(r => new GapLine<Id<Item>>(
                        r.Key,
                        r.Name,
                        r.Kind,
                        standings.GetValueOrDefault((p.Id, r.Key), Standing.None).Managers?.Rated.Level,
                        r.Required,
                        r.Weight
                    ))
                : [];
            return new Member(
                p.Id,
                p.Name,
                p.Fact?.Title,
                p.StartsOn,
                GapAnalysis.Count(lines),
                rounds.GetValueOrDefault(p.Id),
                p.Fact?.PositionId is not null
            );
        });
        var rows = items
            .Values.OrderBy(f => f.Rank)
            .Select(f =>
            {
                var cells = shown.ConvertAll(p =>
                {
                    var expected = p.Fact?.PositionId is { } at
                        ? asked[at].Where(r => r.Key == f.Id).Select(r => (int?)r.Required).FirstOrDefault()
                        : null;
                    var view = standings.GetValueOrDefault((p.Id, f.Id), Standing.None).Managers;
                    var rated = view?.Rated ?? Rated.NotAssessed;
                    return new Cell(rated, rated.Level < expected, expected is not null);
                });
                return new Row(f, cells, cells.Count(c => c.Rated.Level >= f.Max - 1));
            })
            .ToList();
        return new(members, people.Count, rows);
    }
}
