namespace Trellis.Inbox;

/// <summary>
/// What is waiting for the viewer in one slice, and what comes. Each slice registers its own
/// (<c>AddScoped&lt;ITaskSource, …&gt;</c>). Everything is computed from the facts and nothing is stored: a task disappears
/// when what it asks for is done.
/// </summary>
public interface ITaskSource
{
    /// <summary>What is waiting now; empty if nothing is.</summary>
    Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct);

    /// <summary>What comes after today, up to and with a day; empty if nothing does.</summary>
    Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Upcoming>>([]);
}
