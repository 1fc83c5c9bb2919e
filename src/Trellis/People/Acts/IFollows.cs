namespace Trellis.People.Acts;

/// <summary>
/// What an act on a person's record means in one slice. Each slice registers its own, and says nothing that the viewer
/// may not see.
/// </summary>
public interface IFollows
{
    Task<IReadOnlyList<Consequence>> Load(PersonPlan plan, CancellationToken ct);
}
