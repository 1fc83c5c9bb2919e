using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>Each thing that Trellis's own tables can have wrong, named by file, line and column.</summary>
public sealed class CsvFormatErrorTests
{
    private const string Competencies =
            "category,competency,description,status\nCraft,Writing,,\nCraft,Drawing,,\n,Hiding,,draft\nSoon,Singing,,\n",
        Positions = "family,role,title\nF,R,A\nF,R,B\n",
        Skills = "competency,skill\nWriting,Spelling\nHiding,Seeking\n",
        Categories = "category,core,status\nSoon,no,in development\n";

    private static IReadOnlyList<Finding> Findings(params (string Name, string Text)[] files) =>
        Formats
            .Read([.. files.Select(f => World.File(f.Name, f.Text))], "csv", "x")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings;

    /// <summary>The one thing wrong with a table that stands among sound ones.</summary>
    private static void IsRefused(string name, string text, int line, int column, string message)
    {
        (string Name, string Text)[] sound =
        [
            ("categories", Categories),
            ("competencies", Competencies),
            ("skills", Skills),
            ("positions", Positions),
        ];
        Findings([.. sound.Where(s => s.Name != name), (name, text)]).ShouldBe([new(name, line, column, message)]);
    }

    [Theory]
    [InlineData("S,1,\nS,1,Low\nS,2,High", 2, 5, "A level needs a scale and a name.")]
    [InlineData(",1,Low\nS,1,Low\nS,2,High", 2, 4, "A level needs a scale and a name.")]
    [InlineData(
        "S,1,Low\nS,3,High\nS,2,Mid",
        3,
        3,
        "Levels of a scale are listed in order, 1, 2, 3 and so on. Here 2 comes next."
    )]
    [InlineData("S,1,Low\nS,two,High\nS,2,Mid", 3, 3, "\"two\" is not a whole number from 1 to 20.")]
    [InlineData("S,1,Low\nS,21,High\nS,2,Mid", 3, 3, "\"21\" is not a whole number from 1 to 20.")]
    [InlineData("S,1,Low", 0, 0, "The scale \"S\" needs at least two levels.")]
    public void Levels(string rows, int line, int column, string message) =>
        IsRefused("levels", $"scale,level,name\n{rows}\n", line, column, message);

    [Theory]
    [InlineData(",no,", 1, "The category has no name.")]
    [InlineData(" SOON ,no,", 1, "The category \"SOON\" is listed twice.")]
    [InlineData("Craft,maybe,", 7, "Write yes or no.")]
    [InlineData("Craft,no,soon", 10, "A status is draft, in development, or published.")]
    public void Categories_(string row, int column, string message) =>
        IsRefused("categories", $"{Categories}{row}\n", 3, column, message);

    [Theory]
    [InlineData("Craft, ,,,", 7, "The competency has no name.")]
    [InlineData("Craft,writing,,,", 7, "The competency \"writing\" is listed twice.")]
    [InlineData("Craft,New,,done,", 12, "A status is draft, in development, or published.")]
    [InlineData("Craft,New,,,Ladder", 13, "The scale \"Ladder\" is not in the table of levels.")]
    public void Competencies_(string row, int column, string message) =>
        IsRefused(
            "competencies",
            $"{string.Concat(Competencies.TrimEnd().Split('\n').Select((l, i) => l + (i == 0 ? ",scale\n" : ",\n")))}{row}\n",
            6,
            column,
            message
        );

    [Theory]
    [InlineData(
        "Wrting,1,ic,x",
        1,
        "The competency \"Wrting\" is not known. Did you mean \"Writing\" or \"Drawing\" or \"Hiding\"?"
    )]
    [InlineData(
        "ing,1,ic,x",
        1,
        "The competency \"ing\" is not known. Did you mean \"Drawing\" or \"Hiding\" or \"Singing\"?"
    )]
    [InlineData("Accounting for growth,1,ic,x", 1, "The competency \"Accounting for growth\" is not known.")]
    [InlineData(
        "Writing,Master,ic,x",
        9,
        "\"Master\" is not a level of Writing. Its levels are Aware, Working, Proficient, Expert."
    )]
    [InlineData(
        "Writing,5,ic,x",
        9,
        "\"5\" is not a level of Writing. Its levels are Aware, Working, Proficient, Expert."
    )]
    [InlineData("Writing,1,boss,x", 11, "A track is ic or managerial.")]
    [InlineData(
        "Writing,aware,ic,x\nWriting,1,Individual,y",
        9,
        "Writing: this level is described twice on this track."
    )]
    public void Descriptors(string rows, int column, string message) =>
        IsRefused(
            "descriptors",
            $"competency,level,track,text\n{rows}\n",
            1 + rows.Split('\n').Length,
            column,
            message
        );

    [Theory]
    [InlineData("Writing,", 9, "The skill has no name.")]
    [InlineData("Writng,Rhyming", 1, "The competency \"Writng\" is not known. Did you mean \"Writing\"?")]
    [InlineData("Writing,DRAWING", 9, "\"DRAWING\" is already the name of a competency.")]
    [InlineData("Drawing,spelling ", 9, "The skill \"spelling\" is listed twice.")]
    public void Skills_(string row, int column, string message) =>
        IsRefused("skills", $"{Skills}{row}\n", 4, column, message);

