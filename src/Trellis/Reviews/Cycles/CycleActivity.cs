namespace Trellis.Reviews.Cycles;

/// <summary>What People Ops does with company cycles. They are about nobody in particular.</summary>
public static class CycleActivity
{
    public static readonly ActivityKind Saved = new("cycle.saved", "Saved the draft of a company cycle");
    public static readonly ActivityKind Deleted = new("cycle.deleted", "Deleted the draft of a company cycle");
    public static readonly ActivityKind Opened = new("cycle.opened", "Opened a company cycle");
    public static readonly ActivityKind Extended = new("cycle.extended", "Gave a stage of a company cycle more time");
    public static readonly ActivityKind Cancelled = new("cycle.cancelled", "Cancelled a company cycle");
    public static readonly ActivityKind LevellingBegun = new(
        "cycle.levelling-begun",
        "Began to compare the final levels of a company cycle"
    );
    public static readonly ActivityKind Levelled = new(
        "cycle.levelled",
        "Let the final assessments of a company cycle be shared"
    );
    public static readonly ActivityKind Reminded = new("cycle.reminded", "Reminded people of a company cycle");
    public static readonly ActivityKind Exported = new(
        "cycle.exported",
        "Exported the progress of a company cycle",
        Security: SecurityMark.Noted
    );
}
