using System.Text.RegularExpressions;

namespace Trellis.Tests.Architecture;

/// <summary>The table of what Trellis was asked for names pages and tests that there are.</summary>
public sealed partial class SeedsTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "seeds.md"))
            .Where(l => Row().IsMatch(l))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    [Fact]
    public void Each_document_is_numbered_without_a_hole()
    {
        foreach (var letter in "ABC")
            Rows.Select(r => r[0])
                .Where(n => n[0] == letter)
                .ShouldBe(Enumerable.Range(1, Rows.Count(r => r[0][0] == letter)).Select(n => $"{letter}{n}"));
        Rows.ShouldAllBe(r => r.Length == 5 && r.All(cell => cell.Length > 0));
    }

    [Fact]
    public void Each_page_is_one_of_ours()
    {
        var pages = Repository
            .Files("src", ".razor")
            .SelectMany(f => Page().Matches(File.ReadAllText(f)).Select(m => m.Groups["route"].Value))
            .ToHashSet(StringComparer.Ordinal);
        Rows.Select(r => r[2]).Where(p => p != "*not yet*" && !pages.Contains(p.Trim('`'))).ShouldBeEmpty();
    }

    [Fact]
    public void Each_test_is_one_of_ours()
    {
        var tests = Repository.Files("tests", ".cs").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Rows.SelectMany(r => r[4].Split(", ")).Where(t => t != "*not yet*" && !tests.Contains(t)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\| [ABC][0-9]+ \|", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex("@page \"(?<route>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Page();
}
