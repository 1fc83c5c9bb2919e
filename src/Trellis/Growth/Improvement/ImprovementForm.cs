using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Trellis.Growth.Improvement;

/// <summary>The draft of an improvement plan as it is typed.</summary>
public sealed class ImprovementForm : IValidatableObject
{
    [AtMost(ImprovementRules.TextLimit, ErrorMessage = ImprovementContent.Longer)]
    public string? Why { get; set; }

    [AtMost(ImprovementRules.TextLimit, ErrorMessage = ImprovementContent.Longer)]
    public string? WhyNoConcern { get; set; }
    public List<string> Concerns
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<Row> Levels
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<string?> Support
    {
        get;
        set => field = value ?? [];
    } = [];
    public string? StartsOn { get; set; }
    public string? Weeks { get; set; }
    public string? CheckInOn { get; set; }
    public string? PauseFrom { get; set; }
    public string? PauseUntil { get; set; }
    public string? Partner { get; set; }
    public int Version { get; set; }

    /// <summary>"ask" where People Ops is asked as well.</summary>
    public string? Do { get; set; }

    /// <summary>A competency with the rank that is needed, as "id:rank", and what would show it.</summary>
    public sealed class Row
    {
        public string? Target { get; set; }
        public string? Shows { get; set; }

        internal (Id<Item> Item, int Needed)? Chosen =>
            Target?.Split(':') is [var id, var rank]
            && FormInput.Id<Item>(id) is { } item
            && FormInput.Whole(rank) is { } needed
                ? (item, needed)
                : null;
    }

    /// <summary>The rows that are filled, and empty ones to fill.</summary>
    public IEnumerable<Row> Rows =>
        Levels
            .Concat(Enumerable.Range(0, ImprovementRules.MostLevels).Select(_ => new Row()))
            .Take(ImprovementRules.MostLevels);

    /// <summary>The same for the lines of support.</summary>
    public IEnumerable<string?> Lines =>
        Support
            .Concat(Enumerable.Repeat<string?>(null, ImprovementRules.MostSupport))
            .Take(ImprovementRules.MostSupport);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(StartsOn) is null)
            yield return new("Choose the first day.", [nameof(StartsOn)]);
        if (FormInput.Whole(Weeks) is not (>= ImprovementRules.FewestWeeks and <= ImprovementRules.MostWeeks))
            yield return new("A plan takes 4 to 26 weeks.", [nameof(Weeks)]);
        if (IsNoDay(PauseFrom) || IsNoDay(PauseUntil))
            yield return new("Choose a day that exists.", [nameof(PauseUntil)]);
        if (Levels.Exists(l => !string.IsNullOrEmpty(l.Target) && l.Chosen is null))
            yield return new("Choose levels from the list.", [nameof(Levels)]);
        if (Levels.Exists(l => string.IsNullOrEmpty(l.Target) && !Names.IsBlank(l.Shows ?? "")))
            yield return new("Choose the level that this would show.", [nameof(Levels)]);
    }

    private static bool IsNoDay(string? text) => !string.IsNullOrEmpty(text) && FormInput.Day(text) is null;

    public static ImprovementForm Of(ImprovementContent content) =>
        new()
        {
            Why = content.Why,
            WhyNoConcern = content.WhyNoConcern,
            Concerns = [.. (content.Concerns ?? []).Select(c => $"{c}")],
            Levels =
            [
                .. (content.Levels ?? []).Select(l => new Row { Target = $"{l.Item}:{l.Needed}", Shows = l.Shows }),
            ],
            Support = [.. content.Support ?? []],
            StartsOn = Text(content.StartsOn),
            Weeks = content.Weeks.ToString(CultureInfo.InvariantCulture),
            CheckInOn = $"{content.CheckInOn}",
            PauseFrom = Text(content.PauseFrom),
            PauseUntil = Text(content.PauseUntil),
            Partner = $"{content.Partner}",
            Version = content.Version,
        };

    public ImprovementContent ToRequest() =>
        new()
        {
            Why = Why,
            WhyNoConcern = WhyNoConcern,
            Concerns = [.. Concerns.Select(FormInput.Id<Concern>).OfType<Id<Concern>>()],
            Levels =
            [
                .. Levels
                    .Where(l => l.Chosen is not null)
                    .Select(l => new ImprovementContent.Aim(l.Chosen!.Value.Item, l.Chosen.Value.Needed, l.Shows)),
            ],
            Support = [.. Support.OfType<string>()],
            StartsOn = FormInput.Day(StartsOn)!.Value,
            Weeks = FormInput.Whole(Weeks)!.Value,
            CheckInOn =
                Enum.TryParse<DayOfWeek>(CheckInOn, out var day) && Enum.IsDefined(day) ? day : DayOfWeek.Friday,
            PauseFrom = FormInput.Day(PauseFrom),
            PauseUntil = FormInput.Day(PauseUntil),
            Partner = FormInput.Id<Person>(Partner) ?? default,
            Version = Version,
        };

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
