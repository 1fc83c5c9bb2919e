using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>That somebody else thanks for the same: the one reaction there is.</summary>
public sealed class AppreciationReaction
{
    public Id<AppreciationReaction> Id { get; init; } = Id<AppreciationReaction>.New();
    public required Id<Appreciation> AppreciationId { get; init; }
    public Appreciation? Appreciation { get; init; }
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
    public required DateTime At { get; init; }
}
