namespace Trellis.Stipends.Receipts;

/// <summary>
/// Brings the files and the rows of receipts together at a start, and empties the trash of what has lain there long
/// enough. Meanwhile no other server that shares the files adds a row: whoever has put a file there and comes next finds
/// it gone, and is asked to add it once more.
/// </summary>
public sealed class ReconcileReceipts(AppDb db, Viewer me, ReceiptStore store)
{
    public async Task<Result<ReceiptStore.Reconciled>> Handle(CancellationToken ct)
    {
        return await db.InSerializedTransaction<ReceiptStore.Reconciled>(
            async () =>
            {
                store.EmptyTrash(me.Today);
                var known = await db.For(me).Receipts.Select(f => f.Hash).ToListAsync(ct);
                return store.Reconcile(known.ToHashSet(StringComparer.Ordinal), me.Today);
            },
            ct
        );
    }
}
