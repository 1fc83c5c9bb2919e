using Trellis.Reviews.Opening;

namespace Trellis.Reviews.Cycles;

/// <summary>What the form of a draft begins with: a new one with the terms of the organisation, or what was saved.</summary>
public sealed class CycleDraft(AppDb db, Viewer me, CycleFile file, ReviewOpening opening)
{
    /// <summary>How many days from today a new cycle is proposed to open.</summary>
    private const int Ahead = 14;

    /// <param name="Info">Null for a new one.</param>
    /// <param name="Terms">The terms of the organisation.</param>
    /// <param name="Proposed">An opening day to begin with.</param>
    /// <param name="Managers">Everybody to whom somebody reports, to choose teams from.</param>
    public sealed record View(
        CycleInfo? Info,
        ReviewTerms Terms,
        DateOnly Proposed,
        IReadOnlyList<CycleInfo.Manager> Managers
    );

    /// <returns>Null where the viewer may not see it.</returns>
    public async Task<View?> Load(Id<Cycle>? id, CancellationToken ct)
    {
        if (!me.IsPeopleOps)
            return null;
        var info = id is { } known ? await file.Load(known, ct) : null;
        if (id is not null && info is null)
            return null;
        var sight = db.For(me);
        var managers = await sight
            .People.Where(p => sight.ManagersToday.Any(m => m.ManagerId == p.Id))
            .OrderBy(p => p.NameKey)
            .Select(p => new CycleInfo.Manager(p.Id, p.Name))
            .ToListAsync(ct);
        return new(info, await opening.Terms(ct), me.Today.AddDays(Ahead), managers);
    }
}
