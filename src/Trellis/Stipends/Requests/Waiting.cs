using Microsoft.AspNetCore.Components.Endpoints;

namespace Trellis.Stipends.Requests;

/// <summary>What waits for the viewer in the stipend: to decide or confirm about others, and to answer about themselves. Counted once for a page.</summary>
public sealed class Waiting(AppDb db, Viewer me)
{
    /// <summary>Requests and purchases of others.</summary>
    public int ToDecide { get; private set; }

    /// <summary>Requests of one's own that somebody asked about or that finance gave back.</summary>
    public int ToAnswer { get; private set; }

    /// <summary>The requests of others whose decision or confirmation is the viewer's, also those whose question is still open; see <see cref="RequestRules.May"/>.</summary>
    public IQueryable<StipendRequest> Decisions
    {
        get
        {
            var sight = db.For(me);
            var reporting = sight.WorkingHours.Where(h => h.From <= me.Today && (h.Until == null || h.Until > me.Today) && h.ManagerId != null);
            return sight.StipendRequests.Where(r => r.PersonId != me.PersonId && (
                ((r.State == RequestState.Asked || (r.State == RequestState.Questioned && r.ManagerAgreedAt == null) || (r.State == RequestState.Claimed && (r.Claim!.LostReason != "" || r.Claim.EarlyReason != "") && r.Claim.ConfirmedAt == null))
                    && (reporting.Any(h => h.PersonId == r.PersonId && h.ManagerId == me.PersonId) || (me.Role == AccessRole.PeopleOps && !reporting.Any(h => h.PersonId == r.PersonId))))
                || (me.Role == AccessRole.PeopleOps && (r.State == RequestState.Seconding || (r.State == RequestState.Questioned && r.ManagerAgreedAt != null)) && !r.History.Any(h => h.Act == RequestAct.Approve && h.ById == me.PersonId))));
        }
    }

    /// <summary>Counts what waits now, for the page that is about to be shown.</summary>
    public async Task Count(CancellationToken ct)
    {
        if (!me.IsSignedIn) return;
        ToDecide = Can.DecideOnStipends(me) ? await Decisions.CountAsync(r => r.State != RequestState.Questioned, ct) : 0;
        ToAnswer = await db.For(me).StipendRequests.CountAsync(r => r.PersonId == me.PersonId && (r.State == RequestState.Questioned || r.State == RequestState.Returned), ct);
    }
}

/// <summary>Counts before a page begins: its shell and its content read from one database connection, one after the other.</summary>
public static class WaitingOnPages
{
    public static IApplicationBuilder UseWaiting(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null) await http.RequestServices.GetRequiredService<Waiting>().Count(http.RequestAborted);
        await next(http);
    });
}
