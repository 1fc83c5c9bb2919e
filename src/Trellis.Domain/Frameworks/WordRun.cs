namespace Trellis.Domain.Frameworks;

/// <summary>A run of words, with the white space between them.</summary>
/// <param name="Words">How many words it has.</param>
public sealed record WordRun(WordKind Kind, string Text, int Words);

/// <summary>Whether a run of words is in both texts, only in the earlier, or only in the later one.</summary>
public enum WordKind
{
    Same,
    Removed,
    Added,
}
