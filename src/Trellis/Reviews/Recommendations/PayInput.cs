using Trellis.Reviews.Finals;

namespace Trellis.Reviews.Recommendations;

/// <summary>A promotion or a raise as it is typed; without a kind none is recommended.</summary>
public sealed class PayInput
{
    public string? Kind { get; set; }
    public string? Position { get; set; }
    public string? Raise { get; set; }
    public string? From { get; set; }
    public string? Reason { get; set; }

    internal RecommendationKind? Of => Enum.TryParse<RecommendationKind>(Kind, out var kind) ? kind : null;

    /// <summary>What cannot be read, each with its field.</summary>
    internal IEnumerable<(string Why, string Field)> Wrong()
    {
        if (Of is null)
            yield break;
        if (!string.IsNullOrWhiteSpace(Raise) && FormInput.Amount(Raise) is null)
            yield return (FormInput.WhyNot(Raise, "Write an amount, such as 2,400.00."), nameof(Raise));
        if (!string.IsNullOrEmpty(From) && FormInput.Day(From) is null)
            yield return ("Choose a date that exists.", nameof(From));
        if (Names.IsLonger(Reason, ReviewRules.TextLimit))
            yield return ("This is longer than 2,000 characters. Shorten it a little.", nameof(Reason));
    }

    internal static PayInput Read(FinalDrafts.Pay pay) =>
        new()
        {
            Kind = pay.Kind?.ToString(),
            Position = pay.Position?.ToString(),
            Raise = pay.Raise is { } raise
                ? raise.Units.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : null,
            From = FinalInput.Iso(pay.From),
            Reason = pay.Reason,
        };

    internal static PayInput Read(RecommendationView.View view) =>
        Read(new FinalDrafts.Pay(view.Info.Kind, view.Info.PositionId, view.Info.Raise, view.Info.From, view.Reason));

    internal WriteRecommendation.Request? ToRequest() =>
        Of is { } kind
            ? new()
            {
                Kind = kind,
                Position = FormInput.Id<Position>(Position),
                Raise = FormInput.Amount(Raise),
                From = FormInput.Day(From),
                Reason = Reason,
            }
            : null;
}
