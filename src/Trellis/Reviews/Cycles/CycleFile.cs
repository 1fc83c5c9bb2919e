namespace Trellis.Reviews.Cycles;

/// <summary>Reads one cycle with its settings: what each of its pages begins with.</summary>
public sealed class CycleFile(AppDb db, Viewer me)
{
    /// <summary>Null where the viewer may not see it.</summary>
    public async Task<CycleInfo?> Load(Id<Cycle> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var cycle = await sight.Cycles.AsNoTracking().Include(c => c.Teams).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (cycle is null)
            return null;
        var managers = cycle.Teams.ConvertAll(t => t.ManagerId);
        var teams =
            managers.Count == 0
                ? []
                : await sight
                    .People.Where(p => managers.Contains(p.Id))
                    .OrderBy(p => p.NameKey)
                    .Select(p => new CycleInfo.Manager(p.Id, p.Name))
                    .ToListAsync(ct);
        var extensions = await sight
            .CycleExtensions.Where(x => x.CycleId == id)
            .OrderByDescending(x => x.At)
            .Select(x => new CycleInfo.Extension(x.Stage, x.Until, x.Reason, x.At, x.ByName))
            .ToListAsync(ct);
        var extended = extensions.ConvertAll(x => new StageExtension(x.Stage, x.Until));
        // while it is being opened the page says how far that is
        var opened = cycle is { OpenedAt: not null, FilledAt: null }
            ? await sight.Reviews.CountAsync(r => r.CycleId == id, ct)
            : cycle.Expected;
        return new(
            id,
            cycle.Name,
            CycleRules.StateOf(cycle, me.Today),
            cycle.OpensOn,
            cycle.IsForTeams,
            teams,
            cycle.StartedUntil,
            cycle.Terms,
            cycle.Expected,
            opened,
            cycle.OpenedAt,
            cycle.OpenedByName,
            cycle.CancelledAt,
            cycle.CancelledByName,
            cycle.CancelReason,
            cycle.LevelledAt,
            cycle.EndedAt,
            [
                .. CycleWords.Stages.Select(s => new CycleInfo.StageDue(
                    s,
                    CycleRules.DueOn(cycle, extended, s)!.Value,
                    extended.Exists(e => e.Stage == s)
                )),
            ],
            extensions,
            cycle.Version
        );
    }
}
