namespace Trellis.Domain.Record;

/// <summary>A kind of activity: its name, its words on screen, and who reads it.</summary>
/// <param name="Name">What is stored and what programs read, as <c>noun.verb</c>, such as <c>assessment.submitted</c>.</param>
/// <param name="Words">What people read after the name of whoever did it, such as “Submitted an assessment”.</param>
public sealed record ActivityKind(
    string Name,
    string Words,
    Audience Audience = Audience.Office,
    SecurityMark Security = SecurityMark.None
);
