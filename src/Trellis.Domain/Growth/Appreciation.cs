using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>What somebody did, and what it changed, said by a colleague.</summary>
public sealed class Appreciation
{
    public Id<Appreciation> Id { get; init; } = Id<Appreciation>.New();
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; init; }
    public required AppreciationFor For { get; init; }
    public required AppreciationAudience Audience { get; init; }

    /// <summary>Whose team it thanks, by the name on that day; empty where it thanks no team.</summary>
    public string TeamOf { get; init; } = "";
    public required string Text { get; set; }

    /// <summary>The competency that it shows; null where none was chosen.</summary>
    public Id<Item>? CompetencyId { get; init; }
    public Item? Competency { get; init; }
    public required DateTime At { get; init; }

    /// <summary>When its words were changed last; null while they are as they were written.</summary>
    public DateTime? ChangedAt { get; set; }

    /// <summary>Whom it names; those of a team are who was in it on that day. Empty where it thanks everyone.</summary>
    public List<AppreciationRecipient> Recipients { get; init; } = [];
    public List<AppreciationReaction> Reactions { get; init; } = [];
}
