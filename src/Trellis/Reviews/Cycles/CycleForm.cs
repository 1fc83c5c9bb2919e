using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Trellis.Reviews.Settings;

namespace Trellis.Reviews.Cycles;

/// <summary>The draft of a cycle as it is typed.</summary>
public sealed class CycleForm : ReviewTermsForm
{
    [
        RequiredText(ErrorMessage = "Name the cycle, such as “Annual 360, autumn 2026”. Everybody in it reads this."),
        AtMost(Cycle.NameLimit)
    ]
    public string? Name { get; set; }
    public string? OpensOn { get; set; }
    public string? StartedUntil { get; set; }

    /// <summary>“everyone” or “teams”.</summary>
    public string? For { get; set; }

    /// <summary>The ids of the managers whose teams take part.</summary>
    public List<string> Teams
    {
        get;
        set => field = value ?? []; // a form without one has none
    } = [];
    public int Version { get; set; }

    /// <summary>The opening day, where it can be read.</summary>
    public DateOnly? OpeningDay => FormInput.Day(OpensOn);

    public static CycleForm Of(CycleDraft.View view)
    {
        var form = new CycleForm
        {
            Name = view.Info?.Name,
            OpensOn = Iso(view.Info?.OpensOn ?? view.Proposed),
            StartedUntil = Iso(view.Info?.StartedUntil),
            For = view.Info is { IsForTeams: true } ? "teams" : "everyone",
            Teams = [.. (view.Info?.Teams ?? []).Select(t => t.Id.ToString())],
            Version = view.Info?.Version ?? 0,
        };
        form.Fill(view.Info?.Terms ?? view.Terms);
        return form;
    }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var wrong in base.Validate(validationContext))
            yield return wrong;
        if (OpeningDay is null)
            yield return new("Choose the day on which the reviews open.", [nameof(OpensOn)]);
        if (!Names.IsBlank(StartedUntil) && FormInput.Day(StartedUntil) is null)
            yield return new("Choose a day, or leave it empty.", [nameof(StartedUntil)]);
    }

    public CycleRequest ToRequest() =>
        new()
        {
            Name = Name,
            OpensOn = OpeningDay!.Value,
            StartedUntil = FormInput.Day(StartedUntil),
            IsForTeams = For == "teams",
            Teams = [.. Teams.Select(FormInput.Id<Person>).OfType<Id<Person>>()],
            Terms = Terms,
            Version = Version,
        };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
