using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Trellis.Settings;

/// <summary>The settings of the organisation as they are typed.</summary>
public sealed class SettingsForm : IValidatableObject
{
    [RequiredText(ErrorMessage = "Name your organisation."), AtMost(120)]
    public string? Name { get; set; }

    [RequiredText(ErrorMessage = "Write a time zone, such as Europe/Berlin.")]
    public string? TimeZone { get; set; }

    public string? IdleHours { get; set; }
    public string? FirstDay { get; set; }
    public string? CalibrationMonths { get; set; }
    public string? OneOnOneDays { get; set; }
    public string? CareerTalkMonths { get; set; }
    public string? AppreciationDay { get; set; }
    public string? ConcernYears { get; set; }
    public string? MetPlanYears { get; set; }
    public string? OtherPlanYears { get; set; }
    public string? OneOnOneYears { get; set; }
    public string? PrivateNoteDays { get; set; }

    private int? IdleMinutes =>
        Figures.Read(IdleHours) is { Value: > 0 and <= 10_000 and var hours } ? (int)decimal.Round(hours * 60) : null;

    public static SettingsForm Of(OrganisationSettings.View view) =>
        new()
        {
            Name = view.Name,
            TimeZone = view.TimeZone,
            IdleHours = Ui.Say.Hour(view.IdleMinutes),
            FirstDay = view.FirstDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CalibrationMonths = view.CalibrationMonths.ToString(CultureInfo.InvariantCulture),
            OneOnOneDays = view.OneOnOneDays.ToString(CultureInfo.InvariantCulture),
            CareerTalkMonths = (view.CareerTalkMonths ?? 0).ToString(CultureInfo.InvariantCulture),
            AppreciationDay = $"{view.AppreciationDay}",
            ConcernYears = $"{view.Retention.ConcernYears}",
            MetPlanYears = $"{view.Retention.MetPlanYears}",
            OtherPlanYears = $"{view.Retention.OtherPlanYears}",
            OneOnOneYears = $"{view.Retention.OneOnOneYears}",
            PrivateNoteDays = $"{view.Retention.PrivateNoteDays}",
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IdleMinutes is not (>= SessionRules.ShortestIdleMinutes and <= SessionRules.LongestIdleMinutes))
            yield return new("Write hours from 0.25 to 336, such as 12 or 0.5.", [nameof(IdleHours)]);
        if (!Names.IsBlank(FirstDay) && FormInput.Day(FirstDay) is null)
            yield return new("Choose a day, or leave it empty.", [nameof(FirstDay)]);
        if (
            FormInput.Whole(CalibrationMonths) is not (>= ObligationTerms.LeastMonths and <= ObligationTerms.MostMonths)
        )
            yield return new("Write whole months from 1 to 24.", [nameof(CalibrationMonths)]);
        if (FormInput.Whole(OneOnOneDays) is not (>= ObligationTerms.LeastDays and <= ObligationTerms.MostDays))
            yield return new("Write whole days from 1 to 365.", [nameof(OneOnOneDays)]);
        if (
            CareerTalkMonths is not null
            && FormInput.Whole(CareerTalkMonths) is not (>= 0 and <= ObligationTerms.MostMonths)
        )
            yield return new("Write whole months from 1 to 24, or 0 for no reminder.", [nameof(CareerTalkMonths)]);
        (string Name, string? Text)[] years =
        [
            (nameof(ConcernYears), ConcernYears),
            (nameof(MetPlanYears), MetPlanYears),
            (nameof(OtherPlanYears), OtherPlanYears),
            (nameof(OneOnOneYears), OneOnOneYears),
        ];
        foreach (var (name, text) in years)
            if (FormInput.Whole(text) is not (>= 1 and <= RetentionTerms.MostYears))
                yield return new($"Write whole years from 1 to {RetentionTerms.MostYears}.", [name]);
        if (FormInput.Whole(PrivateNoteDays) is not (>= 1 and <= RetentionTerms.MostDays))
            yield return new($"Write whole days from 1 to {RetentionTerms.MostDays}.", [nameof(PrivateNoteDays)]);
    }

    public ChangeOrganisation.Request ToRequest() =>
        new(
            Name,
            TimeZone?.Trim(),
            IdleMinutes,
            FormInput.Day(FirstDay),
            FormInput.Whole(CalibrationMonths),
            FormInput.Whole(OneOnOneDays),
            FormInput.Whole(CareerTalkMonths),
            Enum.TryParse<DayOfWeek>(AppreciationDay, out var day) ? day : null,
            new()
            {
                ConcernYears = FormInput.Whole(ConcernYears) ?? 0,
                MetPlanYears = FormInput.Whole(MetPlanYears) ?? 0,
                OtherPlanYears = FormInput.Whole(OtherPlanYears) ?? 0,
                OneOnOneYears = FormInput.Whole(OneOnOneYears) ?? 0,
                PrivateNoteDays = FormInput.Whole(PrivateNoteDays) ?? 0,
            },
            ClearsFirstDay: Names.IsBlank(FirstDay)
        );
}
