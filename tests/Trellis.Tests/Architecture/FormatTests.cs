using System.Text.RegularExpressions;

namespace Trellis.Tests.Architecture;

/// <summary>The walls of the format that CSharpier does not hold; <c>eng/measure</c> prints the figures.</summary>
public sealed partial class FormatTests
{
    private const int Wall = 140;
    private const int TestLines = 250;

    private const int SourceLines = 200;
    private const int PageLines = 120;

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

    /// <summary>
    /// A test is looked for where what it tests is: a handler or question X of a folder is tested by XTests of the same
    /// folder.
    /// </summary>
    [Fact]
    public void Every_handler_and_question_has_a_test_file_of_its_name()
    {
        var (source, tests) = (
            Path.Combine(Repository.Root, "src", "Trellis"),
            Path.Combine(Repository.Root, "tests", "Trellis.Tests")
        );
        var handlers = Repository
            .Files("src/Trellis", ".cs")
            .Where(f => HandlesOrLoads().IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(source, f)[..^".cs".Length])
            .ToList();
        handlers.Count.ShouldBeGreaterThan(100);
        handlers.Where(h => !File.Exists(Path.Combine(tests, h + "Tests.cs"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_fits_two_screens_and_a_page_one() =>
        Repository
            .Files("src", ".cs", ".razor")
            .Where(f => File.ReadLines(f).Count() > (IsPage(f) ? PageLines : SourceLines))
            .Select(Path.GetFileName)
            .ShouldBeEmpty();

    [Fact]
    public void No_test_file_is_longer_than_what_one_reads_at_a_sitting() =>
        Repository
            .Files("tests", ".cs")
            .Concat(Repository.Files("bench", ".cs"))
            .Where(f => File.ReadLines(f).Count() > TestLines)
            .Select(Path.GetFileName)
            .ShouldBeEmpty();

    private static bool IsPage(string file) =>
        Path.GetExtension(file) == ".razor"
        && File.ReadLines(file).Any(l => l.StartsWith("@page", StringComparison.Ordinal));

    private static bool IsNamedForAType(string file)
    {
        var types = TopLevelType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value).ToList();
        return types.Count == 0 || types.Contains(Path.GetFileName(file).Split('.')[0]);
    }

    [GeneratedRegex(
        @"^(?:public|internal|file) (?:(?:sealed|abstract|static|readonly|partial|ref) )*"
            + @"(?:class|record struct|record|struct|enum|interface) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"public (?:async )?Task<[^;=]*> (?:Handle|Load)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HandlesOrLoads();
}
