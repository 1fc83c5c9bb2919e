namespace Trellis.Domain.Stipends;

/// <summary>
/// Where money of a stipend year stands. What is granted is computed and flows into Available; everything else is moved
/// by entries.
/// </summary>
public enum LedgerAccount
{
    Available,
    Held,
    Owed,
    Paid,
    Expired,
}
