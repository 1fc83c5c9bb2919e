namespace Trellis.Tests.Support;

/// <summary>Who meets which words at which addresses.</summary>
public static class WordsMet
{
    /// <summary>Reads every address as everybody, and says who met which word.</summary>
    public static async Task ShouldMeet(
        this TestApp app,
        IReadOnlyList<string> places,
        params (string Word, string[] Readers)[] expected
    )
    {
        string[] everybody = [World.Ada, World.Max, World.Una, World.Fox, World.Sky, World.Fin, World.Ops, World.Adm];
        var met = new HashSet<(string Word, string Who)>();
        foreach (var who in everybody)
        {
            var browser = await app.Again(who);
            foreach (var url in places)
            {
                var text = await (await browser.Get(url)).Content.ReadAsStringAsync();
                foreach (var (word, _) in expected)
                    if (Contains(text, word))
                        met.Add((word, who));
            }
        }
        met.ShouldBe([.. expected.SelectMany(e => e.Readers.Select(r => (e.Word, r)))], ignoreOrder: true);
    }

    /// <summary>"word-reflection" is not the beginning of "word-reflection-draft".</summary>
    private static bool Contains(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; )
        {
            var end = at + word.Length;
            if (end == text.Length || text[end] is not ('-' or (>= 'a' and <= 'z')))
                return true;
            at = text.IndexOf(word, end, StringComparison.Ordinal);
        }
        return false;
    }
}
