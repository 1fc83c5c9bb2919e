namespace Trellis.Growth.Improvement;

/// <summary>What a manager reads before they begin an improvement plan: whether one can be begun, and with whom.</summary>
public sealed class ImprovementStart(AppDb db, Viewer me, ImprovementCases cases, ImprovementPartners partners)
{
    /// <param name="Refused">Why none can be begun now; null if one can.</param>
    /// <param name="Open">The plan that is open; null if there is none.</param>
    public sealed record View(
        Id<Person> PersonId,
        string Person,
        DateOnly StartsOn,
        string? Refused,
        Id<ImprovementPlan>? Open,
        IReadOnlyList<ImprovementPartners.Partner> Partners
    );

    /// <summary>Null for anybody but the manager of today.</summary>
    public async Task<View?> Load(Id<Person> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await sight
            .People.Where(p =>
                p.Id == id
                && p.Id != me.PersonId
                && sight.ManagersToday.Any(m => m.PersonId == id && m.ManagerId == me.PersonId)
            )
            .Select(p => new { p.Name, p.StartsOn })
            .SingleOrDefaultAsync(ct);
        if (person is null)
            return null;
        var left = sight.ImprovementPlans.Where(p => p.PersonId == id && p.ClosedOn == null);
        var open = (await cases.Load(left.AsNoTracking(), ct)).Find(p => p.Standing.IsOpen);
        return new(
            id,
            person.Name,
            person.StartsOn,
            ImprovementRules.RefuseStart(person.StartsOn, open is not null, me.Today)?.Message,
            open?.Plan.Id,
            await partners.For(id, ct)
        );
    }
}
