namespace Trellis.Reviews.Radar;

/// <summary>How many dates of conversations are on record after an import.</summary>
public sealed record ConversationCounts(int Conversations);
