using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>How many days after the opening of a 360 each of its stages is due.</summary>
public sealed record StageDays(int Nominating, int Writing, int Conversation, int Final, int Acknowledging)
{
    /// <summary>The table of product.md §4, “Annual 360”.</summary>
    public static readonly StageDays Usual = new(7, 21, 35, 42, 49);

    /// <summary>The longest 360 that can be chosen, in days.</summary>
    public const int Most = 365;

    /// <summary>The days of a stage; null where a 360 has no such stage.</summary>
    public int? Of(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.Nominating => Nominating,
            ReviewStage.Writing => Writing,
            ReviewStage.Conversation => Conversation,
            ReviewStage.Final => Final,
            ReviewStage.Acknowledging => Acknowledging,
            _ => null,
        };

    /// <summary>Each stage is due after the one before it, the last within a year; null if that is so.</summary>
    public Problem? Refuse() =>
        Nominating < 1
        || Writing <= Nominating
        || Conversation <= Writing
        || Final <= Conversation
        || Acknowledging <= Final
        || Acknowledging > Most
            ? new Problem.Refused("review.dates", "Each stage is due at least a day after the one before it.", "Days")
            : null;
}
