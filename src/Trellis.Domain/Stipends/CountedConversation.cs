namespace Trellis.Domain.Stipends;

/// <summary>Since when the calibration conversation counts as held for the stipend: product.md §6.</summary>
public static class CountedConversation
{
    /// <summary>How many days past its due date a conversation that was not held counts as held.</summary>
    public const int OverdueAfter = 14;

    /// <summary>
    /// One that was held counts from its day; one that is not tracked, or was cancelled, from its due date; one that is
    /// overdue from 14 days after it, so that a late manager costs nobody money. The earliest counts; null if there is none.
    /// </summary>
    /// <param name="heldOn">The day on which it was held; null if it was not.</param>
    /// <param name="dueOn">Its due date, moved by leave; null while a leave has no end.</param>
    /// <param name="isWaived">Whether it is not tracked, being due before the organisation's first day, or was cancelled.</param>
    public static DateOnly? CountsFrom(DateOnly? heldOn, DateOnly? dueOn, bool isWaived)
    {
        var otherwise = isWaived ? dueOn : dueOn?.AddDays(OverdueAfter);
        return heldOn is null || otherwise < heldOn ? otherwise : heldOn;
    }
}
