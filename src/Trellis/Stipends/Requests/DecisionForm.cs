using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Requests;

/// <summary>A decision as it is typed; which button was pressed says which it is.</summary>
public sealed class DecisionForm
{
    [StringLength(StipendRules.WordsLimit, ErrorMessage = "Write at most {1} characters.")]
    public string? Words { get; set; }

    [StringLength(StipendRules.WordsLimit, ErrorMessage = "Write at most {1} characters.")]
    public string? Condition { get; set; }
}
