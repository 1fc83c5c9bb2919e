namespace Trellis.Inbox;

/// <summary>
/// Everything that is waiting for the viewer, from all slices, most pressing first. The number in the menu, the page
/// Today, the API and the command line come from here. It is asked for once in a scope.
/// </summary>
public sealed class WhatIsWaiting(IEnumerable<ITaskSource> slices, Viewer me)
{
    private IReadOnlyList<OpenTask>? _tasks;

    /// <summary>What is waiting; empty before <see cref="Load"/>.</summary>
    public IReadOnlyList<OpenTask> Tasks => _tasks ?? [];

    /// <summary>How many things of a kind are waiting; 0 before <see cref="Load"/>.</summary>
    public int Count(string kind) => Tasks.Where(t => t.Kind == kind).Sum(t => t.Count);

    /// <summary>Computes it; one slice after the other on one connection.</summary>
    public async Task<IReadOnlyList<OpenTask>> Load(CancellationToken ct)
    {
        if (_tasks is not null || !me.IsSignedIn)
            return Tasks;
        var tasks = new List<OpenTask>();
        foreach (var slice in slices)
            tasks.AddRange(await slice.Tasks(ct));
        return _tasks = DueRules.ByUrgency(tasks, t => (t.DueOn, t.Since));
    }

    /// <summary>What comes within the next 30 days, by day.</summary>
    public Task<IReadOnlyList<Upcoming>> ComingUp(CancellationToken ct) =>
        ComingUp(me.Today.AddDays(DueRules.DaysAhead), ct);

    /// <summary>What comes until a day and on it, by day.</summary>
    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct)
    {
        if (!me.IsSignedIn)
            return [];
        var coming = new List<Upcoming>();
        foreach (var slice in slices)
            coming.AddRange(await slice.ComingUp(until, ct));
        return [.. coming.Where(c => c.On > me.Today && c.On <= until).OrderBy(c => c.On)];
    }
}
