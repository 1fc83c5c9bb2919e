using System.ComponentModel.DataAnnotations;

namespace Trellis.People.Acts;

/// <summary>A last day as it is typed.</summary>
public sealed class EndForm : IValidatableObject
{
    public string? LastDay { get; set; }
    public bool Stays { get; set; }
    public bool GiveBack { get; set; }
    public string? HandTo { get; set; }

    [AtMost(500)]
    public string? Reason { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Names.IsBlank(LastDay) && FormInput.Day(LastDay) is null)
            yield return new("Write a day such as 2026-05-31.", [nameof(LastDay)]);
    }

    public EndEmployment.Request ToRequest(string? seen) =>
        new()
        {
            LastDay = Stays ? null : FormInput.Day(LastDay),
            Stays = Stays,
            GiveBack = GiveBack,
            HandTo = HandTo,
            Reason = Reason,
            Seen = seen,
        };
}
