namespace Trellis.Growth.Improvement;

/// <summary>
/// Who opened an improvement plan, and its steps, for People Ops, and never for administrators. Its person reads them on
/// the plan, from the day on which it is shared.
/// </summary>
public static class ImprovementActivity
{
    public static readonly ActivityKind Read = new(
        "improvement-plan.read",
        "Opened an improvement plan",
        Audience.PeopleOps
    );
    public static readonly ActivityKind Started = new(
        "improvement-plan.started",
        "Began the draft of an improvement plan",
        Audience.PeopleOps
    );
    public static readonly ActivityKind Discarded = new(
        "improvement-plan.discarded",
        "Discarded the draft of an improvement plan",
        Audience.PeopleOps
    );
    public static readonly ActivityKind Moved = new(
        "improvement-plan.moved",
        "Took a step of an improvement plan",
        Audience.PeopleOps
    );
}
