namespace Trellis.Domain.Frameworks;

/// <summary>Something in a content that cannot be: which part, which field of it, and what to do.</summary>
public sealed record ContentFault(PartKind Kind, string Key, string Field, string Message);
