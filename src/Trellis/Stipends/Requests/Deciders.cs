using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>Who decides on a request, and is told of it.</summary>
public sealed class Deciders(AppDb db, Viewer me)
{
    /// <summary>
    /// The manager of today first, and People Ops where there is none; after the manager People Ops, but for whoever has
    /// approved already. Nobody decides their own.
    /// </summary>
    public async Task<IReadOnlyList<Id<Person>>> Of(
        StipendRequest request,
        StipendAccount account,
        CancellationToken ct
    )
    {
        if (request.ManagerAgreedAt is null && account.ManagerId is { } manager)
            return [manager];
        var agreed = request.History.Where(h => h.Act == RequestAct.Approve).Select(h => h.ById).ToList();
        var people = await db.For(me.AsTrellis())
            .People.Where(p =>
                p.Access == AccessRole.PeopleOps
                && p.StartsOn <= me.Today
                && (p.EndsOn == null || p.EndsOn >= me.Today)
                && p.Id != request.PersonId
            )
            .Select(p => p.Id)
            .ToListAsync(ct);
        return people.FindAll(p => !agreed.Contains(p));
    }
}
