namespace Trellis.Growth.Appreciations;

/// <summary>The words of an appreciation as they are typed anew.</summary>
public sealed class AppreciationEdit
{
    [
        RequiredText(ErrorMessage = "Write what they did, and what it changed."),
        AtMost(AppreciationRules.TextLimit, ErrorMessage = WriteAppreciation.Longer)
    ]
    public string? Text { get; set; }
}
