using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>Feedback that somebody gave to a colleague, asked or not. It never changes.</summary>
public sealed class FeedbackNote
{
    public Id<FeedbackNote> Id { get; init; } = Id<FeedbackNote>.New();
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; init; }

    /// <summary>Whom it is about, and for whom it is.</summary>
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }

    /// <summary>The manager who reads it too, while the person reports to them; null where only the two do.</summary>
    public Id<Person>? ManagerId { get; init; }
    public Person? Manager { get; init; }

    /// <summary>The question that it answers; null where it was given without being asked.</summary>
    public Id<FeedbackQuestion>? QuestionId { get; init; }
    public FeedbackQuestion? Question { get; init; }

    /// <summary>What they saw, or the answer.</summary>
    public required string Text { get; init; }

    /// <summary>What it led to; empty where that is not said.</summary>
    public string Effect { get; init; } = "";

    /// <summary>What they would like next time; empty where that is not said.</summary>
    public string NextTime { get; init; } = "";

    /// <summary>The competency that it speaks of; null where none was chosen.</summary>
    public Id<Item>? CompetencyId { get; init; }
    public Item? Competency { get; init; }
    public required DateTime At { get; init; }
}
