namespace Trellis.Growth.OneOnOnes;

/// <summary>A point of the agenda as it is typed.</summary>
public sealed class PointForm
{
    [
        RequiredText(ErrorMessage = "Write the point in one line."),
        AtMost(OneOnOneRules.LineLimit, ErrorMessage = AddPoint.Longer)
    ]
    public string? Text { get; set; }
}
