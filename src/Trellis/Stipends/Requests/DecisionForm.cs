namespace Trellis.Stipends.Requests;

/// <summary>A decision as it is typed; which button was pressed says which it is.</summary>
public sealed class DecisionForm
{
    [AtMost(StipendRules.WordsLimit)]
    public string? Words { get; set; }

    [AtMost(StipendRules.WordsLimit)]
    public string? Condition { get; set; }
}
