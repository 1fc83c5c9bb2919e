namespace Trellis.Domain.Frameworks;

/// <summary>
/// What changed between two wordings, word by word: a longest common subsequence, so the runs that are not new make up
/// the earlier text and those that are not removed the later.
/// </summary>
public static class WordDiff
{
    /// <summary>
    /// Above this many word pairs the texts are too long to align, and the middle that differs is shown as replaced.
    /// </summary>
    private const int PairLimit = 4_000_000;

    /// <summary>The runs in reading order; where words were replaced, those that are removed come first.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        if (before == after)
            return before.Length == 0 ? [] : [Run(WordKind.Same, Split(before))];
        var (a, b) = (Split(before), Split(after));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
            head++;
        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;

        var runs = new List<(WordKind Kind, string Word)>();
        runs.AddRange(a.Take(head).Select(w => (WordKind.Same, w)));
        Middle(a.GetRange(head, a.Count - head - tail), b.GetRange(head, b.Count - head - tail), runs);
        runs.AddRange(a.Skip(a.Count - tail).Select(w => (WordKind.Same, w)));
        return Join(runs);
    }

    private static void Middle(List<string> a, List<string> b, List<(WordKind, string)> runs)
    {
        if ((long)a.Count * b.Count > PairLimit || a.Count == 0 || b.Count == 0)
        {
            runs.AddRange(a.Select(w => (WordKind.Removed, w)));
            runs.AddRange(b.Select(w => (WordKind.Added, w)));
            return;
        }
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        for (int i = 0, j = 0; i < a.Count || j < b.Count; )
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                runs.Add((WordKind.Same, a[i++]));
                j++;
            }
            else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1]))
                runs.Add((WordKind.Removed, a[i++]));
            else
                runs.Add((WordKind.Added, b[j++]));
        }
    }

    /// <summary>
    /// Words of one kind become a run. A space that both texts share between words that were replaced belongs to what
    /// was replaced: it would only cut the change into pieces.
    /// Within a change, removed words come first.
    /// </summary>
    private static List<WordRun> Join(List<(WordKind Kind, string Word)> words)
    {
        var runs = new List<WordRun>();
        for (var i = 0; i < words.Count; )
        {
            if (!Changed(i))
            {
                var same = i;
                while (i < words.Count && !Changed(i))
                    i++;
                runs.Add(Run(WordKind.Same, words.GetRange(same, i - same).Select(w => w.Word)));
                continue;
            }
            var from = i;
            while (i < words.Count && Changed(i))
                i++;
            var change = words.GetRange(from, i - from);
            foreach (var kind in new[] { WordKind.Removed, WordKind.Added })
            {
                if (
                    Run(kind, change.Where(w => w.Kind == kind || w.Kind == WordKind.Same).Select(w => w.Word)) is
                    { Text.Length: > 0 } run
                )
                    runs.Add(run);
            }
        }
        return runs;

        bool Changed(int at) =>
            words[at].Kind != WordKind.Same
            || (
                string.IsNullOrWhiteSpace(words[at].Word)
                && at > 0
                && at + 1 < words.Count
                && words[at - 1].Kind != WordKind.Same
                && words[at + 1].Kind != WordKind.Same
            );
    }

    private static WordRun Run(WordKind kind, IEnumerable<string> words)
    {
        var all = words.ToList();
        return new(kind, string.Concat(all), all.Count(w => !string.IsNullOrWhiteSpace(w)));
    }

    /// <summary>Words and the white space between them, each for itself.</summary>
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        for (int start = 0, i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsWhiteSpace(text[i - 1]) == char.IsWhiteSpace(text[i]))
                continue;
            words.Add(text[start..i]);
            start = i;
        }
        return words;
    }
}
