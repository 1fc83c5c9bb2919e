using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>Somebody whom an appreciation names.</summary>
public sealed class AppreciationRecipient
{
    public Id<AppreciationRecipient> Id { get; init; } = Id<AppreciationRecipient>.New();
    public Id<Appreciation> AppreciationId { get; init; }
    public Appreciation? Appreciation { get; init; }
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
}
