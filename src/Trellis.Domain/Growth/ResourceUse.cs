using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>That somebody used a learning resource: whether it helped, and what they did with it.</summary>
public sealed class ResourceUse
{
    public Id<ResourceUse> Id { get; init; } = Id<ResourceUse>.New();
    public required Id<LearningResource> ResourceId { get; init; }
    public LearningResource? Resource { get; init; }
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
    public required bool HasHelped { get; set; }

    /// <summary>What they did with it.</summary>
    public required string Did { get; set; }
    public required DateTime At { get; set; }
}
