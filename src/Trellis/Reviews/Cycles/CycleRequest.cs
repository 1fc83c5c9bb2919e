namespace Trellis.Reviews.Cycles;

/// <summary>What is chosen for a cycle while it is a draft.</summary>
public sealed class CycleRequest
{
    [
        RequiredText(ErrorMessage = "Name the cycle, such as “Annual 360, autumn 2026”. Everybody in it reads this."),
        AtMost(Cycle.NameLimit)
    ]
    public string? Name { get; set; }

    /// <summary>The day on which its reviews open.</summary>
    public DateOnly OpensOn { get; set; }

    /// <summary>The managers whose teams take part; null or empty for everyone.</summary>
    public IReadOnlyList<Id<Person>>? Teams { get; set; }

    /// <summary>Whether it is for the teams that are named; null where this follows from there being any.</summary>
    public bool? IsForTeams { get; set; }

    /// <summary>Only whoever started on this day or earlier; null for everybody.</summary>
    public DateOnly? StartedUntil { get; set; }

    /// <summary>What its reviews start with; null for the settings of the organisation.</summary>
    public ReviewTerms? Terms { get; set; }

    /// <summary>The version that was read; 0 for a new one.</summary>
    public int Version { get; set; }
}
