using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Goals;

/// <summary>Levels as they are chosen beside a check-in or when a goal is closed, by item.</summary>
public abstract class LevelsForm : IValidatableObject
{
    public List<Row> Levels
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>One competency or skill of the goal; no level where it stays as it is.</summary>
    public sealed class Row
    {
        public string? Item { get; set; }
        public string? Level { get; set; }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            Levels.Exists(l =>
                !string.IsNullOrEmpty(l.Level)
                && (FormInput.Whole(l.Level) is null || FormInput.Id<Item>(l.Item) is null)
            )
        )
            yield return new("Choose levels from the list.", [nameof(Levels)]);
    }

    protected IReadOnlyList<NotedLevels.Noted> Noted() =>
        [
            .. Levels
                .Where(l => !string.IsNullOrEmpty(l.Level))
                .Select(l => new NotedLevels.Noted(FormInput.Id<Item>(l.Item)!.Value, FormInput.Whole(l.Level)!.Value)),
        ];
}

/// <summary>A check-in as it is typed.</summary>
public sealed class CheckInForm : LevelsForm
{
    [AtMost(GoalRules.TextLimit, ErrorMessage = GoalContent.Longer)]
    public string? Text { get; set; }

    public AddCheckIn.Request ToRequest() => new() { Text = Text, Levels = Noted() };
}

/// <summary>The end of a goal as it is typed.</summary>
public sealed class ClosingForm : LevelsForm
{
    /// <summary>"done" or "dropped".</summary>
    [RequiredText(ErrorMessage = "Choose how it ended.")]
    public string? End { get; set; }

    [AtMost(GoalRules.TextLimit, ErrorMessage = GoalContent.Longer)]
    public string? Learned { get; set; }

    public CloseGoal.Request ToRequest() =>
        new()
        {
            IsDone = End == "done",
            Learned = Learned,
            Levels = Noted(),
        };
}
