namespace Trellis.Growth.Retrospectives;

/// <summary>Each step of a note from a retrospective, for whoever takes it alone.</summary>
public static class RetroActivity
{
    public static readonly ActivityKind Written = new(
        "retrospective.note-written",
        "Offered a note from a retrospective",
        Audience.Writer
    );
    public static readonly ActivityKind Kept = new(
        "retrospective.note-kept",
        "Kept a note from a retrospective",
        Audience.Writer
    );
    public static readonly ActivityKind Removed = new(
        "retrospective.note-deleted",
        "Deleted a note from a retrospective",
        Audience.Writer
    );
}
