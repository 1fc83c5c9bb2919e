using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Improvement;

/// <summary>What the draft of an improvement plan says.</summary>
public sealed class ImprovementContent : IValidatableObject
{
    internal const string Longer = "This is longer than 4,000 characters. Shorten it a little.",
        LongerLine = "This is longer than 300 characters. Shorten it a little.";

    /// <summary>What happened, with dates, and what it caused.</summary>
    [AtMost(ImprovementRules.TextLimit, ErrorMessage = Longer)]
    public string? Why { get; set; }

    /// <summary>The concerns that came before, of those that the viewer wrote and that have not lapsed.</summary>
    public IReadOnlyList<Id<Concern>>? Concerns { get; set; }

    /// <summary>Why there was none.</summary>
    [AtMost(ImprovementRules.TextLimit, ErrorMessage = Longer)]
    public string? WhyNoConcern { get; set; }
    public IReadOnlyList<Aim>? Levels { get; set; }

    /// <summary>What the person gets, and from whom; one line each.</summary>
    public IReadOnlyList<string>? Support { get; set; }

    /// <summary>The first day; moved where it would be less than five days after sharing.</summary>
    public DateOnly StartsOn { get; set; }

    [Range(ImprovementRules.FewestWeeks, ImprovementRules.MostWeeks, ErrorMessage = "A plan takes 4 to 26 weeks.")]
    public int Weeks { get; set; } = ImprovementRules.DefaultWeeks;
    public DayOfWeek CheckInOn { get; set; } = DayOfWeek.Friday;
    public DateOnly? PauseFrom { get; set; }
    public DateOnly? PauseUntil { get; set; }

    /// <summary>With whom of People Ops it is prepared.</summary>
    public Id<Person> Partner { get; set; }

    /// <summary>The version that was read.</summary>
    [Range(0, int.MaxValue)]
    public int Version { get; set; }

    /// <summary>A competency and the rank that is needed, with what would show it.</summary>
    public sealed record Aim(Id<Item> Item, int Needed, string? Shows);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Levels?.Count > ImprovementRules.MostLevels)
            yield return new($"Choose at most {ImprovementRules.MostLevels} levels.", [nameof(Levels)]);
        if ((Levels ?? []).Any(l => l is null || Names.IsLonger(l.Shows ?? "", ImprovementRules.TextLimit)))
            yield return new(Longer, [nameof(Levels)]);
        if ((Levels ?? []).Where(l => l is not null).DistinctBy(l => l.Item).Count() < Levels?.Count)
            yield return new("Choose each competency once.", [nameof(Levels)]);
        if (Support?.Count > ImprovementRules.MostSupport)
            yield return new($"Write at most {ImprovementRules.MostSupport} lines.", [nameof(Support)]);
        if ((Support ?? []).Any(s => s is null || Names.IsLonger(s, ImprovementRules.LineLimit)))
            yield return new(LongerLine, [nameof(Support)]);
        if (Concerns?.Count > ConcernRules.Most)
            yield return new($"Name at most {ConcernRules.Most} concerns.", [nameof(Concerns)]);
    }
}
