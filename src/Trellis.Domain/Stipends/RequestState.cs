namespace Trellis.Domain.Stipends;

/// <summary>
/// The status of a request. In each somebody acts next; see <see cref="RequestRules.Turn"/>.
/// </summary>
public enum RequestState
{
    PendingApproval,
    NeedsInformation,
    AwaitingPeopleOps,
    Approved,
    Declined,
    Withdrawn,
    Claimed,
    Returned,
    Paid,
}
