namespace Trellis.Access;

/// <summary>
/// A message that could not be delivered, as administrators see it: to whom and why not, and nothing of what it tells.
/// </summary>
public sealed record UndeliveredMessage
{
    public required Id<Message> Id { get; init; }

    /// <summary>The name of its kind.</summary>
    public required string Kind { get; init; }
    public required string To { get; init; }
    public required string Email { get; init; }
    public required DateTime At { get; init; }
    public required DateTime? ParkedAt { get; init; }
    public required int Attempts { get; init; }
    public required string Why { get; init; }
}
