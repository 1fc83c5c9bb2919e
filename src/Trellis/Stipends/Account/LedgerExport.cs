using System.Globalization;
using Trellis.People;

namespace Trellis.Stipends.Account;

/// <summary>One's own ledger as a table.</summary>
public sealed class LedgerExport(AppDb db, Viewer me)
{
    public async Task<(string Name, byte[] Bytes)?> Load(CancellationToken ct)
    {
        if (me.PersonId is not { } id)
            return null;
        await db.RecordOnce(me, PeopleActivity.DataExported, "stipend-ledger.csv", id, ct);
        var rows = await db.For(me)
            .Ledger.AsNoTracking()
            .Where(l => l.PersonId == id)
            .OrderBy(l => l.At)
            .ThenBy(l => l.Id)
            .Select(l => new
            {
                l.On,
                l.CountsOn,
                l.Kind,
                l.From,
                l.To,
                l.Amount,
                What = l.Request!.What,
                l.ByName,
                l.Reason,
            })
            .ToListAsync(ct);
        return (
            "stipend-ledger.csv",
            CsvText.Write([
                ["date", "counts_on", "entry", "from", "to", "amount", "what", "by", "reason"],
                .. rows.Select(r =>
                    new[]
                    {
                        r.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        r.CountsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        r.Kind.ToString().ToLowerInvariant(),
                        r.From.ToString().ToLowerInvariant(),
                        r.To.ToString().ToLowerInvariant(),
                        r.Amount.Units.ToString("0.00", CultureInfo.InvariantCulture),
                        r.What ?? "",
                        r.ByName,
                        r.Reason,
                    }
                ),
            ])
        );
    }
}
