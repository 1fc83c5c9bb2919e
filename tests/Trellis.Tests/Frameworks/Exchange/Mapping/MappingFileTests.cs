using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>
/// Mappings as files: what they say, that they read back the same, and what is wrong at its line and column.
/// </summary>
public sealed class MappingFileTests
{
    [Fact]
    public void A_file_says_everything_that_a_mapping_has()
    {
        var mapping = MappingFile
            .Read(
                "delimiter: semicolon\nencoding: UTF-16 LE\nsheet: S 1\nheadings: no\ntick: Low\n"
                    + "scale: Ours\nlevels: [Low, \"High: up\"]\nfill-down: "
                    + "yes\nfamily: F\nrole: R\ncolumns:\n  Name: name\n  'a: b': level 2 managerial\n  x: nothing\n",
                "m.yml"
            )
            .Value.ShouldNotBeNull();
        (mapping.Scale, mapping.FillDown, mapping.Family, mapping.Role).ShouldBe(("Ours", true, "F", "R"));
        (mapping.Format, mapping.Headings, mapping.Tick).ShouldBe(
            (new(';', TextEncodings.Utf16Le, "S 1"), false, "Low")
        );
        mapping.Levels.ShouldBe(["Low", "High: up"]);
        mapping.Columns.ShouldBe([
            ("Name", new ColumnUse(Means.Name)),
            ("a: b", new ColumnUse(Means.LevelText, 2, Tracks.Managerial)),
        ]);
    }

    [Fact]
    public void What_is_written_reads_back_the_same_whatever_the_columns_are_called()
    {
        string[] names =
        [
            "Name",
            "yes",
            "No",
            "null",
            "~",
            "a: b",
            "a #b",
            "- x",
            "[x]",
            "{x}",
            "'x'",
            "\"x\"",
            "*x",
            "&x",
            "!x",
            "|",
            ">",
            "%x",
            "@x",
            "`x`",
            "1",
            "1.5",
            "2020-01-01",
            "x,y",
            "Größe",
            "日本",
            "a\\b",
            "Working (manager)",
            "x: ",
            "?x",
            "<<",
            "=",
            "true",
        ];
        var mapping = new TableMapping
        {
            Columns =
            [
                .. names.Select(
                    (n, i) => (Names.Tidy(n), i == 0 ? new ColumnUse(Means.Name) : new ColumnUse(Means.Category))
                ),
            ],
            Levels = [.. names.Take(20)],
            Scale = "Yes",
            Family = "a: b",
            Role = "#",
            Format = new('\t', TextEncodings.Windows1252, "Sheet: 2"),
            Headings = true,
            Tick = "no",
            FillDown = true,
        };
        var read = MappingFile.Read(MappingFile.Write(mapping), "m.yml");
        var again = read.Value.ShouldNotBeNull(read.Problem?.Message);
        again.Columns.ShouldBe(mapping.Columns);
        again.Levels.ShouldBe(mapping.Levels);
        (again with { Columns = [], Levels = [] }).ShouldBe(mapping with { Columns = [], Levels = [] });
    }

    [Theory]
    [
        InlineData("name"),
        InlineData("level 1"),
        InlineData("level 20 managerial"),
        InlineData("level 3 both"),
        InlineData("position"),
        InlineData("position managerial"),
        InlineData("category description"),
        InlineData("nothing")
    ]
    public void A_meaning_is_the_same_words_everywhere(string words) =>
        ColumnUse.Parse(words).ShouldNotBeNull().ToString().ShouldBe(words);

    [Theory]
    [
        InlineData("level 0"),
        InlineData("level 21"),
        InlineData("level x"),
        InlineData("name managerial"),
        InlineData("position both"),
        InlineData("color")
    ]
    public void Other_words_are_no_meaning(string words) => ColumnUse.Parse(words).ShouldBeNull();

