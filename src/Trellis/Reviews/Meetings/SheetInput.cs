namespace Trellis.Reviews.Meetings;

/// <summary>The notes of a conversation, and the day on which it was held, as they are typed.</summary>
public sealed class SheetInput
{
    public string? Text { get; set; }
    public int Version { get; set; }
    public string? HeldOn { get; set; }

    /// <summary>Which button was pressed: save, or held.</summary>
    public string? Go { get; set; }
}
