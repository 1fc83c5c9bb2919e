using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Appreciations;

/// <summary>An appreciation as it is typed.</summary>
public sealed class AppreciationForm : IValidatableObject
{
    public AppreciationAudience? Audience { get; set; }
    public AppreciationFor? For { get; set; }

    /// <summary>Names, one after the other; of a team the name of its manager.</summary>
    public string? People { get; set; }

    [
        RequiredText(ErrorMessage = "Write what they did, and what it changed."),
        AtMost(AppreciationRules.TextLimit, ErrorMessage = WriteAppreciation.Longer)
    ]
    public string? Text { get; set; }
    public string? Competency { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Audience is null)
            yield return new("Choose who can read it.", [nameof(Audience)]);
        if (For is null)
            yield return new("Choose whom you thank.", [nameof(For)]);
        if (For is not (null or AppreciationFor.Everyone) && string.IsNullOrWhiteSpace(People))
            yield return new("Name at least one colleague.", [nameof(People)]);
        if (!string.IsNullOrEmpty(Competency) && FormInput.Id<Item>(Competency) is null)
            yield return new("Choose a competency from the list.", [nameof(Competency)]);
    }

    public WriteAppreciation.Request ToRequest(IReadOnlyList<Id<Person>> people) =>
        new()
        {
            Audience = Audience,
            For = For,
            People = people,
            Text = Text,
            Competency = string.IsNullOrEmpty(Competency) ? null : FormInput.Id<Item>(Competency),
        };
}
