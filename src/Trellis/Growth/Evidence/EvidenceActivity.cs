namespace Trellis.Growth.Evidence;

/// <summary>Each step of evidence, for whoever takes it alone.</summary>
public static class EvidenceActivity
{
    public static readonly ActivityKind Kept = new(
        "evidence.kept",
        "Added evidence to the collection",
        Audience.Writer
    );
    public static readonly ActivityKind Removed = new(
        "evidence.removed",
        "Removed evidence from the collection",
        Audience.Writer
    );
    public static readonly ActivityKind Asked = new(
        "evidence.consent-asked",
        "Asked to quote somebody",
        Audience.Writer
    );
    public static readonly ActivityKind Answered = new(
        "evidence.consent-answered",
        "Answered whether to be quoted",
        Audience.Writer
    );
}
