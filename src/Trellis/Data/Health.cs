namespace Trellis.Data;

/// <summary>
/// Whether Trellis can serve now: the database answers, and the data directory can be written and has room.
/// </summary>
public sealed class Health(AppDb db, DataDirectory directory)
{
    /// <summary>
    /// With less room than this, in bytes, nobody should be sent here: a receipt is up to 10 MB, and the database has
    /// to grow.
    /// </summary>
    public const long LeastRoom = 100 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>What each part answers: "ok", or what is wrong, without a name of this machine.</summary>
    public sealed record View(string Database, string Disk)
    {
        private const string Ok = "ok";

        public bool IsReady => Database == Ok && Disk == Ok;
    }

    public async Task<View> Load(CancellationToken ct) => new(await OfDatabase(ct), OfDisk());

    private async Task<string> OfDatabase(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            return await db.CanWrite(patience.Token) ? "ok" : "takes no changes";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return "does not answer in time";
        }
        catch (Exception e) when (Faults.Of(e) is { } fault)
        {
            return fault.Code == "data.damaged" ? "is damaged" : "does not answer";
        }
    }

    private string OfDisk() =>
        directory.Room() switch
        {
            { IsWritable: false } => "cannot be written",
            { Free: < LeastRoom } => $"has less than {LeastRoom / 1024 / 1024} MB free",
            _ => "ok",
        };
}
