using System.Text;
using Trellis.Demo;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>A framework that is written as tables comes back as it was.</summary>
public sealed class CsvExportTests
{
    private static FrameworkContent Back(FrameworkContent content)
    {
        var read = Formats.Read(
            [.. CsvExport.Write(content).Select(t => World.File(t.Name, t.Text))],
            "csv",
            content.Name
        );
        return read.Value.ShouldNotBeNull(read.Problem?.Message).Draft.ToContent(content.Name);
    }

    /// <summary>
    /// Everything of a content that tables can carry, told by names. What a position asks for is in the order of keys,
    /// which tables do not carry.
    /// </summary>
    private static List<string> Told(FrameworkContent content) =>
        [
            .. CsvExport
                .Write(content)
                .SelectMany(t =>
                    t.Name is "expectations.csv" or "paths.csv"
                        ? t.Text.Split("\r\n").Order(StringComparer.Ordinal)
                        : t.Text.Split("\r\n").AsEnumerable()
                ),
        ];

    private static FrameworkContent Garden =>
        Formats.Read(World.FrameworkFiles, "csv", "Garden").Value!.Draft.ToContent("Garden");

    [Fact]
    public void The_garden_comes_back_whole()
    {
        var back = Back(Garden);
        Trellis
            .Frameworks.Versions.ContentJson.Write(back)
            .ShouldBe(Trellis.Frameworks.Versions.ContentJson.Write(Garden));
    }

    [Fact]
    public void The_demo_company_comes_back_whole()
    {
        var files = typeof(DemoCompany)
            .Assembly.GetManifestResourceNames()
            .Where(n =>
                n.StartsWith("larkspur/", StringComparison.Ordinal)
                && n.EndsWith(".csv", StringComparison.Ordinal)
                && !n.Contains("people", StringComparison.Ordinal)
            )
            .Select(n => new InputFile(
                Path.GetFileName(n),
                () => typeof(DemoCompany).Assembly.GetManifestResourceStream(n)!
            ))
            .ToList();
        var content = Formats.Read(files, "csv", "Larkspur").Value.ShouldNotBeNull().Draft.ToContent("Larkspur");
        content.Competencies.Count.ShouldBeGreaterThan(20);
        Trellis
            .Frameworks.Versions.ContentJson.Write(Back(content))
            .ShouldBe(Trellis.Frameworks.Versions.ContentJson.Write(content));
    }

    [Fact]
    public void Any_content_comes_back_as_it_was()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var content = SomeContent.From(seed);
            Told(Back(content)).ShouldBe(Told(content), $"seed {seed}");
        }
    }

    [Fact]
    public void Records_follow_the_standard_and_no_cell_begins_like_a_formula()
    {
        var competency = new CompetencyPart("x", "=cmd", "s") { Description = "say \"hi\", then\ngo" };
        var text = CsvExport
            .Write(
                new()
                {
                    Name = "N",
                    Scales = [new("s", "S", [new("Low"), new("High")])],
                    Competencies = [competency],
                }
            )
            .Single(t => t.Name == "competencies.csv")
            .Text;
        text.ShouldBe(
            "\uFEFFcategory,competency,description,scale,status\r\n,'=cmd,\"say \"\"hi\"\", then\ngo\",S,published\r\n"
        );
        foreach (var (_, table) in Enumerable.Range(0, 50).SelectMany(seed => CsvExport.Write(SomeContent.From(seed))))
        foreach (var cell in Beginnings(table))
            (cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)).ShouldBeFalse(cell);
    }

    [Fact]
    public void A_table_without_rows_is_left_out() =>
        CsvExport.Write(new() { Name = "Empty" }).Select(t => t.Name).ShouldBe(["competencies.csv"]);

    [Fact]
    public void The_wide_table_is_mapped_as_it_stands()
    {
        var (name, text) = CsvExport.WriteWide(Garden).ShouldHaveSingleItem();
        name.ShouldBe("competencies wide.csv");
        text.ShouldStartWith(
            "\uFEFFCategory,Competency,Description,Status,Aware (ic),Aware (managerial),Working (ic),"
        );
        using var table = TableReader.Open(World.File(name, text)).Value!;
        var back = MappedTable
            .Read(World.File(name, text), ColumnNames.Guess(table.Header, []))
            .Value.ShouldNotBeNull()
            .Draft.ToContent("Garden");
        back.Competencies.Select(c =>
                (c.Name, c.Description, c.Status, string.Join('|', c.Descriptors.Select(t => t.Text)))
            )
            .ShouldBe(
                Garden.Competencies.Select(c =>
                    (c.Name, c.Description, c.Status, string.Join('|', c.Descriptors.Select(t => t.Text)))
                )
            );
        back.Scales.ShouldHaveSingleItem()
            .Levels.Select(l => l.Name)
            .ShouldBe(["Aware", "Working", "Proficient", "Expert"]);
    }

    [Fact]
    public void Each_scale_has_its_wide_table()
    {
        var content = new FrameworkContent
        {
            Name = "N",
            Scales = [new("a", "A", [new("1"), new("2")]), new("b", "B", [new("1"), new("2")])],
            Competencies = [new("x", "X", "a"), new("y", "Y", "b")],
        };
        CsvExport
            .WriteWide(content)
            .Select(t => t.Name)
            .ShouldBe(["competencies wide a.csv", "competencies wide b.csv"]);
    }

    /// <summary>The first sign of each cell, as it stands in the file.</summary>
    private static IEnumerable<string> Beginnings(string text)
    {
        var (quoted, begins) = (false, true);
        foreach (var c in text.TrimStart('\uFEFF'))
        {
            if (c == '"')
            {
                quoted = !quoted;
                continue;
            }
            if (begins && c is not ('\r' or '\n'))
                yield return $"{c}";
            begins = !quoted && c is ',' or '\n';
        }
    }
}
