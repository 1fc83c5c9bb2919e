using System.Linq.Expressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;

namespace Trellis.Stipends.Requests;

/// <summary>
/// What waits for the viewer in the stipend: to decide or confirm about others, and to answer about themselves. Counted
/// once for a page.
/// </summary>
public sealed class Waiting(AppDb db, Viewer me)
{
    /// <summary>Requests and purchases of others.</summary>
    public int ToDecide { get; private set; }

    /// <summary>Requests of one's own that somebody asked about or that finance gave back.</summary>
    public int ToAnswer { get; private set; }

    /// <summary>
    /// The requests of others whose decision or confirmation is the viewer's, also those whose question is still open;
    /// see <see cref="RequestRules.May"/>.
    /// </summary>
    public async Task<IQueryable<StipendRequest>> Decisions(CancellationToken ct)
    {
        var sight = db.For(me);
        var leading = sight.WorkingHours.Where(h =>
            h.From <= me.Today && (h.Until == null || h.Until > me.Today) && h.ManagerId != null
        );
        var reports = await leading.Where(h => h.ManagerId == me.PersonId).Select(h => h.PersonId).ToListAsync(ct);
        var others = sight.StipendRequests.Where(r => r.PersonId != me.PersonId);
        if (me.Role != AccessRole.PeopleOps)
            return others.Where(r => reports.Contains(r.PersonId)).Where(ForWhoeverLeads);

        // People Ops leads whoever reports to nobody, too, and approves second what somebody else has approved.
        var led = others
            .Where(r => reports.Contains(r.PersonId) || !leading.Any(h => h.PersonId == r.PersonId))
            .Where(ForWhoeverLeads)
            .Select(r => r.Id);
        return others.Where(r =>
            r.State != RequestState.Paid
            && r.State != RequestState.Declined
            && r.State != RequestState.Withdrawn
            && (
                led.Contains(r.Id)
                || (
                    (
                        r.State == RequestState.Seconding
                        || (r.State == RequestState.Questioned && r.ManagerAgreedAt != null)
                    ) && !r.History.Any(h => h.Act == RequestAct.Approve && h.ById == me.PersonId)
                )
            )
        );
    }

    private static readonly Expression<Func<StipendRequest, bool>> ForWhoeverLeads = r =>
        r.State == RequestState.Asked
        || (r.State == RequestState.Questioned && r.ManagerAgreedAt == null)
        || (
            r.State == RequestState.Claimed
            && (r.Claim!.LostReason != "" || r.Claim.EarlyReason != "")
            && r.Claim.ConfirmedAt == null
        );

    /// <summary>Counts what waits now, for the page that is about to be shown.</summary>
    public async Task Count(CancellationToken ct)
    {
        if (!me.IsSignedIn)
            return;
        ToDecide = Can.DecideOnStipends(me)
            ? await (await Decisions(ct)).CountAsync(r => r.State != RequestState.Questioned, ct)
            : 0;
        ToAnswer = await db.For(me)
            .StipendRequests.CountAsync(
                r =>
                    r.PersonId == me.PersonId
                    && (r.State == RequestState.Questioned || r.State == RequestState.Returned),
                ct
            );
    }
}

/// <summary>
/// Counts before a page begins: its shell and its content read from one database connection, one after the other.
/// </summary>
public static class WaitingOnPages
{
    public static IApplicationBuilder UseWaiting(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                // nothing is asked of a database that has just failed
                var isError = http.Features.Get<IExceptionHandlerFeature>() is not null;
                if (!isError && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
                    await http.RequestServices.GetRequiredService<Waiting>().Count(http.RequestAborted);
                await next(http);
            }
        );
}
