namespace Trellis.Growth.Appreciations;

/// <summary>Each step of an appreciation, for its writer alone.</summary>
public static class AppreciationActivity
{
    public static readonly ActivityKind Written = new("appreciation.written", "Wrote an appreciation", Audience.Writer);
    public static readonly ActivityKind Changed = new(
        "appreciation.changed",
        "Changed the words of an appreciation",
        Audience.Writer
    );
    public static readonly ActivityKind Removed = new(
        "appreciation.removed",
        "Removed an appreciation",
        Audience.Writer
    );
}
