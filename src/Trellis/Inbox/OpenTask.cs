namespace Trellis.Inbox;

/// <summary>Something that is waiting for the viewer, with the one action that it needs.</summary>
/// <param name="Kind">What programs know it by, such as <c>stipend.approvals</c>.</param>
/// <param name="Title">
/// What to do, as a verb with its object: "Approve or decline 2 stipend requests". It can stand in a message, so it
/// contains nothing that somebody wrote, and no amount.
/// </param>
/// <param name="Action">The words of the button: "Review requests".</param>
/// <param name="Href">Where it is done.</param>
public sealed record OpenTask(string Kind, string Title, string Action, string Href)
{
    /// <summary>How many things the task stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What else helps to decide whether it is urgent, for the page alone; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>By when it has to be done; null if no day is set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Since when it has been waiting; null if that is not known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The names of the people whom it is about, the first few; empty if it is about the viewer.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Whether nothing depends on it: it is on Today, and no digest is sent for it.</summary>
    public bool IsInvitation { get; init; }

    public DueState State(DateOnly today) => DueRules.StateOf(DueOn, today);
}

/// <summary>A dated event within the next weeks that asks for nothing yet.</summary>
/// <param name="Title">What it is; nothing that somebody wrote about a person.</param>
/// <param name="Href">Where to read more; null if there is no page.</param>
public sealed record Upcoming(DateOnly On, string Title, string? Href)
{
    /// <summary>The last day, where it takes several.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A few words more, such as a place; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>
    /// What it is in neutral words, for a calendar that others may look at; null if it does not belong there, or has an
    /// entry of its own.
    /// </summary>
    public string? Neutral { get; init; }
}
