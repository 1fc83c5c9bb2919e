namespace Trellis.Growth.Concerns;

/// <summary>The steps of a concern. That there is one is for its person and its writer, and for whom it is shown to.</summary>
public static class ConcernActivity
{
    public static readonly ActivityKind Written = new("concern.written", "Wrote a concern", Audience.Writer);
    public static readonly ActivityKind Changed = new("concern.changed", "Changed a concern", Audience.Writer);
    public static readonly ActivityKind Answered = new("concern.answered", "Answered a concern", Audience.Writer);

    /// <summary>Administrators do not read concerns, nor that there are any.</summary>
    public static readonly ActivityKind Shown = new("concern.shown", "Showed a concern to People Ops", Audience.Money);
    public static readonly ActivityKind Read = new("concern.read", "Opened a concern", Audience.Money);

    /// <summary>With a plan that is not shared: its person does not know of the plan yet.</summary>
    public static readonly ActivityKind ReadWithDraft = new(
        "concern.read-with-draft",
        "Opened a concern with the draft of a plan",
        Audience.PeopleOps
    );
}