    [Theory]
    [InlineData(",R,T,,", 4, "A position needs a family, a role and a title.")]
    [InlineData("F,,T,,", 4, "A position needs a family, a role and a title.")]
    [InlineData("F,R,,,", 5, "A position needs a family, a role and a title.")]
    [InlineData("F,R,T,high,", 7, "\"high\" is not a whole number from 0 to 99.")]
    [InlineData("F,R,T,100,", 7, "\"100\" is not a whole number from 0 to 99.")]
    [InlineData("F,R,T,-1,", 7, "\"-1\" is not a whole number from 0 to 99.")]
    [InlineData("F,R,T,,lead", 8, "A track is ic or managerial.")]
    [InlineData("F,r, a ,,", 5, "The position \"R / a\" is listed twice.")]
    public void Positions_(string row, int column, string message)
    {
        IsRefused("positions", $"family,role,title,grade,track\nF,R,A,,\n{row}\n", 3, column, message);
    }

    [Theory]
    [InlineData("R / C,Writing,1,,", 1, "The position \"R / C\" is not known. Did you mean \"R / A\" or \"R / B\"?")]
    [InlineData(
        "R / A,Writting,1,,",
        7,
        "The competency or skill \"Writting\" is not known. Did you mean \"Writing\" or \"Drawing\" or \"Hiding\"?"
    )]
    [InlineData(
        "R / A,Writing,Master,,",
        15,
        "\"Master\" is not a level of Writing. Its levels are Aware, Working, Proficient, Expert."
    )]
    [InlineData(
        "R / A,Writing,1,Master,",
        17,
        "\"Master\" is not a level of Writing. Its levels are Aware, Working, Proficient, Expert."
    )]
    [InlineData("R / A,Writing,1,,0", 18, "\"0\" is not a whole number from 1 to 100.")]
    [InlineData("R / A,Writing,1,,101", 18, "\"101\" is not a whole number from 1 to 100.")]
    [InlineData("R / A,Spelling,6,,", 16, "\"6\" is not a whole number from 1 to 5.")]
    [InlineData("R / A,Spelling,Aware,,", 16, "\"Aware\" is not a whole number from 1 to 5.")]
    [InlineData("R / A,Spelling,1,0,", 18, "\"0\" is not a whole number from 1 to 5.")]
    [InlineData("R / A,Hiding,1,,", 7, "\"Hiding\" is not published, so no position can ask for it yet.")]
    [InlineData("R / A,Singing,1,,", 7, "\"Singing\" is not published, so no position can ask for it yet.")]
    [InlineData(
        "R / A,Seeking,1,,",
        7,
        "\"Seeking\" is under \"Hiding\", which is not published, so no position can ask for it yet."
    )]
    [InlineData("R / A,Writing,1,,\nr / a,writing,2,,", 7, "R / A asks for \"Writing\" twice.")]
    public void Expectations(string rows, int column, string message) =>
        IsRefused(
            "expectations",
            $"position,item,level,desired,weight\n{rows}\n",
            1 + rows.Split('\n').Length,
            column,
            message
        );

    [Theory]
    [InlineData("R / X,R / B,", 1, "The position \"R / X\" is not known. Did you mean \"R / A\" or \"R / B\"?")]
    [InlineData("R / A,Elsewhere / Somebody,", 7, "The position \"Elsewhere / Somebody\" is not known.")]
    [InlineData("R / A,R / B,jump", 13, "A move is a promotion, lateral, or a track change.")]
    [InlineData("R / A,r / a,lateral", 7, "A move leads to another position.")]
    public void Paths(string row, int column, string message) =>
        IsRefused("paths", $"from,to,kind\n{row}\n", 2, column, message);

    [Fact]
    public void Several_errors_of_several_tables_are_all_told() =>
        Findings(("c", "competency,description\n,x\n,y\n"), ("p", "family,role,title\nF,R,\n"))
            .Select(f => (f.File, f.Line))
            .ShouldBe([("c", 2), ("c", 3), ("p", 2)]);

    [Fact]
    public void Two_tables_of_one_kind() =>
        Findings(("one", Positions), ("two", Positions))
            .ShouldBe([new("two", 1, 1, "one and this file both look like positions. Keep one.")]);

    [Fact]
    public void No_table_of_competencies_or_positions() =>
        Findings(("skills", Skills))
            .ShouldHaveSingleItem()
            .Message.ShouldStartWith("No table of competencies or positions was recognised.");

    [Fact]
    public void A_table_that_breaks_off() =>
        Findings(("c", "competency,description\nWriting,x\nDrawing,\"y\n"))
            .ShouldBe([new("c", 3, 9, "This quote is never closed.")]);

    [Fact]
    public void A_header_that_cannot_be_read() =>
        Findings(("c", "competency,description,competency\n"))
            .ShouldBe([new("c", 1, 24, "The column \"competency\" is listed twice.")]);
}
