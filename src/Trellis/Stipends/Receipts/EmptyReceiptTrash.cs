namespace Trellis.Stipends.Receipts;

/// <summary>Deletes for good the receipts that have lain in the trash long enough.</summary>
public sealed class EmptyReceiptTrash(ReceiptStore store, Viewer me)
{
    /// <summary>How many were deleted.</summary>
    public Task<Result<int>> Handle(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<Result<int>>(store.EmptyTrash(me.Today));
    }
}
