namespace Trellis.Stipends.Receipts;

/// <summary>
/// Brings the files and the rows of receipts together at a start, and empties the trash of what has lain there long
/// enough.
/// </summary>
public sealed class ReconcileReceipts(AppDb db, Viewer me, ReceiptStore store)
{
    public async Task<ReceiptStore.Reconciled> Handle(CancellationToken ct)
    {
        store.EmptyTrash(me.Today);
        var known = (await db.For(me).Receipts.Select(f => f.Hash).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        return store.Reconcile(known, me.Today);
    }
}
