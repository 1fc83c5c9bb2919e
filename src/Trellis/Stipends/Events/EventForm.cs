using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Events;

/// <summary>An event as it is typed.</summary>
public sealed class EventForm : IValidatableObject
{
    [RequiredText(ErrorMessage = "Name the event."), AtMost(160)]
    public string? Name { get; set; }

    [AtMost(160)]
    public string? Place { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    [AtMost(500)]
    public string? Link { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(From) is null)
            yield return new("Choose its first day.", [nameof(From)]);
        if (!string.IsNullOrEmpty(To) && FormInput.Day(To) is null)
            yield return new("Choose its last day.", [nameof(To)]);
    }

    public AddEvent.Request ToRequest() =>
        new()
        {
            Name = Name,
            Place = Place,
            From = FormInput.Day(From),
            To = FormInput.Day(To) ?? FormInput.Day(From),
            Link = Link,
        };
}
