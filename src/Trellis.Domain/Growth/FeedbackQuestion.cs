using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>A question that somebody asks a colleague about their own work.</summary>
public sealed class FeedbackQuestion
{
    public Id<FeedbackQuestion> Id { get; init; } = Id<FeedbackQuestion>.New();

    /// <summary>Who asks, and whom the answer is about.</summary>
    public required Id<Person> AskerId { get; init; }
    public Person? Asker { get; init; }

    /// <summary>Who is asked.</summary>
    public required Id<Person> AskedId { get; init; }
    public Person? Asked { get; init; }

    /// <summary>The manager who reads the answer too; null where only the two do.</summary>
    public Id<Person>? ManagerId { get; init; }
    public Person? Manager { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public required string About { get; init; }
    public required string Text { get; init; }

    /// <summary>By when an answer helps.</summary>
    public required DateOnly DueOn { get; init; }
    public required DateTime AskedAt { get; init; }

    /// <summary>When whoever is asked was reminded last; null if they were not.</summary>
    public DateTime? RemindedAt { get; set; }
    public FeedbackQuestionState State { get; set; }

    /// <summary>When it was answered, declined or withdrawn; null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Why it was declined, if they said so; otherwise empty.</summary>
    public string Because { get; set; } = "";

    /// <summary>The answer; null where there is none.</summary>
    public FeedbackNote? Answer { get; init; }

    /// <summary>Moves with each change.</summary>
    public int Version { get; set; }
}
