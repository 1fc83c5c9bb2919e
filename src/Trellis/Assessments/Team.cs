using Trellis.Frameworks;

namespace Trellis.Assessments;

/// <summary>Who reports to me today, where each stands, and whose assessment waits for me.</summary>
public sealed class Team(AppDb db, Viewer me)
{
    /// <summary>More people than fit a readable table are not shown at once.</summary>
    public const int Shown = 15;

    public sealed record View(IReadOnlyList<Member> Members, int Total, IReadOnlyList<Row> Rows);

    public sealed record Member(
        Id<Person> Id,
        string Name,
        string? Title,
        DateOnly StartsOn,
        Tally Tally,
        Growth.RoundView? Round,
        bool HasPosition
    );

    public sealed record Row(ItemFacts Item, IReadOnlyList<CellView> Cells, int Holding);

    public sealed record CellView(int? Level, bool NoOpportunity, bool Below, bool Asked);

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
            .Take(Shown)
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
        var rounds = await Rounds(sight, shown.ConvertAll(p => p.Id), ct);

        var members = shown.ConvertAll(p =>
        {
            var lines = p.Fact?.PositionId is { } at
                ? asked[at]
                    .Select(r => new GapLine<Id<Item>>(
                        r.Key,
                        r.Name,
                        r.Kind,
                        standings.GetValueOrDefault((p.Id, r.Key), Standing.None).Managers?.Level,
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
                    var ask = p.Fact?.PositionId is { } at
                        ? asked[at].Where(r => r.Key == f.Id).Select(r => (int?)r.Required).FirstOrDefault()
                        : null;
                    var view = standings.GetValueOrDefault((p.Id, f.Id), Standing.None).Managers;
                    return new CellView(
                        view?.Level,
                        view?.Answer == Answer.NoOpportunity,
                        view?.Level < ask,
                        ask is not null
                    );
                });
                return new Row(f, cells, cells.Count(c => c.Level >= f.Max - 1));
            })
            .ToList();
        return new(members, people.Count, rows);
    }

    private static async Task<IReadOnlyDictionary<Id<Person>, Growth.RoundView>> Rounds(
        Sight sight,
        List<Id<Person>> people,
        CancellationToken ct
    )
    {
        var rounds = await sight
            .Rounds.Where(r => people.Contains(r.PersonId))
            .Select(r => new
            {
                r.Id,
                r.PersonId,
                r.OpenedAt,
                r.CompletedAt,
            })
            .ToListAsync(ct);
        var latest = rounds.GroupBy(r => r.PersonId).Select(g => g.MaxBy(r => r.OpenedAt)!).ToList();
        var ids = latest.ConvertAll(r => r.Id);
        var states = (await sight.States.Where(s => ids.Contains(s.RoundId)).ToListAsync(ct)).ToLookup(s => s.RoundId);
        return latest.ToDictionary(
            r => r.PersonId,
            r => new Growth.RoundView(
                r.Id,
                r.OpenedAt,
                r.CompletedAt,
                states[r.Id].FirstOrDefault(s => s.Kind == AssessmentKind.Self),
                states[r.Id]
                    .Where(s => s.Kind == AssessmentKind.Manager)
                    .OrderByDescending(s => s.SentAt is not null)
                    .FirstOrDefault()
            )
        );
    }
}
