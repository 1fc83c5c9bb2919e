namespace Trellis.Domain.Growth;

/// <summary>How long a goal that was suggested in a 360 can be answered: product.md §5.</summary>
public static class SuggestionRules
{
    /// <summary>After how many days a suggestion that nobody answered lapses.</summary>
    public const int Days = 60;

    /// <summary>The last day on which a suggestion can be accepted or declined: the sixtieth after it was shared.</summary>
    public static DateOnly LastDay(DateOnly sharedOn) => sharedOn.AddDays(Days);

    /// <summary>The first day of sharing whose suggestions can still be answered on a day.</summary>
    public static DateOnly OldestOpen(DateOnly today) => today.AddDays(-Days);
}
