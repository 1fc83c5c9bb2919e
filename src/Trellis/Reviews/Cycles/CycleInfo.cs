namespace Trellis.Reviews.Cycles;

/// <summary>A cycle with its settings, for People Ops.</summary>
/// <param name="Teams">The managers whose teams take part; empty for everyone.</param>
/// <param name="Opened">How many of its reviews were opened so far.</param>
/// <param name="Due">For each stage the day on which it is due, extended where it is.</param>
/// <param name="Extensions">What was extended, the latest first.</param>
public sealed record CycleInfo(
    Id<Cycle> Id,
    string Name,
    CycleState State,
    DateOnly OpensOn,
    bool IsForTeams,
    IReadOnlyList<CycleInfo.Manager> Teams,
    DateOnly? StartedUntil,
    ReviewTerms Terms,
    int Expected,
    int Opened,
    DateTime? OpenedAt,
    string OpenedByName,
    DateTime? CancelledAt,
    string CancelledByName,
    string CancelReason,
    DateTime? LevelledAt,
    DateTime? EndedAt,
    IReadOnlyList<CycleInfo.StageDue> Due,
    IReadOnlyList<CycleInfo.Extension> Extensions,
    int Version
)
{
    public sealed record Manager(Id<Person> Id, string Name);

    public sealed record StageDue(ReviewStage Stage, DateOnly On, bool IsExtended);

    public sealed record Extension(ReviewStage Stage, DateOnly Until, string Reason, DateTime At, string ByName);

    /// <summary>Whether its reviews can still be extended and cancelled.</summary>
    public bool IsUnderWay => State is CycleState.Scheduled or CycleState.Opening or CycleState.Open;

    /// <summary>Who it is for, in a sentence.</summary>
    public string Population => CycleWords.Population(IsForTeams, [.. Teams.Select(t => t.Name)], StartedUntil);
}
