namespace Trellis.Domain.Growth;

/// <summary>What a learning resource is.</summary>
public enum ResourceKind
{
    Article,
    Book,
    Course,
    Video,
    Workshop,
    Community,

    /// <summary>Something to practise with.</summary>
    Tool,
    Other,
}
