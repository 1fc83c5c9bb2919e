namespace Trellis.Reviews.Cycles;

/// <summary>
/// Looks at where the reviews of open cycles stand, and writes it down with the time, so that the progress of a long cycle
/// can be ordered, narrowed and counted. The rules say where each stands; this is their answer of a moment.
/// </summary>
public sealed class CountCycles(AppDb db, Viewer me, ReviewCases cases)
{
    private const int AtOnce = 200;
    private static readonly DateOnly Paused = new(8000, 1, 1);
    private static readonly DateOnly Over = new(9000, 1, 1);

    /// <summary>How many cycles were counted.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var open = await sight
            .Cycles.Where(c => c.OpenedAt != null)
            .Where(c => c.EndedAt == null || !sight.CycleCounts.Any(n => n.CycleId == c.Id && n.At >= c.EndedAt))
            .OrderBy(c => c.OpenedAt)
            .Select(c => c.Id)
            .ToListAsync(ct);
        foreach (var id in open)
            if (await Count(id, ct) is { } problem)
                return problem;
        return open.Count;
    }

    private async Task<Problem?> Count(Id<Cycle> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var ids = await sight.Reviews.Where(r => r.CycleId == id).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        var tally = new CycleTally();
        foreach (var some in ids.Chunk(AtOnce))
        {
            await Look(id, some, tally, ct);
            if (await db.Save(ct) is { } problem)
                return problem;
            db.ChangeTracker.Clear();
        }
        return await Write(id, tally, ct);
    }

    private async Task Look(Id<Cycle> id, Id<Review>[] some, CycleTally tally, CancellationToken ct)
    {
        var sight = db.For(me);
        var infos = await cases.Load(sight.Reviews.Where(r => some.Contains(r.Id)), ct);
        var people = infos.Select(i => i.PersonId).ToList();
        var names = await sight
            .People.Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.NameKey, ct);
        var teams = await sight
            .ManagersToday.Where(m => people.Contains(m.PersonId))
            .ToDictionaryAsync(m => m.PersonId, m => m.ManagerId, ct);
        var asked = (await sight.CoworkerProgress.Where(c => some.Contains(c.ReviewId)).ToListAsync(ct)).ToLookup(c =>
            c.ReviewId
        );
        var muted = (
            await sight
                .CycleMutes.Where(m => some.Contains(m.ReviewId))
                .Select(m => new { m.ReviewId, m.PersonId })
                .ToListAsync(ct)
        ).ToHashSet();
        var known = await sight
            .CycleLines.Where(l => some.Contains(l.ReviewId))
            .ToDictionaryAsync(l => l.ReviewId, l => l, ct);
        foreach (var info in infos)
        {
            if (!known.TryGetValue(info.Id, out var line))
                db.Add(
                    line = new()
                    {
                        CycleId = id,
                        ReviewId = info.Id,
                        PersonId = info.PersonId,
                        NameKey = "",
                    }
                );
            line.NameKey = names[info.PersonId];
            line.TeamId = teams.TryGetValue(info.PersonId, out var team) ? team : null;
            var turn = CycleTurns.Of(info, asked[info.Id], me.Day);
            line.IsMuted = turn?.Person is { } person && muted.Contains(new { ReviewId = info.Id, PersonId = person });
            Fill(line, info, turn);
            tally.Add(line, CycleBoardRules.Parts(info.Case, me.Today), asked[info.Id], me);
        }
    }

    private static void Fill(CycleLine line, ReviewInfo info, CycleTurns.Turn? turn)
    {
        (line.Stage, line.IsPaused) = (info.Standing.Stage, info.Standing.IsPaused);
        line.IsPlanned = info.Case.IsPlanned && info.Standing.Stage <= ReviewStage.Conversation;
        (line.Part, line.Party, line.TurnId) = (turn?.Part, turn?.Party, turn?.Person);
        (line.Others, line.Since, line.DueOn) = (turn?.Others ?? 0, turn?.Since, turn?.DueOn);
        line.SortOn =
            turn is null ? Over
            : line.IsPaused ? Paused
            : turn.DueOn ?? Paused;
    }

    private async Task<Problem?> Write(Id<Cycle> id, CycleTally tally, CancellationToken ct)
    {
        var sight = db.For(me);
        var reminded = await sight
            .CycleReminders.Where(r => r.CycleId == id)
            .GroupBy(r => r.On)
            .OrderByDescending(g => g.Key)
            .Take(CycleTally.Days)
            .Select(g => new RemindedDay(g.Key, g.Count()))
            .ToListAsync(ct);
        var progress = tally.Progress([.. reminded]);
        var counts = await sight.CycleCounts.SingleOrDefaultAsync(c => c.CycleId == id, ct);
        if (counts is null)
            db.Add(
                counts = new()
                {
                    CycleId = id,
                    At = me.Now,
                    Progress = progress,
                }
            );
        (counts.At, counts.Progress) = (me.Now, progress);
        var cycle = await sight.Cycles.SingleAsync(c => c.Id == id, ct);
        if (cycle is { IsUnderWay: true, FilledAt: not null } && tally.IsOver)
            cycle.EndedAt = me.Now;
        var problem = await db.Save(ct);
        db.ChangeTracker.Clear();
        return problem;
    }
}
