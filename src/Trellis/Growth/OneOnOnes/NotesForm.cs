namespace Trellis.Growth.OneOnOnes;

/// <summary>Notes of a meeting as they are typed.</summary>
public sealed class NotesForm
{
    [AtMost(OneOnOneRules.NotesLimit, ErrorMessage = WriteSharedNotes.Longer)]
    public string? Text { get; set; }
    public int Version { get; set; }

    /// <summary>What is saved meanwhile, for whoever typed over an older text; null where there is nothing of the kind.</summary>
    public string? Theirs { get; private set; }

    /// <summary>After a refusal because of a newer text: it is shown, and saving once more replaces it.</summary>
    public void ReadAnew(string text, int version) => (Theirs, Version) = (text, version);

    public WriteSharedNotes.Request ToRequest() => new() { Text = Text, Version = Version };
}
