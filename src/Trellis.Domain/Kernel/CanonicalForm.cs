using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Trellis.Domain.Kernel;

/// <summary>
/// The canonical forms of Unicode: each letter as one sign (NFC), or as a plain letter with its marks behind it (NFD).
/// The product runs without the tables of the system, so it has its own.
/// </summary>
public static class CanonicalForm
{
    private const int HangulBase = 0xAC00,
        LeadBase = 0x1100,
        VowelBase = 0x1161,
        TrailBase = 0x11A7,
        Leads = 19,
        Vowels = 21,
        Trails = 28;

    private static readonly FrozenDictionary<int, int[]> Decompositions;
    private static readonly FrozenDictionary<(int, int), int> Compositions;
    private static readonly FrozenDictionary<int, int> Classes;

    static CanonicalForm()
    {
        var parts = new Dictionary<int, int[]>();
        var whole = new Dictionary<(int, int), int>();
        var classes = new Dictionary<int, int>();
        using var table = new StreamReader(
            typeof(CanonicalForm).Assembly.GetManifestResourceStream("canonical-forms")!
        );
        var isClass = false;
        while (table.ReadLine() is { } line)
        {
            if (line is "=")
                isClass = true;
            if (line is "=" or ['#', ..])
                continue;
            var cells = line.Split(' ');
            if (isClass)
            {
                for (var mark = Hex(cells[0]); mark <= Hex(cells[1]); mark++)
                    classes[mark] = int.Parse(cells[2], CultureInfo.InvariantCulture);
                continue;
            }
            int[] of = [.. cells[1..].Where(c => c != "!").Select(Hex)];
            parts[Hex(cells[0])] = of;
            if (of.Length == 2 && cells[^1] != "!")
                whole[(of[0], of[1])] = Hex(cells[0]);
        }
        (Decompositions, Compositions, Classes) = (
            parts.ToFrozenDictionary(),
            whole.ToFrozenDictionary(),
            classes.ToFrozenDictionary()
        );
    }

    /// <summary>Each letter with its marks as one sign, where there is one (NFC).</summary>
    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\uFFFF') < 0)
            return text; // nothing below is ever put together or taken apart in this form
        var signs = Parts(text);
        var (starter, last) = (-1, -1);
        var kept = new List<int>(signs.Count);
        foreach (var sign in signs)
        {
            var order = Order(sign);
            var isFree = starter >= 0 && (kept.Count - 1 == starter || (last < order && last != 0));
            if (isFree && Whole(kept[starter], sign) is { } whole)
            {
                kept[starter] = whole;
                continue;
            }
            if (order == 0)
                starter = kept.Count;
            kept.Add(sign);
            last = order;
        }
        return Text(kept);
    }

    /// <summary>Each letter plain, with its marks behind it (NFD).</summary>
    public static string Decompose(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u00C0', '\uFFFF') < 0 ? text : Text(Parts(text));

    private static List<int> Parts(string text)
    {
        var signs = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Add(signs, rune.Value);
        for (var i = 1; i < signs.Count; i++) // marks in their order; those of one class keep theirs
        {
            var (sign, order) = (signs[i], Order(signs[i]));
            var at = i;
            if (order > 0)
                for (; at > 0 && Order(signs[at - 1]) > order; at--)
                    signs[at] = signs[at - 1];
            signs[at] = sign;
        }
        return signs;
    }

    private static void Add(List<int> signs, int sign)
    {
        if (sign - HangulBase is >= 0 and < Leads * Vowels * Trails and var hangul)
        {
            signs.Add(LeadBase + hangul / (Vowels * Trails));
            signs.Add(VowelBase + hangul / Trails % Vowels);
            if (hangul % Trails > 0)
                signs.Add(TrailBase + hangul % Trails);
        }
        else if (Decompositions.TryGetValue(sign, out var parts))
            foreach (var part in parts)
                Add(signs, part);
        else
            signs.Add(sign);
    }

    private static int? Whole(int first, int second)
    {
        if (first - LeadBase is >= 0 and < Leads and var lead && second - VowelBase is >= 0 and < Vowels and var vowel)
            return HangulBase + (lead * Vowels + vowel) * Trails;
        if (
            first - HangulBase is >= 0 and < Leads * Vowels * Trails and var hangul
            && hangul % Trails == 0
            && second - TrailBase is > 0 and < Trails and var trail
        )
            return first + trail;
        return Compositions.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private static int Order(int sign) => Classes.GetValueOrDefault(sign);

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Text(List<int> signs)
    {
        var text = new StringBuilder(signs.Count);
        foreach (var sign in signs)
            text.Append(new Rune(sign).ToString());
        return text.ToString();
    }
}
