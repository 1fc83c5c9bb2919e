namespace Trellis.Domain.Kernel;

/// <summary>
/// What is near to names that are not known, for the first few of a file: each of them is compared with everything that
/// is known, and who has many names wrong is helped by the first.
/// </summary>
public sealed class Suggestions
{
    /// <summary>How many names of one file are told what is near to them.</summary>
    public const int Most = 20;

    /// <summary>How many names were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>The nearest known names, nearest first; none once enough names of the file were compared.</summary>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<string> Near(string name, IEnumerable<string> known, int top = 3)
    {
        if (Compared == Most)
            return [];
        Compared++;
        return Names.Nearest(name, known, top);
    }

    /// <summary>The same as a question to put behind a message: " Did you mean …?", or nothing.</summary>
    public string Ask(string name, IEnumerable<string> known, int top = 3) =>
        Near(name, known, top) is { Count: > 0 } near
            ? $" Did you mean {string.Join(" or ", near.Select(n => $"\"{n}\""))}?"
            : "";
}
