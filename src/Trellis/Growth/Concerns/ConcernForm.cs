using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Concerns;

/// <summary>A concern as it is typed.</summary>
public sealed class ConcernForm : IValidatableObject
{
    [RequiredText(ErrorMessage = "Choose the competency that it is about.")]
    public string? Competency { get; set; }

    [
        RequiredText(ErrorMessage = "Write what is expected."),
        AtMost(ConcernRules.TextLimit, ErrorMessage = ConcernContent.Longer)
    ]
    public string? Expected { get; set; }

    [
        RequiredText(ErrorMessage = "Write what you saw, with the day."),
        AtMost(ConcernRules.TextLimit, ErrorMessage = ConcernContent.Longer)
    ]
    public string? Seen { get; set; }

    [
        RequiredText(ErrorMessage = "Write what would help."),
        AtMost(ConcernRules.TextLimit, ErrorMessage = ConcernContent.Longer)
    ]
    public string? Helps { get; set; }
    public int Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Id<Item>(Competency) is null)
            yield return new("Choose the competency that it is about.", [nameof(Competency)]);
    }

    public static ConcernForm Of(ConcernView.View concern) =>
        new()
        {
            Competency = $"{concern.CompetencyId}",
            Expected = concern.Expected,
            Seen = concern.Seen,
            Helps = concern.Helps,
            Version = concern.Version,
        };

    public ConcernContent ToWrite() => Fill(new ConcernContent());

    public ChangeConcern.Request ToChange() => Fill(new ChangeConcern.Request { Version = Version });

    private T Fill<T>(T content)
        where T : ConcernContent
    {
        content.Competency = FormInput.Id<Item>(Competency) ?? default;
        (content.Expected, content.Seen, content.Helps) = (Expected, Seen, Helps);
        return content;
    }
}
