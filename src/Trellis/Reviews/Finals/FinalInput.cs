using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Trellis.Reviews.Recommendations;

namespace Trellis.Reviews.Finals;

/// <summary>The final assessment as it is typed.</summary>
public sealed class FinalInput : IValidatableObject
{
    /// <summary>How many lines for goals the form offers.</summary>
    public const int GoalLines = 3;

    public List<Level> Levels
    {
        get;
        set => field = value ?? [];
    } = [];
    public string? Summary { get; set; }
    public List<Goal> Goals
    {
        get;
        set => field = value ?? [];
    } = [];
    public PayInput Pay
    {
        get;
        set => field = value ?? new();
    } = new();
    public int Version { get; set; }

    /// <summary>Which button was pressed: save, share, or another goal.</summary>
    public string? Go { get; set; }

    public sealed class Level
    {
        public string? Item { get; set; }
        public string? Rated { get; set; }
        public string? Reason { get; set; }
    }

    public sealed class Goal
    {
        public string? Text { get; set; }
        public string? Item { get; set; }
        public string? Level { get; set; }
        public string? DueOn { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Text);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Goals.Exists(g => !g.IsEmpty && !string.IsNullOrEmpty(g.DueOn) && FormInput.Day(g.DueOn) is null))
            yield return new("Choose a date that exists.", [nameof(Goals)]);
        foreach (var (why, field) in Pay.Wrong())
            yield return new(why, [field]);
    }

    /// <summary>The goals that were typed, with empty lines after them.</summary>
    public IReadOnlyList<Goal> GoalRows =>
        [
            .. Goals.Where(g => !g.IsEmpty),
            .. Enumerable
                .Range(0, Math.Max(Go == "goal" ? 1 : 0, GoalLines - Goals.Count(g => !g.IsEmpty)))
                .Select(_ => new Goal()),
        ];

    public static FinalInput Of(FinalView.View view) =>
        new()
        {
            Levels =
            [
                .. view.Lines.Select(l => new Level
                {
                    Item = l.Item.Id.ToString(),
                    Rated = l.Final.ToString(),
                    Reason = l.Reason,
                }),
            ],
            Summary = view.Draft.Summary,
            Goals =
            [
                .. view.Draft.Goals.Select(g => new Goal
                {
                    Text = g.Text,
                    Item = g.Item?.ToString(),
                    Level = g.Level?.ToString(CultureInfo.InvariantCulture),
                    DueOn = Iso(g.DueOn),
                }),
            ],
            Pay = PayInput.Read(view.Draft.Pay),
            Version = view.Draft.Version,
        };

    public SaveFinal.Request ToRequest(bool share) =>
        new()
        {
            Levels =
            [
                .. Levels
                    .Select(l => (Level: l, Item: FormInput.Id<Item>(l.Item)))
                    .Where(l => l.Item is not null)
                    .Select(l => new SaveFinal.Level
                    {
                        Item = l.Item!.Value,
                        Rated = l.Level.Rated,
                        Reason = l.Level.Reason,
                    }),
            ],
            Summary = Summary,
            Goals =
            [
                .. Goals
                    .Where(g => !g.IsEmpty)
                    .Select(g => new SaveFinal.Goal
                    {
                        Text = g.Text,
                        Item = FormInput.Id<Item>(g.Item),
                        Level = FormInput.Whole(g.Level),
                        DueOn = FormInput.Day(g.DueOn),
                    }),
            ],
            Recommendation = Pay.ToRequest(),
            Version = Version,
            Share = share,
        };

    internal static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