    [Theory]
    [InlineData("", 1, 1, "A mapping begins with the line \"columns:\"")]
    [InlineData("[a]", 1, 1, "A mapping begins with the line \"columns:\"")]
    [InlineData("scale: x\n", 1, 1, "\"columns:\" is missing.")]
    [InlineData("columns: [a]\n", 1, 10, "Under \"columns:\" stands, for each column,")]
    [InlineData("columns:\n  a: name\n  b: colour\n", 3, 6, "\"colour\" is not what a column can mean.")]
    [InlineData("columns:\n  a: name\n  b: [name]\n", 3, 6, "\"\" is not what a column can mean.")]
    [InlineData("columns:\n  a: name\n  A: category\n", 3, 3, "The column \"A\" is listed twice.")]
    [InlineData("columns:\n  a: name\nlevel: 3\n", 3, 1, "\"level\" is not part of a mapping.")]
    [InlineData("columns:\n  a: name\nlevels: Low\n", 3, 9, "Levels are a list of names")]
    [InlineData("columns:\n  a: name\nlevels: [Low]\n", 2, 3, "A scale has 2 to 20 levels.")]
    [InlineData("columns:\n  a: name\nlevels: [Low, low]\n", 2, 3, "Two levels have the same name.")]
    [InlineData("columns:\n  a: name\nfill-down: perhaps\n", 3, 12, "\"perhaps\" is none of yes, true, no, false.")]
    [InlineData("delimiter: colon\ncolumns:\n  a: name\n", 1, 12, "\"colon\" is none of comma, semicolon, tab, bar.")]
    [InlineData("columns:\n  a: description\n", 2, 3, "No column is the name of the competency.")]
    [InlineData("columns:\n  a: name\n  b: name\n", 3, 6, "Two columns are \"name\": \"a\" and \"b\". Keep one.")]
    [InlineData("columns:\n  a: name\n  b: level 2\n", 3, 6, "No column is level 1.")]
    [InlineData(
        "columns:\n  a: name\n  b: level 1\n  c: level 1 both\n",
        4,
        6,
        "\"b\" is already level 1 of this track."
    )]
    [InlineData(
        "columns:\n  a: name\n  b: level 1\n  c: level\n  d: text\n",
        3,
        6,
        "A table has a column for each level or a row for each level, not both."
    )]
    [InlineData("columns:\n  a: name\n  b: level\n", 3, 6, "A row names its level, and no column has its text.")]
    [InlineData(
        "columns:\n  a: name\n  b: text\n",
        3,
        6,
        "\"text\" needs a column that says which level a row is about."
    )]
    [InlineData("columns:\n  a: name\n  b: position\n", 3, 6, "Positions belong to a role.")]
    [InlineData(
        "columns:\n  a: name\n  p: parent\n  b: level\n  c: text\n",
        3,
        6,
        "A table with parents has one row for each competency, not one for each level."
    )]
    [InlineData(
        "levels: [a, b]\ncolumns:\n  a: name\n  b: level 3\n",
        4,
        6,
        "There are 2 levels, and this is level 3."
    )]
    [InlineData("columns:\n  a: 'name\n", 2, 6, "This is not YAML:")]
    [InlineData("columns:\n\ta: name\n", 1, 1, "This is not YAML:")]
    [InlineData("[[[[[[[[a]]]]]]]]", 1, 5, "A mapping is not nested so deeply.")]
    public void What_is_wrong_is_named_by_line_and_column(string text, int line, int column, string message)
    {
        var finding = MappingFile
            .Read(text, "m.yml")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem();
        (finding.File, finding.Line, finding.Column).ShouldBe(("m.yml", line, column));
        finding.Message.ShouldStartWith(message);
    }

    [Fact]
    public void A_mapping_nested_without_an_end_is_refused_and_so_is_one_without_an_end()
    {
        MappingFile
            .Read(new string('[', 60_000), "m.yml")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldBe("A mapping is not nested so deeply.");
        MappingFile
            .Read(new string('#', 70_000), "m.yml")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldBe("A mapping has at most 64,000 characters.");
    }
}
