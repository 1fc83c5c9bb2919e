using System.Text.RegularExpressions;
using Trellis.Record;

namespace Trellis.Tests.Record;

public sealed partial class ActivityWordsTests
{
    [Fact]
    public void Every_kind_of_activity_that_is_recorded_has_words()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Trellis.slnx")))
            root = root.Parent!;
        var recorded = Directory
            .EnumerateFiles(Path.Combine(root.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Recorded().Matches(File.ReadAllText(f)))
            .SelectMany(m => Code().Matches(m.Value))
            .Select(m => m.Groups["code"].Value)
            .Distinct()
            .ToList();
        recorded.Count.ShouldBeGreaterThan(10);
        recorded.Where(r => !ActivityWords.Known.ContainsKey(r)).ShouldBeEmpty();
        ActivityWords.Known.Values.ShouldAllBe(w =>
            !w.Contains("rating", StringComparison.OrdinalIgnoreCase)
            && !w.Contains("score", StringComparison.OrdinalIgnoreCase)
        );
    }

    [GeneratedRegex(@"\.Record\([^;]*;", RegexOptions.None, 1000)]
    private static partial Regex Recorded();

    [GeneratedRegex(@"""(?<code>[a-z]+\.(?!csv)[a-z-]+)""", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
