using System.ComponentModel.DataAnnotations;

namespace Trellis.Reviews.Radar;

/// <summary>The day of an earlier conversation as it is typed.</summary>
public sealed class ConversationForm : IValidatableObject
{
    public string? Kind { get; set; }
    public string? On { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ObligationWords.Read(Kind, out var kind) is not null || kind is null)
            yield return new("Choose the conversation.", [nameof(Kind)]);
        if (FormInput.Day(On) is null)
            yield return new("Choose the day.", [nameof(On)]);
    }

    public RecordConversation.Request ToRequest() => new() { Kind = Kind, On = FormInput.Day(On) };
}
