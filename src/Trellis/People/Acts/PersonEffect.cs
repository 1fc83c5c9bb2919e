namespace Trellis.People.Acts;

/// <summary>What an act changed, or would change, and what follows from that.</summary>
/// <param name="From">The first day on which something is different.</param>
/// <param name="Changes">In words with before and after; empty if nothing is different.</param>
/// <param name="Follows">What else becomes different with it.</param>
/// <param name="Seen">
/// The mark of the record of which this was said. Sent back with the save, it keeps a change of somebody else from being
/// overwritten unseen.
/// </param>
/// <param name="Saved">Whether it is saved; otherwise it was only asked what would follow.</param>
public sealed record PersonEffect(
    Id<Person> Id,
    string Name,
    DateOnly From,
    IReadOnlyList<string> Changes,
    IReadOnlyList<Consequence> Follows,
    string Seen,
    bool Saved
);
