using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Messages;

/// <summary>That somebody wants messages of a kind at another time than they come otherwise.</summary>
public sealed class MessageChoice
{
    public Id<MessageChoice> Id { get; init; } = Id<MessageChoice>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }

    /// <summary>The name of the kind.</summary>
    public required string Kind { get; init; }
    public required Cadence Cadence { get; set; }
}
