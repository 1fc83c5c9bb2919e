namespace Trellis.Stipends.Receipts;

/// <summary>
/// A receipt as a file to look at: a clean copy, without what a camera wrote into it. That somebody else opened it is
/// recorded.
/// </summary>
public sealed class OpenReceipt(AppDb db, Viewer me, ReceiptStore store)
{
    public sealed record View(string Name, ReceiptKind Kind, byte[] Content);

    public async Task<View?> Load(Id<Receipt> id, CancellationToken ct)
    {
        if (
            await db.For(me).Receipts.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is not { } receipt
            || store.Open(receipt.Hash) is not { } content
        )
            return null;
        await db.RecordReading(me, StipendActivity.ReceiptRead, receipt.PersonId, ct);
        await using (content)
        {
            using var clean = new MemoryStream();
            ReceiptStore.Clean(receipt.Kind, content, clean);
            return new(receipt.Name, receipt.Kind, clean.ToArray());
        }
    }
}
