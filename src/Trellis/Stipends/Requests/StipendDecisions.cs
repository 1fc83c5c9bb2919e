using System.Linq.Expressions;

namespace Trellis.Stipends.Requests;

/// <summary>The requests of others that the viewer decides.</summary>
public sealed class StipendDecisions(AppDb db, Viewer me)
{
    /// <summary>
    /// The requests of others whose decision or confirmation is the viewer's, also those whose question is still open;
    /// see <see cref="RequestRules.May"/>.
    /// </summary>
    public async Task<IQueryable<StipendRequest>> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var leading = sight.WorkingHours.Where(h =>
            h.From <= me.Today && (h.Until == null || h.Until > me.Today) && h.IsLed
        );
        var reports = await leading.Where(h => h.ManagerId == me.PersonId).Select(h => h.PersonId).ToListAsync(ct);
        var others = sight.StipendRequests.Where(r => r.PersonId != me.PersonId);
        if (!me.Role.IsPeopleOps())
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
                        r.State == RequestState.AwaitingPeopleOps
                        || (r.State == RequestState.NeedsInformation && r.ManagerAgreedAt != null)
                    ) && !r.History.Any(h => h.Act == RequestAct.Approve && h.ById == me.PersonId)
                )
            )
        );
    }

    private static readonly Expression<Func<StipendRequest, bool>> ForWhoeverLeads = r =>
        r.State == RequestState.PendingApproval
        || (r.State == RequestState.NeedsInformation && r.ManagerAgreedAt == null)
        || (
            r.State == RequestState.Claimed
            && (r.Claim!.LostReason != "" || r.Claim.EarlyReason != "")
            && r.Claim.ConfirmedAt == null
        );
}
