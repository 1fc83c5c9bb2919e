using Trellis.Ui;

namespace Trellis.Reviews.Recommendations;

/// <summary>The words of promotions and raises.</summary>
public static class RecommendationWords
{
    public static string Of(RecommendationKind kind) => kind == RecommendationKind.Promotion ? "Promotion" : "Raise";

    public static string Of(RecommendationStage stage) =>
        stage switch
        {
            RecommendationStage.Recommended => "People Ops decides",
            RecommendationStage.Returned => "Returned: the manager recommends anew, or withdraws it",
            RecommendationStage.AskedAgain => "The position changed: the manager recommends anew, or withdraws it",
            RecommendationStage.Approved => "The manager tells the person",
            RecommendationStage.Told => "People Ops makes the change",
            RecommendationStage.Changed => "Done",
            RecommendationStage.Withdrawn => "Withdrawn",
            RecommendationStage.Ended => "Ended with the last day",
            _ => "Draft",
        };

    /// <summary>"Promotion to Senior content designer, with $2,400.00 more a year at full time, from 1 January 2027."</summary>
    public static string Outcome(
        RecommendationKind kind,
        string? position,
        Money? raise,
        DateOnly? from,
        string currency
    )
    {
        var more = raise is { } amount ? $"{amount.In(currency)} more a year at full time" : "";
        var what =
            kind == RecommendationKind.Promotion
                ? $"Promotion to {position}{(more.Length > 0 ? $", with {more}" : "")}"
                : $"A raise: {more}";
        return $"{what}{(from is { } day ? $", from {Say.Date(day)}" : "")}.";
    }

    /// <summary>What was done, as a line of what happened.</summary>
    public static string Did(RecommendationAct act) =>
        act switch
        {
            RecommendationAct.Recommend => "Recommended",
            RecommendationAct.Approve => "Approved",
            RecommendationAct.Return => "Returned",
            RecommendationAct.Tell => "Told the person",
            RecommendationAct.Change => "Made the change",
            _ => "Withdrew",
        };
}
