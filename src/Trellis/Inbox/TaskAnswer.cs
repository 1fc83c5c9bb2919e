namespace Trellis.Inbox;

/// <summary>A task as programs read it.</summary>
/// <param name="Kind">What it is known by, such as <c>stipend.approvals</c>.</param>
/// <param name="State">open: no day is set · due · overdue.</param>
/// <param name="Href">The page on which it is done, as a path on this installation.</param>
public sealed record TaskAnswer(
    string Kind,
    string Title,
    string Detail,
    int Count,
    DateOnly? DueOn,
    DateOnly? Since,
    DueState State,
    IReadOnlyList<string> About,
    string Action,
    string Href
)
{
    public static TaskAnswer Of(OpenTask task, DateOnly today) =>
        new(
            task.Kind,
            task.Title,
            task.Detail,
            task.Count,
            task.DueOn,
            task.Since,
            task.State(today),
            task.About,
            task.Action,
            task.Href
        );
}
