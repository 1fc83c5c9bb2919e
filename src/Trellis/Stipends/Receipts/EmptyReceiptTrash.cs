namespace Trellis.Stipends.Receipts;

/// <summary>Deletes for good the receipts that have lain in the trash long enough.</summary>
public sealed class EmptyReceiptTrash(ReceiptStore store, Viewer me)
{
    public Task Handle(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        store.EmptyTrash(me.Today);
        return Task.CompletedTask;
    }
}
