namespace Trellis.Tests.Support;

/// <summary>Names, keys and texts with everything odd that the rules allow: the same for the same seed.</summary>
public abstract class SomeWords(int seed)
{
    protected static readonly string[] Words =
    [
        "Garden",
        "naïve",
        "Überblick",
        "東京",
        "𝑑",
        "👩‍🌾",
        "yes",
        "no",
        "null",
        "~",
        "12",
        "1e3",
        "0x1F",
        "2026-01-01",
        "- dash",
        "# hash",
        "a: b",
        "\"quoted\"",
        "it's",
        "back\\slash",
        "{brace}",
        "[square]",
        "<tag>",
        "&amp;",
        "@at",
        "%percent",
        "*star",
        "!bang",
        "|",
        ">",
        "comma, separated",
        "semi;colon",
        "tab",
        "\u202Ertl",
        "e\u0301",
        "ﬁ",
        "İstanbul",
        "ß",
        "…",
        "—",
        "?",
        "`tick`",
        "=1+1",
        "true",
    ];

    private readonly System.Random _random = new(seed);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal),
        _names = new(StringComparer.Ordinal);

    protected List<LevelPart> Levels()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        while (names.Count < 2 + Next(4))
            names.Add(Names.Tidy($"{Pick(Words)} {names.Count}"));
        return [.. names.Select(n => new LevelPart(n, Text()))];
    }

    protected string Key()
    {
        var key = Names.Slug(Pick(Words)) + (Flip() ? "" : $"-{Next(1000)}");
        while (!_keys.Add(key))
            key = $"{Names.Slug(Pick(Words))}-{Next(1_000_000)}";
        return key;
    }

    protected string Name()
    {
        var name = Names.Tidy(string.Join(' ', Some(1, 4, () => Pick(Words))));
        while (name.Length == 0 || !_names.Add(Names.Key(name)))
            name = Names.Tidy($"{Pick(Words)} {Pick(Words)} {Next(1_000_000)}");
        return Flip(40) ? name.PadRight(ContentRules.NameLimit, 'x') : name;
    }

    protected string Text() => Flip(3) ? "" : Sentence();

    protected string Sentence()
    {
        var text = Names.TidyText(
            string.Concat(
                Some(
                    1,
                    12,
                    () => Pick(Words) + Pick([" ", " ", " ", "\n", "\n\n", "\n  ", "\t", "  ", ": ", "\n- ", " \n"])
                )
            )
        );
        return text.Length == 0 ? "x" : text;
    }

    protected string Identifier()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x40), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    protected List<T> Some<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, Next(least, most + 1)).Select(_ => make())];

    protected bool Flip(int oneIn = 2) => Next(oneIn) == 0;

    protected T Pick<T>(IReadOnlyList<T> of) => of[Next(of.Count)];

    protected int Next(int below) => _random.Next(below);

    protected int Next(int least, int below) => _random.Next(least, below);
}
