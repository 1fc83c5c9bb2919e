using System.Linq.Expressions;
using Trellis.Inbox;
using Trellis.Ui;

namespace Trellis.Stipends.Requests;

/// <summary>
/// What is waiting for the viewer in the stipend: approvals and confirmations, and their own requests that need
/// something of them.
/// </summary>
public sealed class StipendDuties(AppDb db, Viewer me) : IDuties
{
    /// <summary>Requests and purchases of others that the viewer approves or confirms.</summary>
    public const string Approvals = "stipend.approvals";

    /// <summary>Requests of the viewer's own that need information or a correction.</summary>
    public const string Own = "stipend.own";

    public async Task<IReadOnlyList<Duty>> Load(CancellationToken ct)
    {
        var duties = new List<Duty>();
        var approvals = Can.DecideOnStipends(me)
            ? await (await Decisions(ct)).CountAsync(r => r.State != RequestState.NeedsInformation, ct)
            : 0;
        if (approvals > 0)
            duties.Add(new(Approvals, approvals) { Badge = new(StipendRoutes.Mine, "pending approval") });
        var own = await db.For(me)
            .StipendRequests.CountAsync(
                r =>
                    r.PersonId == me.PersonId
                    && (r.State == RequestState.NeedsInformation || r.State == RequestState.Returned),
                ct
            );
        if (own > 0)
            duties.Add(new(Own, own) { Notice = NoticeOf(own) });
        return duties;
    }

    private static DutyNotice NoticeOf(int own) =>
        new(
            own == 1
                ? "One of your stipend requests is waiting for you."
                : $"{Say.Word(own)} of your stipend requests are waiting for you.",
            own == 1 ? "Open the request" : "Open the requests",
            StipendRoutes.Mine + "#requests",
            Here: StipendRoutes.Requests,
            IsQuestion: true
        );

    /// <summary>
    /// The requests of others whose decision or confirmation is the viewer's, also those whose question is still open;
    /// see <see cref="RequestRules.May"/>.
    /// </summary>
    public async Task<IQueryable<StipendRequest>> Decisions(CancellationToken ct)
    {
        var sight = db.For(me);
        var leading = sight.WorkingHours.Where(h =>
            h.From <= me.Today && (h.Until == null || h.Until > me.Today) && h.IsManagerHere
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
