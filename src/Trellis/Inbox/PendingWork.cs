namespace Trellis.Inbox;

/// <summary>Everything that is waiting for the viewer, from all slices: counted once for a page.</summary>
public sealed class PendingWork(IEnumerable<IDuties> slices, Viewer me)
{
    /// <summary>What is waiting; empty before <see cref="Load"/>.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    /// <summary>How many of a duty are waiting.</summary>
    public int Count(string name) => Duties.FirstOrDefault(d => d.Name == name)?.Count ?? 0;

    /// <summary>Counts, for the page that is about to be shown; one slice after the other on one connection.</summary>
    public async Task Load(CancellationToken ct)
    {
        if (!me.IsSignedIn)
            return;
        var duties = new List<Duty>();
        foreach (var slice in slices)
            duties.AddRange(await slice.Load(ct));
        Duties = duties;
    }
}
