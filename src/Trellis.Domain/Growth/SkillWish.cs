using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>That somebody wants to grow in a competency or skill. It promises nothing, and its owner removes it again.</summary>
public sealed class SkillWish
{
    public Id<SkillWish> Id { get; init; } = Id<SkillWish>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
    public required Id<Item> ItemId { get; init; }
    public Item? Item { get; init; }

    /// <summary>When it was marked, in UTC.</summary>
    public required DateTime At { get; init; }
}
