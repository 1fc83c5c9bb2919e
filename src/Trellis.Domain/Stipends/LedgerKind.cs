namespace Trellis.Domain.Stipends;

/// <summary>What a ledger entry records.</summary>
public enum LedgerKind
{
    Reservation,
    Release,
    Spend,
    Payout,
    Correction,
    Repayment,
    Expiry,
}
