using System.CommandLine;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Ui;

namespace Trellis.Cli;

/// <summary>How an import is reported at the command line: for people, and as the documented JSON.</summary>
public static class ImportOutput
{
    public static string DescribeCounts(FrameworkCounts c) =>
        string.Join(
            ", ",
            Say.Count(c.Families, "family", "families"),
            Say.Count(c.Roles, "role", "roles"),
            Say.Count(c.Positions, "position", "positions"),
            Say.Count(c.Categories, "category", "categories"),
            Say.Count(c.Competencies, "competency", "competencies"),
            Say.Count(c.Skills, "skill", "skills"),
            Say.Count(c.Descriptors, "descriptor", "descriptors"),
            Say.Count(c.Expectations, "expectation", "expectations")
        );

    public static void Tell<T>(ImportReport<T> report, ParseResult parse, string what, string holds)
    {
        var dry = parse.GetValue(Common.DryRun);
        Console.Out.WriteLine(
            $"{(dry ? "Would be: " : "")}{report.Added} added, {report.Changed} changed, {report.Removed} removed, "
                + $"{report.Unchanged} unchanged."
        );
        Console.Out.WriteLine($"{what} {(dry ? "would then hold" : "now holds")} {holds}.");
        if (report.Changes is { Count: > 0 } changes)
        {
            Console.Out.WriteLine($"\nWhat changes ({changes.Count}):");
            foreach (var change in changes)
                Console.Out.WriteLine($"  {change}");
        }
        List("Not used", report.Ignored);
        List("Worth a look", report.Warnings);
    }

    /// <summary>The documented shape; what changes in words is added where the framework was known before.</summary>
    public static Dictionary<string, object> Document(ImportReport<FrameworkCounts> r)
    {
        var document = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["added"] = r.Added,
            ["changed"] = r.Changed,
            ["removed"] = r.Removed,
            ["unchanged"] = r.Unchanged,
            ["ignored"] = r.Ignored,
            ["warnings"] = r.Warnings,
            ["counts"] = r.Counts,
        };
        if (r.Changes is { Count: > 0 } changes)
            document["changes"] = changes;
        return document;
    }

    private static void List(string title, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        Console.Out.WriteLine($"\n{title} ({findings.Count}):");
        foreach (var finding in findings)
            Console.Out.WriteLine($"  {finding}");
    }
}
