namespace Trellis.Domain.Reviews;

/// <summary>
/// Who will read what is about to be written in a calibration conversation, in a sentence for the writer. It is shown
/// before writing and kept with the text; nothing widens later (product.md §4, "Visibility mode").
/// </summary>
public static class ReviewAudiences
{
    /// <param name="lead">Who leads the review today; null where there is nobody yet.</param>
    public static string Reflection(string? lead) =>
        $"Only you, until you submit it. Then {lead ?? "your manager"}, or whoever leads this review in their place "
        + "while it is open, with your name. Coworkers and People Ops do not read it.";

    public static string Feedback(string person, string? lead) =>
        $"Only you, until you submit it. Then {lead ?? "the manager"}, or whoever leads this review in their place "
        + $"while it is open, with your name. {First(person)} reads a summary without names, and may guess who said what among a few "
        + "people. People Ops sees that you answered, not what you wrote.";

    public static string Outcome(string person) => $"Only you, until you share it. Then {person}, and People Ops.";

    public static string Notes => "Only you. Notes are never shared, and not printed.";

    public static string Comment(string? lead) => $"You, {lead ?? "your manager"} and People Ops.";

    public static string DeclineReason(string person, string? lead) =>
        $"{lead ?? "The manager"} reads your reason. {First(person)} sees only that you declined.";

    private static string First(string name) => name.Split(' ')[0];
}
