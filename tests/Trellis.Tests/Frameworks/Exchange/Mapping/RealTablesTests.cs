using System.Text;
using Trellis.Frameworks.Exchange.Mapping;
using Trellis.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

using YamlNode = YamlDotNet.RepresentationModel.YamlNode;

/// <summary>Published frameworks, brought in by the mappings that docs/guide/tables.md shows.</summary>
public sealed class RealTablesTests
{
    /// <summary>The mapping of the guide that has this line.</summary>
    private static TableMapping Guide(string line)
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "tables.md"));
        var text = guide
            .Split("```yaml\n")
            .Skip(1)
            .Select(b => b.Split("```")[0])
            .Single(b => b.Split('\n').Contains(line));
        return MappingFile.Read(text, "tables.md").Value.ShouldNotBeNull();
    }

    private static string Path_(params string[] parts) =>
        Path.Combine([Path.GetDirectoryName(RealData.Ddat!)!, .. parts]);

    [RealDataFact]
    public void The_engineering_competencies_of_the_FT_read_well()
    {
        // The conversion of the guide, in this language.
        var yaml = new YamlStream();
        using (var file = File.OpenText(Path_("ft", "engineering.yml")))
            yaml.Load(file);
        List<YamlNode> List(string key) => [.. (YamlSequenceNode)yaml.Documents[0].RootNode[key]];
        string Said(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value!;
        var levels = List("levels").ToDictionary(l => Said(l, "id"), l => Said(l, "name"));
        var themes = List("themes").ToDictionary(t => Said(t, "id"));
        var table = new StringBuilder("theme,about,level,track,text,position\n");
        foreach (var item in List("competencies"))
        {
            var (theme, position) = (themes[Said(item, "theme")], levels[Said(item, "level")]);
            string[] cells =
            [
                Said(theme, "name"),
                string.Join(' ', Said(theme, "summary").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                position.Split(" (")[0],
                position.Contains("Manager", StringComparison.Ordinal)
                || position.Contains("Director", StringComparison.Ordinal)
                    ? "managerial"
                    : "ic",
                Said(item, "summary"),
                position,
            ];
            table.AppendLine(
                string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
            );
        }

        var content = MappedTable
            .Read(World.File("engineering.csv", table.ToString()), Guide("  position: title"))
            .Value.ShouldNotBeNull()
            .Draft.ToContent("FT");
        ContentRules.Check(content).ShouldBeEmpty();
        content
            .Scales.ShouldHaveSingleItem()
            .Levels.Select(l => l.Name)
            .ShouldBe([
                "Junior Engineer",
                "Engineer",
                "Senior Engineer 1",
                "Senior Engineer 2",
                "Principal Engineer",
                "Technology Director",
            ]);
        content.Competencies.Select(c => c.Name).ShouldBe(List("themes").Select(t => Said(t, "name")));
        content.Competencies.ShouldAllBe(c =>
            c.Description.Length > 20 && !c.Description.Contains('\n') && c.Descriptors.Count == 8
        );
        content.Competencies.ShouldAllBe(c => c.Descriptors.Count(t => t.Track == Track.Managerial) == 3);
        content.Positions.Select(p => p.Position.Title).ShouldBe(List("levels").Select(l => Said(l, "name")));
        content.Positions.ShouldAllBe(p => p.Position.Expectations.Count == 9);
        content.Positions.Count(p => p.Position.Track == Track.Managerial).ShouldBe(3);
        var told = content.Competencies.SelectMany(c => c.Descriptors.Select(t => t.Text)).ToHashSet();
        List("competencies").Select(c => Names.TidyText(Said(c, "summary"))).ShouldAllBe(text => told.Contains(text));
    }

    [RealDataFact]
    public void The_DIRECT_framework_comes_in_from_its_one_table_with_merged_cells()
    {
        var file = InputFile.OnDisk(Path_("direct", "DIRECT-framework-all-in-one.csv"));
        var parsed = MappedTable.Read(file, Guide("  competency_domain: category")).Value.ShouldNotBeNull();
        var content = parsed.Draft.ToContent("DIRECT");
        ContentRules.Check(content).ShouldBeEmpty();
        (content.Categories.Count, content.Competencies.Count, content.Skills.Count()).ShouldBe((7, 20, 164));
        content.Categories.ShouldAllBe(c => c.Description.Length > 0);
        content.Competencies.ShouldAllBe(c => c.Category != null && c.Description.Length > 0 && c.Skills.Count > 0);

        // The competencies of the other table, under the same domains.
        using var table = TableReader.Open(InputFile.OnDisk(Path_("direct", "competency.csv"))).Value!;
        var expected = new List<(string, string)>();
        while (table.Next())
            expected.Add((table.Name("name"), table.Name("competency_domain")));
        content.Competencies.Select(c => (c.Name, c.Category!)).ShouldBe(expected, ignoreOrder: true);
    }

    [RealDataFact]
    public void What_is_proposed_for_the_DIRECT_table_is_the_mapping_of_the_guide()
    {
        using var table = TableReader.Open(InputFile.OnDisk(Path_("direct", "DIRECT-framework-all-in-one.csv"))).Value!;
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < 20 && table.Next())
            rows.Add([.. table.Header.Select(h => table[h].Text)]);
        var (proposed, guide) = (ColumnNames.Guess(table.Header, rows), Guide("  competency_domain: category"));
        (proposed.FillDown, string.Join(' ', proposed.Columns)).ShouldBe(
            (guide.FillDown, string.Join(' ', guide.Columns))
        );
    }
}
