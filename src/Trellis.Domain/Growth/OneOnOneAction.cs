using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>What one of the two does next.</summary>
public sealed class OneOnOneAction
{
    public Id<OneOnOneAction> Id { get; init; } = Id<OneOnOneAction>.New();

    /// <summary>The series that it is part of; another one once its person moved it to a new manager.</summary>
    public required Id<OneOnOneSeries> SeriesId { get; set; }
    public OneOnOneSeries? Series { get; init; }

    /// <summary>Who does it: the person or the manager of the series.</summary>
    public required Id<Person> OwnerId { get; set; }
    public Person? Owner { get; init; }
    public required string Text { get; init; }

    /// <summary>By when; null if no day is set.</summary>
    public DateOnly? DueOn { get; init; }
    public required DateTime AgreedAt { get; init; }

    /// <summary>The day on which it was done; null before.</summary>
    public DateOnly? DoneOn { get; set; }
}
