namespace Trellis.Growth.Concerns;

/// <summary>What a concern says.</summary>
public class ConcernContent
{
    internal const string Longer = "This is longer than 2,000 characters. Shorten it a little.";

    /// <summary>The competency that it is about.</summary>
    public Id<Item> Competency { get; set; }

    [RequiredText(ErrorMessage = "Write what is expected."), AtMost(ConcernRules.TextLimit, ErrorMessage = Longer)]
    public string? Expected { get; set; }

    [
        RequiredText(ErrorMessage = "Write what you saw, with the day."),
        AtMost(ConcernRules.TextLimit, ErrorMessage = Longer)
    ]
    public string? Seen { get; set; }

    [RequiredText(ErrorMessage = "Write what would help."), AtMost(ConcernRules.TextLimit, ErrorMessage = Longer)]
    public string? Helps { get; set; }

    /// <summary>Whether the viewer may choose this competency: it is published, and not retired.</summary>
    internal static Task<bool> Knows(Sight sight, Id<Item> competency, CancellationToken ct) =>
        Choices(sight).AnyAsync(c => c.Id == competency, ct);

    internal static IQueryable<Competency> Choices(Sight sight) =>
        sight.Competencies.Where(c => c.RetiredAt == null && c.Status == Status.Published);

    internal static readonly Problem.Refused Unknown = new Problem.Refused(
        "concern.competency",
        "Choose a competency from the list.",
        nameof(Competency)
    );
}
