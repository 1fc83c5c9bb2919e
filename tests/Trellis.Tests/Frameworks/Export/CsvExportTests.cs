using System.Text;
using Trellis.Demo;
using Trellis.Frameworks.Export;
using Trellis.Frameworks.Import;
using Trellis.Frameworks.Import.Mapping;

namespace Trellis.Tests.Frameworks.Export;

/// <summary>A framework that is written as tables comes back as it was.</summary>
public sealed class CsvExportTests
{
    private static readonly string[] Texts = ["", "Plain.", "=1+1", "'=x", "''-y", "- one\n- two", "+", "@x", "a, b; \"c\"", "'tis", "Łódź 日本 👩‍🌾", "line\nline\n\nline", "\"", "x\ty", "=HYPERLINK(\"http://example.org\",\"x\")"];

    private static FrameworkContent Back(FrameworkContent content)
    {
        var read = Formats.Read([.. CsvExport.Write(content).Select(t => World.File(t.Name, t.Text))], "csv", content.Name);
        return read.Value.ShouldNotBeNull(read.Problem?.Message).Draft.ToContent(content.Name);
    }

    /// <summary>Everything of a content that tables can carry, told by names.</summary>
    private static string Told(FrameworkContent content) => string.Join("\n---\n", CsvExport.Write(content).Select(t => $"{t.Name}\n{t.Text}"));

    private static FrameworkContent Garden => Formats.Read(World.FrameworkFiles, "csv", "Garden").Value!.Draft.ToContent("Garden");

    [Fact]
    public void The_garden_comes_back_whole()
    {
        var back = Back(Garden);
        Trellis.Frameworks.Versions.ContentJson.Write(back).ShouldBe(Trellis.Frameworks.Versions.ContentJson.Write(Garden));
    }

    [Fact]
    public void The_demo_company_comes_back_whole()
    {
        var files = typeof(DemoCompany).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("larkspur/", StringComparison.Ordinal) && !n.Contains("people", StringComparison.Ordinal))
            .Select(n => new InputFile(Path.GetFileName(n), () => typeof(DemoCompany).Assembly.GetManifestResourceStream(n)!)).ToList();
        var content = Formats.Read(files, "csv", "Larkspur").Value.ShouldNotBeNull().Draft.ToContent("Larkspur");
        content.Competencies.Count.ShouldBeGreaterThan(20);
        Trellis.Frameworks.Versions.ContentJson.Write(Back(content)).ShouldBe(Trellis.Frameworks.Versions.ContentJson.Write(content));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Any_content_comes_back_as_it_was(int seed)
    {
        var random = new Random(seed);
        var content = Some(random);
        ContentRules.Check(content).ShouldBeEmpty();
        Told(Back(content)).ShouldBe(Told(content));
    }

