using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>
/// One version of a framework: the draft that is being edited, or a published one, which never changes again.
/// </summary>
public sealed class FrameworkVersion
{
    public Id<FrameworkVersion> Id { get; init; } = Id<FrameworkVersion>.New();
    public required Id<Framework> FrameworkId { get; init; }
    public Framework? Framework { get; set; }

    /// <summary>Counts from 1 within the framework.</summary>
    public required int Number { get; init; }

    /// <summary>The number of the version that the draft began from; 0 for none.</summary>
    public int BasedOn { get; init; }
    public required DateTime StartedAt { get; init; }
    public required string StartedBy { get; init; }

    /// <summary>When it was published; none while it is the draft.</summary>
    public DateTime? PublishedAt { get; private set; }
    public string PublishedBy { get; private set; } = "";

    /// <summary>The first day on which it holds.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Why it was made, in the words of who published it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The whole content, as a JSON document.</summary>
    public required string Content { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>Makes the draft a published version for good.</summary>
    public void Publish(DateOnly effectiveOn, string note, string by, DateTime at) =>
        (EffectiveOn, Note, PublishedBy, PublishedAt) = (effectiveOn, note, by, at);
}
