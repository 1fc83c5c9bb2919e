namespace Trellis.Inbox;

/// <summary>
/// The first steps of an organisation, for whoever sets it up. They stay on the page Today until all are done.
/// </summary>
public sealed class Setup(IEnumerable<ISetupSteps> slices, Viewer me)
{
    /// <summary>The steps in order; none where all are done, or where they are not the viewer's to do.</summary>
    public async Task<IReadOnlyList<SetupStep>> Load(CancellationToken ct)
    {
        if (!me.IsSignedIn || !Can.SeeEveryone(me))
            return [];
        var steps = new List<SetupStep> { new(1, "Name your organisation", $"{me.Organisation}.", IsDone: true) };
        foreach (var slice in slices)
            steps.AddRange(await slice.Load(ct));
        return steps.TrueForAll(s => s.IsDone) ? [] : [.. steps.OrderBy(s => s.Order)];
    }
}
