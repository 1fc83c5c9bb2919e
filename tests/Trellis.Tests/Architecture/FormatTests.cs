using System.Text.RegularExpressions;

namespace Trellis.Tests.Architecture;

/// <summary>The walls of the format that CSharpier does not hold; <c>eng/measure</c> prints the figures.</summary>
public sealed partial class FormatTests
{
    private const int Wall = 140;

    [Fact]
    public void No_line_is_wider_than_the_wall()
    {
        var files = new[] { "src", "tests", "bench", "eng" }
            .SelectMany(f => Repository.Files(f, ".cs", ".razor", ".css", ".js"))
            .ToList();
        files.Count.ShouldBeGreaterThan(300);
        files
            .SelectMany(f =>
                File.ReadLines(f)
                    .Select((line, index) => (line.Length, Place: $"{Path.GetFileName(f)}:{index + 1}"))
                    .Where(l => l.Length > Wall)
            )
            .Select(l => $"{l.Place}: {l.Length} columns")
            .ShouldBeEmpty();
    }

    /// <summary>Small siblings of one concept may share the file of one of them; a type that nobody would look for there may not.</summary>
    [Fact]
    public void A_file_is_named_for_a_type_that_is_in_it()
    {
        var files = Repository.Files("src", ".cs").ToList();
        files.Where(f => !IsNamedForAType(f)).Select(Path.GetFileName).ShouldBeEmpty();
    }

    private static bool IsNamedForAType(string file)
    {
        var types = TopLevelType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value).ToList();
        return types.Count == 0 || types.Contains(Path.GetFileName(file).Split('.')[0]);
    }

    [GeneratedRegex(
        @"^(?:public|internal|file) (?:(?:sealed|abstract|static|readonly|partial|ref) )*"
            + @"(?:class|record struct|record|struct|enum|interface) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex TopLevelType();
}
