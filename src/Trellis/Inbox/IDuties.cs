namespace Trellis.Inbox;

/// <summary>What is waiting for the viewer in one slice. Each slice registers its own (<c>AddScoped&lt;IDuties, …&gt;</c>).</summary>
public interface IDuties
{
    /// <summary>Counts what is waiting now; empty where nothing is.</summary>
    Task<IReadOnlyList<Duty>> Load(CancellationToken ct);
}
