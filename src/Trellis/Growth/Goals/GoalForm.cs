using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Goals;

/// <summary>A goal as it is typed.</summary>
public sealed class GoalForm : IValidatableObject
{
    [
        RequiredText(ErrorMessage = "Write your goal in one line."),
        AtMost(GoalRules.TitleLimit, ErrorMessage = "Use at most {1} characters. Put the rest under “Why now?”.")
    ]
    public string? Title { get; set; }

    [AtMost(GoalRules.TextLimit, ErrorMessage = GoalContent.Longer)]
    public string? Why { get; set; }
    public GoalKind Kind { get; set; }
    public string? Participation { get; set; }
    public string? Hours { get; set; }
    public GoalAudience Audience { get; set; } = GoalAudience.Manager;

    [RequiredText(ErrorMessage = "Choose a day.")]
    public string? DueOn { get; set; }
    public List<Row> Items
    {
        get;
        set => field = value ?? [];
    } = [];

    [AtMost(GoalRules.ActionLimit, ErrorMessage = AddAction.Longer)]
    public string? FirstAction { get; set; }
    public string? FirstActionDueOn { get; set; }

    [AtMost(GoalRules.TextLimit, ErrorMessage = GoalContent.Longer)]
    public string? Reason { get; set; }
    public int Version { get; set; }

    /// <summary>"start" where it is started at once.</summary>
    public string? Do { get; set; }

    /// <summary>A competency or skill and the level to reach; a row without one is left out.</summary>
    public sealed class Row
    {
        public string? Item { get; set; }
        public string? Level { get; set; }
    }

    /// <summary>The rows that are filled, and empty ones to fill.</summary>
    public IEnumerable<Row> Rows
    {
        get
        {
            var filled = Items.Where(i => !string.IsNullOrEmpty(i.Item)).Take(GoalRules.MostItems).ToList();
            return filled.Concat(
                Enumerable.Range(filled.Count, GoalRules.MostItems - filled.Count).Select(_ => new Row())
            );
        }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(DueOn) is null)
            yield return new("Choose a day that exists.", [nameof(DueOn)]);
        if (
            IsCommunity
            && !string.IsNullOrWhiteSpace(Hours)
            && FormInput.Whole(Hours) is not (>= 1 and <= GoalRules.MostHours)
        )
            yield return new(GoalContent.WholeHours, [nameof(Hours)]);
        if (IsCommunity && !string.IsNullOrEmpty(Participation) && TakesPart is null)
            yield return new("Choose how you take part from the list.", [nameof(Participation)]);
        if (!string.IsNullOrEmpty(FirstActionDueOn) && FormInput.Day(FirstActionDueOn) is null)
            yield return new("Choose a day that exists.", [nameof(FirstActionDueOn)]);
        if (Items.Exists(i => !string.IsNullOrEmpty(i.Item) && FormInput.Whole(i.Level) is null))
            yield return new("Choose the level to reach for each competency or skill.", [nameof(Items)]);
        if (Items.Exists(i => !string.IsNullOrEmpty(i.Item) && FormInput.Id<Item>(i.Item) is null))
            yield return new("Choose competencies and skills from the list.", [nameof(Items)]);
    }

    private bool IsCommunity => Kind == GoalKind.CommunityParticipation;

    private Participation? TakesPart =>
        Enum.TryParse<Participation>(Participation, out var how) && Enum.IsDefined(how) ? how : null;

    public static GoalForm Of(GoalChoices.View choices) =>
        choices switch
        {
            { Suggestion: { } s } => new()
            {
                // what does not fit into a line stands under why, whole
                Title = s.Text.Length <= GoalRules.TitleLimit ? s.Text.ReplaceLineEndings(" ") : "",
                Why = s.Text.Length <= GoalRules.TitleLimit ? "" : s.Text,
                DueOn = Text(s.DueOn),
                Items = s.Item is { } item ? [new() { Item = $"{item}", Level = $"{s.Level}" }] : [],
            },
            { Step: { } step } => new() { Items = [new() { Item = $"{step.Choice.Item.Id}", Level = $"{step.Next}" }] },
            _ => new(),
        };

    public static GoalForm Of(GoalView.View goal) =>
        new()
        {
            Title = goal.Title,
            Why = goal.Why,
            Kind = goal.Kind,
            Participation = goal.Participation?.ToString(),
            Hours = goal.Hours?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Audience = goal.Audience,
            DueOn = Text(goal.DueOn),
            Items = [.. goal.Items.Select(i => new Row { Item = $"{i.Id}", Level = $"{i.To}" })],
            Version = goal.Version,
        };

    public WriteGoal.Request ToWrite(Id<SuggestedGoal>? suggestion) =>
        Fill(
            new WriteGoal.Request
            {
                FirstAction = FirstAction,
                FirstActionDueOn = FormInput.Day(FirstActionDueOn),
                Suggestion = suggestion,
                Start = Do == "start",
            }
        );

    public ChangeGoal.Request ToChange() => Fill(new ChangeGoal.Request { Reason = Reason, Version = Version });

    private T Fill<T>(T content)
        where T : GoalContent
    {
        (content.Title, content.Why, content.Kind, content.Audience) = (Title, Why, Kind, Audience);
        (content.Participation, content.Hours) = IsCommunity ? (TakesPart, FormInput.Whole(Hours)) : (null, null);
        content.DueOn = FormInput.Day(DueOn);
        content.Items =
        [
            .. Items
                .Where(i => !string.IsNullOrEmpty(i.Item))
                .Select(i => new GoalContent.Aim(FormInput.Id<Item>(i.Item)!.Value, FormInput.Whole(i.Level)!.Value)),
        ];
        return content;
    }

    private static string? Text(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
