namespace Trellis.Access;

/// <summary>
/// That a coworker is asked in a review, and what became of it; without the reason of who declined, and without a word of
/// what was written.
/// </summary>
public sealed class CoworkerProgress
{
    public required Id<CoworkerRequest> Id { get; init; }
    public required Id<Review> ReviewId { get; init; }
    public required Id<Person> CoworkerId { get; init; }
    public required string Name { get; init; }

    /// <summary>The title of their position today; null without one.</summary>
    public required string? Position { get; init; }
    public required Id<Person> NominatedById { get; init; }
    public required DateTime? AskedAt { get; init; }
    public required DateOnly? DueOn { get; init; }
    public required DateTime? SubmittedAt { get; init; }
    public required DateTime? DeclinedAt { get; init; }
    public required DateTime? ClosedAt { get; init; }

    /// <summary>Whether they are on leave or have left, so that they are not waited for.</summary>
    public required bool IsAway { get; init; }

    /// <summary>Whether they are nominated or asked, and neither declined nor were closed.</summary>
    public bool Counts => this is { DeclinedAt: null, ClosedAt: null };

    public bool IsOpen => this is { AskedAt: not null, SubmittedAt: null, DeclinedAt: null, ClosedAt: null };
}
