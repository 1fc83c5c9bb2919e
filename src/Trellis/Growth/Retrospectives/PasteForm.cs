using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Retrospectives;

/// <summary>The lines of a board as they are pasted.</summary>
public sealed class PasteForm : IValidatableObject
{
    [
        RequiredText(ErrorMessage = "Name the retrospective."),
        AtMost(RetroRules.NameLimit, ErrorMessage = WriteRetroNotes.LongName)
    ]
    public string? Retrospective { get; set; }
    public string? HeldOn { get; set; }

    [RequiredText(ErrorMessage = "Paste at least one line.")]
    public string? Lines { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FormInput.Day(HeldOn) is null)
            yield return new("Choose the day on which it was held.", [nameof(HeldOn)]);
        var lines = RetroRules.Lines(Lines);
        if (lines.Count > RetroRules.MostLines)
            yield return new(
                $"These are {lines.Count} lines. Paste at most {RetroRules.MostLines} at a time.",
                [nameof(Lines)]
            );
        if (lines.Any(line => line.Length > RetroRules.LineLimit))
            yield return new(WriteRetroNotes.LongLine, [nameof(Lines)]);
    }
}
