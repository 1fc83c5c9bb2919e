namespace Trellis.Inbox;

/// <summary>
/// The first steps of an organisation, for whoever sets it up. They stay on the page Today until all are done; this
/// process then asks no more.
/// </summary>
public sealed class Setup(IEnumerable<ISetupSteps> slices, Viewer me, SetupDone done)
{
    /// <summary>The steps in order; none where all are done, or where they are not the viewer's to do.</summary>
    public async Task<IReadOnlyList<SetupStep>> Load(CancellationToken ct)
    {
        if (done.IsDone || !me.IsSignedIn || !Can.SeeEveryone(me))
            return [];
        var steps = new List<SetupStep> { new(1, "Name your organisation", $"{me.Organisation}.", IsDone: true) };
        foreach (var slice in slices)
            steps.AddRange(await slice.Load(ct));
        done.IsDone = steps.TrueForAll(s => s.IsDone);
        return done.IsDone ? [] : [.. steps.OrderBy(s => s.Order)];
    }
}

/// <summary>Whether this process has seen that all first steps are done: they are done once, and stay so.</summary>
public sealed class SetupDone
{
    public bool IsDone { get; set; }
}
