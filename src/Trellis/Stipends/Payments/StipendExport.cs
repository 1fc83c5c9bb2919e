using System.Globalization;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Payments;

/// <summary>
/// What was claimed or paid in a month, and what was corrected in it with a minus, as a table for accounting. What a
/// spreadsheet would take for a formula is marked.
/// </summary>
public sealed class StipendExport(AppDb db, Viewer me)
{
    private static readonly string[] Header =
    [
        "person",
        "email",
        "what",
        "provider",
        "category",
        "kind",
        "bought_on",
        "claimed_on",
        "amount",
        "currency",
        "foreign_currency",
        "foreign_amount",
        "rate",
        "rate_on",
        "status",
        "paid_on",
        "reference",
        "receipts",
        "late_reason",
        "lost_reason",
        "early_reason",
        "request",
        "correction",
    ];

    /// <summary>The table, for finance and People Ops; none for others.</summary>
    public async Task<(string Name, byte[] Bytes)?> Load(DateOnly month, CancellationToken ct)
    {
        if (!Can.SeeFinance(me))
            return null;
        await db.RecordOnce(me, StipendActivity.Exported, $"{month:yyyy-MM}", null, ct);
        var (from, to) = (CapRules.MonthOf(month), CapRules.MonthOf(month).AddMonths(1));
        var (begins, ends) = (from.ToDateTime(default, DateTimeKind.Utc), to.ToDateTime(default, DateTimeKind.Utc));
        var rows = await db.For(me)
            .StipendRequests.AsNoTracking()
            .Where(r =>
                (r.State == RequestState.Claimed || r.State == RequestState.Paid)
                && (
                    (r.Claim!.SubmittedAt >= begins && r.Claim.SubmittedAt < ends)
                    || (r.Claim.PaidOn >= from && r.Claim.PaidOn < to)
                )
            )
            .OrderBy(r => r.Claim!.SubmittedAt)
            .ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Person!.Name,
                r.Person.Email,
                r.What,
                r.Provider,
                r.Category,
                r.Kind,
                r.State,
                Claim = r.Claim!,
                Receipts = r.Receipts.Count(f => !f.IsQuote),
            })
            .ToListAsync(ct);
        var corrections = await db.For(me)
            .Ledger.AsNoTracking()
            .Where(l => l.From == LedgerAccount.Paid && l.On >= from && l.On < to)
            .OrderBy(l => l.At)
            .ThenBy(l => l.Id)
            .Select(l => new
            {
                l.Request!.Person!.Name,
                l.Request.Person.Email,
                l.Request.What,
                l.Request.Provider,
                l.Request.Category,
                l.Request.Kind,
                l.Request.Claim!.BoughtOn,
                l.Request.Claim.Reference,
                l.Amount,
                Entry = l.Kind,
                l.On,
                l.RequestId,
                l.Reason,
            })
            .ToListAsync(ct);
        var currency = await StipendCurrency.Of(db.For(me), ct);
        return (
            $"stipend-{from:yyyy-MM}.csv",
            CsvText.Write([
                Header,
                .. rows.Select(r =>
                    new[]
                    {
                        r.Name,
                        r.Email,
                        r.What,
                        r.Provider,
                        r.Category,
                        Kind(r.Kind),
                        Iso(r.Claim.BoughtOn),
                        Iso(me.Day(r.Claim.SubmittedAt)),
                        Number(r.Claim.Amount.Units),
                        currency,
                        r.Claim.Foreign?.Currency ?? "",
                        r.Claim.Foreign is { } f ? Number(f.Amount) : "",
                        r.Claim.Foreign is { } g ? ForeignAmount.Plain(g.Rate) : "",
                        r.Claim.Foreign is { } h ? Iso(h.RateOn) : "",
                        r.State == RequestState.Paid ? "paid" : "to be paid",
                        r.Claim.PaidOn is { } paid ? Iso(paid) : "",
                        r.Claim.Reference,
                        r.Receipts.ToString(CultureInfo.InvariantCulture),
                        r.Claim.LateReason,
                        r.Claim.LostReason,
                        r.Claim.EarlyReason,
                        r.Id.ToString(),
                        "",
                    }
                ),
                .. corrections.Select(c =>
                    new[]
                    {
                        c.Name,
                        c.Email,
                        c.What,
                        c.Provider,
                        c.Category,
                        Kind(c.Kind),
                        Iso(c.BoughtOn),
                        "",
                        Number(-c.Amount.Units),
                        currency,
                        "",
                        "",
                        "",
                        "",
                        c.Entry == LedgerKind.Repayment ? "paid back" : "corrected",
                        Iso(c.On),
                        c.Reference,
                        "",
                        "",
                        "",
                        "",
                        c.RequestId.ToString() ?? "",
                        c.Reason,
                    }
                ),
            ])
        );
    }

    private static string Kind(StipendKind kind) =>
        kind == StipendKind.CommunityParticipation ? "community participation" : "professional development";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.00##", CultureInfo.InvariantCulture);
}
