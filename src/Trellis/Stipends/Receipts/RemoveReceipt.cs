namespace Trellis.Stipends.Receipts;

/// <summary>
/// Takes a file away from one's own request before it is claimed. The file goes to the trash, if nothing else needs it.
/// </summary>
public sealed class RemoveReceipt(AppDb db, Viewer me, ReceiptStore store)
{
    /// <summary>The request that it was on.</summary>
    public async Task<Result<Id<StipendRequest>>> Handle(Id<Receipt> id, CancellationToken ct) =>
        await db.InSerializedTransaction(() => Remove(id, ct), ct);

    private async Task<Result<Id<StipendRequest>>> Remove(Id<Receipt> id, CancellationToken ct)
    {
        if (
            await db.For(me).Receipts.Include(f => f.Request).SingleOrDefaultAsync(f => f.Id == id, ct)
            is not { } receipt
        )
            return new Problem.Missing("This receipt");
        if (receipt.PersonId != me.PersonId)
            return new Problem.Forbidden();
        if (receipt.Request!.State is RequestState.Claimed or RequestState.Paid)
            return new Problem.Refused("receipt.closed", "It is claimed with this receipt. It stays.");
        db.Remove(receipt);
        db.Record(me, StipendActivity.ReceiptRemoved, receipt.RequestId.ToString(), receipt.PersonId);
        if (await db.Save(ct) is { } problem)
            return problem;
        await store.Forget(db.For(me.AsTrellis()), receipt.Hash, me.Today, ct);
        return receipt.RequestId;
    }
}
