using Trellis.Assessments;

namespace Trellis.Frameworks;

/// <summary>Every position by family and role, where I stand among them, and the moves out of my position.</summary>
public sealed class Careers(AppDb db, Viewer me)
{
    public sealed record View(IReadOnlyList<FamilyView> Families, Here? Here, IReadOnlyList<MoveView> Moves, DateTime? Since, string? Search, int Total);
    public sealed record FamilyView(string Name, IReadOnlyList<RoleView> Roles);
    public sealed record RoleView(string Name, IReadOnlyList<Entry> Positions);
    public sealed record Entry(string Slug, string Title, int? Grade, Track Track, bool IsHere, bool IsTarget);
    public sealed record Here(string Slug, string Title, string FullName);
    public sealed record MoveView(string Slug, string Title, MoveKind? Kind, int? Grade, Track Track, int Shared, bool IsTarget, Tally Tally);

    public async Task<View> Load(string? search, CancellationToken ct)
    {
        var sight = db.For(me);
        var positions = await sight.Positions.Where(p => p.RetiredAt == null)
            .OrderBy(p => p.Role!.Family!.Order).ThenBy(p => p.Role!.Family!.Name).ThenBy(p => p.Role!.Order).ThenBy(p => p.Order)
            .Select(p => new { p.Id, p.Slug, p.Title, p.FullName, p.Grade, p.Track, Family = p.Role!.Family!.Name, Role = p.Role.Name }).ToListAsync(ct);
        var hereId = await sight.EmploymentsToday.Where(e => e.PersonId == me.PersonId).Select(e => e.PositionId).FirstOrDefaultAsync(ct);
        var targets = await sight.Targets.Where(t => t.PersonId == me.PersonId).Select(t => t.PositionId).ToListAsync(ct);
        var words = Names.Key(search);
        var shown = positions.Where(p => words.Length == 0 || Names.Key($"{p.Family} {p.FullName}").Contains(words, StringComparison.Ordinal));
        var families = shown.GroupBy(p => p.Family).Select(f => new FamilyView(f.Key, [.. f.GroupBy(p => p.Role).Select(r =>
            new RoleView(r.Key, [.. r.Select(p => new Entry(p.Slug, p.Title, p.Grade, p.Track, p.Id == hereId, targets.Contains(p.Id)))]))])).ToList();

        var here = positions.Find(p => p.Id == hereId);
        List<MoveView> moves = [];
        DateTime? since = null;
        if (here is not null)
        {
            var ways = await sight.Moves.Where(m => m.FromId == here.Id).ToDictionaryAsync(m => m.ToId, m => (MoveKind?)m.Kind, ct);
            foreach (var target in targets.Where(t => t != here.Id)) ways.TryAdd(target, null);
            var asked = await sight.Requirements([.. ways.Keys, here.Id], ct);
            var have = asked[here.Id].ToDictionary(r => r.Key, r => r.Required);
            // From where the person stands, as soon as anything is assessed; until then from what their position asks for.
            var standings = await Standings.Of(sight, [me.PersonId!.Value], ct);
            since = standings.Values.Max(s => s.Own?.SentAt);
            Tally Count(Id<Position> to) => GapAnalysis.Count((since is null ? GapAnalysis.Between(have, asked[to].ToList())
                : GapAnalysis.Of(asked[to].ToList(), id => standings.GetValueOrDefault((me.PersonId.Value, id))?.Own?.Level)).Lines);
            moves = [.. positions.Where(p => ways.ContainsKey(p.Id)).Select(p => new MoveView(p.Slug, p.Title, ways[p.Id], p.Grade, p.Track, asked[p.Id].Count(r => have.ContainsKey(r.Key)), targets.Contains(p.Id), Count(p.Id))).OrderByDescending(m => m.IsTarget).ThenBy(m => m.Kind)];
        }
        return new(families, here is null ? null : new(here.Slug, here.Title, here.FullName), moves, since, search, positions.Count);
    }
}

/// <summary>Makes a position one's target, or no longer. Several at once are fine.</summary>
public sealed class ChooseTarget(AppDb db, Viewer me, FindPosition find)
{
    public async Task<Result<Done>> Handle(string slug, bool chosen, CancellationToken ct)
    {
        var found = await find.Load(slug, ct);
        if (found.Problem is { } problem) return problem;
        if (me.PersonId is not { } person) return new Problem.Forbidden();
        var target = await db.For(me).Targets.SingleOrDefaultAsync(t => t.PersonId == person && t.PositionId == found.Value!.Id, ct);
        if (target is not null == chosen) return Domain.Kernel.Done.It;

        if (target is not null) db.Remove(target);
        else db.Add(new Target { PersonId = person, PositionId = found.Value!.Id, ChosenAt = me.Now });
        db.Record(me, chosen ? "target.chosen" : "target.dropped", found.Value!.Slug, person, found.Value.FullName);
        return await db.Save(ct) is { } stale ? stale : Domain.Kernel.Done.It;
    }
}
