namespace Trellis.Access;

/// <summary>The name of whoever did what a message tells of.</summary>
public sealed record MessageAuthor
{
    public required Id<Message> MessageId { get; init; }
    public required string Name { get; init; }
}
