using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Retrospectives;

/// <summary>The lines of a board, each with whom it is about, as they are chosen.</summary>
public sealed class RetroNotesForm : IValidatableObject
{
    public string? Retrospective { get; set; }
    public string? HeldOn { get; set; }
    public List<Row> Rows
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>One line.</summary>
    public sealed class Row
    {
        public string? Text { get; set; }

        /// <summary>The name of a colleague; empty where the line is left out.</summary>
        public string? About { get; set; }
        public string? Competency { get; set; }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(HeldOn) is null || string.IsNullOrWhiteSpace(Retrospective))
            yield return new("Paste the lines again: the name or the day of the retrospective is missing.");
        if (Rows.Count > RetroRules.MostLines)
            yield return new($"Choose whom 1 to {RetroRules.MostLines} lines are about.");
    }
}
