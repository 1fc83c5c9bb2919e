using System.ComponentModel.DataAnnotations;

namespace Trellis.Settings;

/// <summary>The settings of the organisation as they are typed.</summary>
public sealed class SettingsForm : IValidatableObject
{
    [
        RequiredText(ErrorMessage = "Name your organisation."),
        StringLength(120, ErrorMessage = "Write at most {1} characters.")
    ]
    public string? Name { get; set; }

    [RequiredText(ErrorMessage = "Write a time zone, such as Europe/Berlin.")]
    public string? TimeZone { get; set; }

    public string? IdleHours { get; set; }

    private int? IdleMinutes =>
        Figures.Read(IdleHours) is { Value: > 0 and <= 10_000 and var hours } ? (int)decimal.Round(hours * 60) : null;

    public static SettingsForm Of(OrganisationSettings.View view) =>
        new()
        {
            Name = view.Name,
            TimeZone = view.TimeZone,
            IdleHours = Ui.Say.Hour(view.IdleMinutes),
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IdleMinutes is not (>= SessionRules.ShortestIdleMinutes and <= SessionRules.LongestIdleMinutes))
            yield return new("Write hours from 0.25 to 336, such as 12 or 0.5.", [nameof(IdleHours)]);
    }

    public ChangeOrganisation.Request ToRequest() => new(Name, TimeZone?.Trim(), IdleMinutes);
}
