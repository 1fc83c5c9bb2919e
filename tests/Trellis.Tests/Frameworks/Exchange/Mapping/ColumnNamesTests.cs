using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>The mapping that is proposed for a table nobody has mapped yet.</summary>
public sealed class ColumnNamesTests
{
    private const string Arabic = "الكفاءة,المستوى 1,المستوى ٢";

    [Theory]
    [InlineData("Competency,Description,Category", "Competency=name Description=description Category=category")]
    [InlineData(
        "Category,Competency,Aware,Working,Proficient,Expert",
        "Category=category Competency=name Aware=level 1 Working=level 2 Proficient=level 3 Expert=level 4"
    )]
    [InlineData(
        "Name,Novice (IC),Novice (Manager),Expert (IC),Expert (Manager)",
        "Name=name Novice (IC)=level 1 Novice (Manager)=level 1 managerial Expert (IC)=level 2 Expert "
            + "(Manager)=level 2 managerial"
    )]
    [InlineData("Capability,Level 1,Level 2,L3", "Capability=name Level 1=level 1 Level 2=level 2 L3=level 3")]
    [InlineData("competency,level,track,text", "competency=name level=level track=track text=text")]
    [InlineData("competency,level,description", "competency=name level=level description=text")]
    [InlineData(
        "theme,about,level,track,text,position",
        "theme=name about=description level=level track=track text=text position=title"
    )]
    [InlineData(
        "competency_domain,competency,skill,description,slug,related_skills",
        "competency_domain=category competency=name skill=skill description=description"
    )]
    [InlineData("id,parent_id,name,description", "id=id parent_id=parent name=name description=description")]
    [InlineData("Skill,Description,Position", "Skill=name Description=description")]
    [InlineData("Domain,Subcategory,Name", "Domain=category Subcategory=category Name=name")]
    [InlineData("コンピテンシー,レベル1,レベル２", "コンピテンシー=name レベル1=level 1 レベル２=level 2")]
    [InlineData(Arabic, "الكفاءة=name المستوى 1=level 1 المستوى ٢=level 2")]
    [InlineData(
        "Compétence,Débutant,Confirmé,Expert",
        "Compétence=name Débutant=level 1 Confirmé=level 2 Expert=level 3"
    )]
    [InlineData("Kompetencja,Podstawowy,Ekspert", "Kompetencja=name Podstawowy=level 1 Ekspert=level 2")]
    [InlineData("分類,コンピテンシー,初級,上級", "分類=category コンピテンシー=name 初級=level 1 上級=level 2")]
    [InlineData("foo,bar", "")]
    public void Columns_are_taken_at_their_word(string header, string expected) =>
        string.Join(' ', ColumnNames.Guess(header.Split(','), []).Columns.Select(c => $"{c.Column}={c.Use}"))
            .ShouldBe(expected);

    [Fact]
    public void Levels_of_scales_that_are_here_already_are_known() =>
        ColumnNames
            .Guess(["Name", "Seed", "Sprout"], [], ["Seed", "Sprout"])
            .Columns.Select(c => c.Use.ToString())
            .ShouldBe(["name", "level 1", "level 2"]);

    [Fact]
    public void Blank_categories_and_names_are_taken_for_merged_cells()
    {
        ColumnNames
            .Guess(
                ["Category", "Name"],
                [
                    ["Craft", "Writing"],
                    ["", "Drawing"],
                ]
            )
            .FillDown.ShouldBeTrue();
        ColumnNames
            .Guess(
                ["Category", "Name"],
                [
                    ["Craft", "Writing"],
                    ["Craft", "Drawing"],
                ]
            )
            .FillDown.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Category,Competency,Aware,Working\nCraft,Writing,a,b\n")]
    [InlineData("competency,level,text\nWriting,Low,a\nWriting,High,b\n")]
    [InlineData("id,parent,name\n1,,Craft\n2,1,Writing\n")]
    public void What_is_proposed_reads(string table)
    {
        var lines = table.Split('\n');
        var mapping = ColumnNames.Guess(
            lines[0].Split(','),
            [.. lines[1..^1].Select(l => (IReadOnlyList<string>)l.Split(','))]
        );
        MappedTables.Parsed(table, mapping).Draft.Competencies.ShouldHaveSingleItem().Name.ShouldBe("Writing");
    }
}
