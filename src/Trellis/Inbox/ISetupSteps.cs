namespace Trellis.Inbox;

/// <summary>
/// What one slice needs once before an organisation can work with it. Each slice registers its own, and computes from
/// the facts whether it is done.
/// </summary>
public interface ISetupSteps
{
    Task<IReadOnlyList<SetupStep>> Load(CancellationToken ct);
}

/// <summary>One thing to do once, on the way to an organisation that works.</summary>
/// <param name="Order">Where it stands among the others.</param>
/// <param name="Title">What to do: "Add your people".</param>
/// <param name="Detail">How, or what for, in a sentence.</param>
public sealed record SetupStep(int Order, string Title, string Detail, bool IsDone)
{
    /// <summary>The words of its link and where it leads; null where the viewer cannot do it.</summary>
    public (string Text, string Href)? Action { get; init; }
}
