namespace Trellis.Reviews.Radar;

/// <summary>Of a review its dates, and whether it is over.</summary>
internal sealed record ReviewDates(
    Id<Person> PersonId,
    ReviewKind Kind,
    DateOnly OpenedOn,
    int ConversationDays,
    Id<Cycle>? CycleId,
    DateTime? MeetingStartsAt,
    DateOnly? HeldOn,
    bool IsOver
);
