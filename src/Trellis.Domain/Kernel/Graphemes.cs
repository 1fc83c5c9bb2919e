using System.Globalization;

namespace Trellis.Domain.Kernel;

/// <summary>What a reader takes for one letter or sign, however many characters make it.</summary>
public static class Graphemes
{
    /// <summary>How many characters the sign at a place has.</summary>
    public static int Next(string text, int at) => StringInfo.GetNextTextElementLength(text, at);

    /// <summary>The first sign of a text; empty where there is none.</summary>
    public static string First(string text) => StringInfo.GetNextTextElement(text);

    /// <summary>
    /// The text, or its beginning with an ellipsis if it has more characters than that; a sign is never cut in two.
    /// </summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : Beginning(text, most) + "…";

    /// <summary>The beginning of a text in whole signs, up to so many characters.</summary>
    public static string Beginning(string text, int most)
    {
        var end = 0;
        while (end < text.Length && end + Next(text, end) is var next && next <= most)
            end = next;
        return text[..end];
    }
}
