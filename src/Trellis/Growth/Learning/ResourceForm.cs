using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Learning;

/// <summary>A learning resource as it is typed.</summary>
public sealed class ResourceForm : IValidatableObject
{
    private const int MinutesOfHour = 60;

    [
        RequiredText(ErrorMessage = "Name the resource."),
        AtMost(ResourceRules.NameLimit, ErrorMessage = ResourceContent.LongName)
    ]
    public string? Title { get; set; }

    [AtMost(ResourceRules.LinkLimit, ErrorMessage = ResourceContent.LongLink)]
    public string? Link { get; set; }
    public string? Kind { get; set; }

    [AtMost(ResourceRules.NameLimit, ErrorMessage = ResourceContent.LongName)]
    public string? Provider { get; set; }

    [AtMost(ResourceRules.TextLimit, ErrorMessage = ResourceContent.LongText)]
    public string? Description { get; set; }

    [AtMost(ResourceRules.LanguageLimit, ErrorMessage = ResourceContent.LongLanguage)]
    public string? Language { get; set; }
    public string? Cost { get; set; }
    public string? Hours { get; set; }
    public string? Item { get; set; }
    public string? FromLevel { get; set; }
    public string? ToLevel { get; set; }
    public int Version { get; set; }

    public static ResourceForm Of(ResourceView.View view) =>
        new()
        {
            Title = view.Line.Title,
            Link = view.Line.Link,
            Kind = $"{view.Line.Kind}",
            Provider = view.Line.Provider,
            Description = view.Description,
            Language = view.Line.Language,
            Cost = view.Line.Cost is { } cost ? $"{cost.Units:0.00}" : "",
            Hours = view.Line.Minutes is { } minutes ? Ui.Say.Hour(minutes) : "",
            Item = $"{view.Line.ItemId}",
            FromLevel = $"{view.Line.FromLevel}",
            ToLevel = $"{view.Line.ToLevel}",
            Version = view.Version,
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Choice<ResourceKind>(Kind) is null)
            yield return new("Choose what it is.", [nameof(Kind)]);
        if (!Names.IsBlank(Cost) && FormInput.Amount(Cost) is null)
            yield return new(FormInput.WhyNot(Cost, "Write an amount, or 0 where it is free."), [nameof(Cost)]);
        if (!Names.IsBlank(Hours) && Minutes is not (>= 1 and <= ResourceRules.MostMinutes))
            yield return new("Write hours, such as 1.5, up to 2,000.", [nameof(Hours)]);
        if (!string.IsNullOrEmpty(Item) && FormInput.Id<Item>(Item) is null)
            yield return new("Choose a competency or skill from the list.", [nameof(Item)]);
        if (IsNoLevel(FromLevel) || IsNoLevel(ToLevel))
            yield return new("Choose levels from the list.", [nameof(ToLevel)]);
    }

    private int? Minutes =>
        Figures.Read(Hours) is { Value: > 0 and <= ResourceRules.MostMinutes and var hours }
            ? (int)decimal.Round(hours * MinutesOfHour)
            : null;

    private static bool IsNoLevel(string? text) => !string.IsNullOrEmpty(text) && FormInput.Whole(text) is null;

    /// <summary>Fills a request to propose or to change.</summary>
    public T ToRequest<T>()
        where T : ResourceContent, new() =>
        new()
        {
            Title = Title,
            Link = Link,
            Kind = FormInput.Choice<ResourceKind>(Kind),
            Provider = Provider,
            Description = Description,
            Language = Language,
            Cost = FormInput.Amount(Cost),
            Minutes = Minutes,
            Item = FormInput.Id<Item>(Item),
            FromLevel = FormInput.Whole(FromLevel),
            ToLevel = FormInput.Whole(ToLevel),
        };
}