    [Fact]
    public void Records_follow_the_standard_and_no_cell_begins_like_a_formula()
    {
        var competency = new CompetencyPart("x", "=cmd", "s") { Description = "say \"hi\", then\ngo" };
        var text = CsvExport.Write(new() { Name = "N", Scales = [new("s", "S", [new("Low"), new("High")])], Competencies = [competency] }).Single(t => t.Name == "competencies.csv").Text;
        text.ShouldBe("\uFEFFcategory,competency,description,scale,status\r\n,'=cmd,\"say \"\"hi\"\", then\ngo\",S,published\r\n");
        foreach (var (_, table) in CsvExport.Write(Some(new(42))))
            foreach (var cell in Cells(table)) (cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)).ShouldBeFalse(cell);
    }

    [Fact]
    public void A_table_without_rows_is_left_out() => CsvExport.Write(new() { Name = "Empty" }).Select(t => t.Name).ShouldBe(["competencies.csv"]);

    [Fact]
    public void The_wide_table_is_mapped_as_it_stands()
    {
        var (name, text) = CsvExport.WriteWide(Garden).ShouldHaveSingleItem();
        name.ShouldBe("competencies wide.csv");
        text.ShouldStartWith("\uFEFFCategory,Competency,Description,Status,Aware (ic),Aware (managerial),Working (ic),");
        using var table = CsvTable.Open(World.File(name, text), CsvReading.Detected).Value!;
        var back = MappedTable.Read(World.File(name, text), ColumnNames.Guess(table.Header, [])).Value.ShouldNotBeNull().Draft.ToContent("Garden");
        back.Competencies.Select(c => (c.Name, c.Description, c.Status, string.Join('|', c.Texts.Select(t => t.Text)))).ShouldBe(Garden.Competencies.Select(c => (c.Name, c.Description, c.Status, string.Join('|', c.Texts.Select(t => t.Text)))));
        back.Scales.ShouldHaveSingleItem().Levels.Select(l => l.Name).ShouldBe(["Aware", "Working", "Proficient", "Expert"]);
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
        CsvExport.WriteWide(content).Select(t => t.Name).ShouldBe(["competencies wide a.csv", "competencies wide b.csv"]);
    }

    private static List<string> Cells(string text)
    {
        using var table = CsvTable.Open(new InputFile("t.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)))).Value!;
        var cells = new List<string>();
        while (table.Next()) cells.AddRange(table.Header.Select(h => table[h].Text));
        return cells;
    }

    /// <summary>A content of random shape, with names and texts that are hard to carry.</summary>
    private static FrameworkContent Some(Random random)
    {
        string Text() => Texts[random.Next(Texts.Length)];
        string Name(string kind, int n) => $"{new[] { "", "=", "-", "'=", "\"", "a, " }[random.Next(6)]}{kind} {n}";
        T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        Status[] statuses = [Status.Published, Status.Published, Status.InDevelopment, Status.Draft];
        var draft = new FrameworkDraft();
        for (var i = 0; i < 3; i++) draft.Scales.Add(new(Name("Scale", i), [.. Enumerable.Range(1, random.Next(2, 7)).Select(n => (Name("Level", n), Text()))]));
        for (var i = 0; i < 4; i++) draft.Categories.Add(new(Name("Category", i), Text(), random.Next(2) == 0, i == 0 ? Status.Published : Pick(statuses)));
        for (var i = 0; i < 12; i++)
        {
            var scale = Pick(draft.Scales);
            var competency = new CompetencyDraft(Name("Competency", i), i < 3 ? draft.Categories[0].Name : random.Next(4) == 0 ? null : Pick(draft.Categories).Name, scale.Name, i < 3 ? Status.Published : Pick(statuses)) { Description = Text() };
            for (var level = 1; level <= scale.Levels.Count; level++)
                foreach (var track in Enum.GetValues<Track>()) if (random.Next(2) == 0 && Text() is { Length: > 0 } text) competency.Texts[(level, track)] = text;
            draft.Competencies.Add(competency);
            for (var s = random.Next(3); s > 0; s--) draft.Skills.Add(new(Name("Skill", draft.Skills.Count), competency.Name, Text()));
        }
        for (var i = 0; i < 3; i++) draft.Roles.Add(new(i < 2 ? "Family" : Name("Family", i), Name("Role", i)) { Description = Text() });
        var open = draft.Competencies.Where(c => c.Status == Status.Published && draft.Categories.TrueForAll(k => k.Name != c.Category || k.Status == Status.Published)).ToList();
        foreach (var role in draft.Roles)
        {
            for (var i = 0; i < 3; i++)
            {
                var position = new PositionDraft(role.Family, role.Name, Name("Title", i), random.Next(3) == 0 ? null : i, Pick(Enum.GetValues<Track>())) { Description = Text(), Order = draft.Positions.Count };
                foreach (var c in open.Where(_ => random.Next(2) == 0)) position.Expectations[c.Name] = new(c.Name, 1, random.Next(2) == 0 ? 2 : null, random.Next(1, 5));
                foreach (var s in draft.Skills.Where(s => open.Exists(c => c.Name == s.Competency) && random.Next(2) == 0)) position.Expectations[s.Name] = new(s.Name, random.Next(1, 6));
                draft.Positions.Add(position);
            }
        }
        for (var i = 1; i < draft.Positions.Count; i++) draft.Moves.Add(new(draft.Positions[i - 1].FullName, draft.Positions[i].FullName, Pick(Enum.GetValues<MoveKind>())));
        return draft.ToContent("Some");
    }
}
