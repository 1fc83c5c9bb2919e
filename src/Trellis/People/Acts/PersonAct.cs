namespace Trellis.People.Acts;

/// <summary>One act on a person's record, as it is decided and not yet checked.</summary>
/// <param name="After">What the record becomes.</param>
/// <param name="From">The first day on which something is different.</param>
public sealed record PersonAct(PersonFacts After, DateOnly From)
{
    /// <summary>Why; kept in the record of activity.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The mark of the record from which the preview was made; null where nobody looked. Where the record has changed
    /// since, nothing is saved.
    /// </summary>
    public string? Seen { get; init; }

    /// <summary>Whether the person is new.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether the person is removed: nothing of them is left.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>From which day their reports need another manager; null where they keep theirs.</summary>
    public DateOnly? HandsFrom { get; init; }

    /// <summary>Who takes over all of their reports from that day on, by email or full name; null for nobody.</summary>
    public string? HandTo { get; init; }

    /// <summary>On which day their reports were handed to others because of a last day that is taken back; null if none.</summary>
    public DateOnly? WasHandedOn { get; init; }

    /// <summary>Whether those reports are to report to them again.</summary>
    public bool GivesBack { get; init; }
}
