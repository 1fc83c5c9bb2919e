using Trellis.Frameworks.Exchange.Mapping;
using static Trellis.Tests.Frameworks.Exchange.Mapping.MappedTables;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>What a mapped table can have wrong, each with its line and column.</summary>
public sealed class MappedTableErrorTests
{
    private const string Wide = "c: name; d: description; Low: level 1; High: level 2";
    private const string Long = "c: name; l: level; t: track; x: text";
    private const string Tree = "id: id; up: parent; n: name";

    [Theory]
    [InlineData(
        "c,d,Low,High\nWriting,,a,b\nDrawing,,,\n writing ,,c,\n",
        4,
        1,
        "The competency \"writing\" is already on line 2."
    )]
    [InlineData(
        "c,d,Low,High\n,x,,\n",
        2,
        1,
        "The competency has no name. If blank cells repeat the one above, tick “Blank cells repeat the one above”."
    )]
    [InlineData(
        "c,d,Low,High\nWriting,,a\n",
        2,
        1,
        "This record has 3 cells, the header has 4. A comma inside a text needs quotes around the text."
    )]
    [InlineData("c;d;Low;High\nWriting;\"x\ny;a;b\n", 2, 9, "This quote is never closed.")]
    [InlineData(
        "c,d,Low\nWriting,,a\n",
        1,
        1,
        "The mapping names a column \"High\", which this table does not have. It has: c, d, Low."
    )]
    [InlineData("c,d,Low,High\n", 1, 1, "There is no row below the names of the columns.")]
    [InlineData("c,d,Low,High\n,,,\n", 1, 1, "There is no row below the names of the columns.")]
    public void A_table_with_a_column_for_each_level(string table, int line, int column, string message) =>
        IsRefused(table, Wide, line, column, message);

    [Theory]
    [InlineData("c,l,t,x\nWriting,Low,,a\nWriting,Low,,b\n", 3, 14, "Writing: Low is described otherwise on line 2.")]
    [InlineData("c,l,t,x\nWriting,Low,,a\nWriting,Mid,,b\n", 3, 9, "\"Mid\" is not a level. The levels are Low, High.")]
    [InlineData("c,l,t,x\nWriting,3,,a\n", 2, 9, "\"3\" is not a level. The levels are Low, High.")]
    [InlineData("c,l,t,x\nWriting,Low,boss,a\n", 2, 13, "A track is ic, managerial or both.")]
    [InlineData("c,l,t,x\nWriting,,,a\n", 2, 11, "Writing: which level is this text of?")]
    public void A_table_with_a_row_for_each_level(string table, int line, int column, string message) =>
        IsRefused(table, Long, line, column, message, "levels: [Low, High]");

    [Theory]
    [InlineData("id,up,n\n1,,Craft\n1,,Other\n", 3, 1, "\"1\" is already on line 2.")]
    [InlineData(
        "id,up,n\ncraft,,Craft\n2,crafts,Writing\n",
        3,
        3,
        "There is no row \"crafts\". Did you mean \"craft\"?"
    )]
    [InlineData("id,up,n\n1,,Craft\n2,1,\n", 3, 5, "This row has no name.")]
    [InlineData("id,up,n\n,,Craft\n", 2, 1, "This row has no id.")]
    [InlineData("id,up,n\n1,1,Craft\n", 2, 3, "The parents run in a circle: \"1\", \"1\".")]
    [InlineData(
        "id,up,n\n9,3,Out\n1,2,A\n2,3,B\n3,1,C\n",
        3,
        3,
        "The parents run in a circle: \"3\", \"1\", \"2\", \"3\"."
    )]
    public void A_table_with_parents(string table, int line, int column, string message) =>
        IsRefused(table, Tree, line, column, message);

    [Theory]
    [InlineData(
        "c,s,P\nWriting,Spelling,6\n",
        "c: name; s: skill; P: position",
        2,
        18,
        "\"6\" is not a level of a skill. Skills have the levels 1 to 5."
    )]
    [InlineData(
        "c,P\nWriting,Great\n",
        "c: name; P: position",
        2,
        9,
        "\"Great\" is not a level. The levels are Aware, Working, Proficient, Expert."
    )]
    [InlineData(
        "c,st\nWriting,ready\n",
        "c: name; st: status",
        2,
        9,
        "A status is draft, in development, or published."
    )]
    [InlineData(
        "c,st,P\nWriting,draft,1\n",
        "c: name; st: status; P: position",
        2,
        15,
        "\"Writing\" is not published, so no position can ask for it yet."
    )]
    [InlineData(
        "c,s\nWriting,Spelling\nDrawing,spelling\n",
        "c: name; s: skill",
        3,
        9,
        "The skill \"spelling\" is already on line 2, under \"Writing\"."
    )]
    [InlineData(
        "c,s,l,p\nWriting,Spelling,1,P\nDrawing,Spelling,1,P\nDrawing,,2,P\n",
        "c: name; s: skill; l: level; p: title",
        3,
        9,
        "The skill \"Spelling\" is already on line 2, under \"Writing\"."
    )]
    [InlineData(
        "c,s\nWriting,Drawing\nDrawing,\n",
        "c: name; s: skill",
        3,
        1,
        "\"Drawing\" is already the name of a skill, on line 2."
    )]
    [InlineData(
        "c,s\nDrawing,\nWriting,Drawing\n",
        "c: name; s: skill",
        3,
        9,
        "\"Drawing\" is already the name of a competency, on line 2."
    )]
    [InlineData(
        "c,s\n,Spelling\n",
        "c: name; s: skill",
        2,
        1,
        "The skill \"Spelling\" stands under no competency. If blank cells repeat the one above, tick "
            + "“Blank cells repeat the one above”."
    )]
    [InlineData(
        "g,c,s\nA,Writing,Spelling\nB,Writing,Grammar\n",
        "g: category; c: name; s: skill",
        3,
        1,
        "\"Writing\" is in \"A\" on line 2, and in \"B\" here. A competency is in one category."
    )]
    [InlineData("g,c\nA,\n", "g: category; c: name", 1, 1, "No row of this table names a competency.")]
    [InlineData(
        "c,l,p\nWriting,1,P\nWriting,2,P\n",
        "c: name; l: level; p: title",
        3,
        11,
        "Maker / P asks for \"Writing\" at two levels. Only one can hold."
    )]
    [InlineData(
        "c,l,x\nWriting,One,a\n",
        "c: name; l: level; x: text",
        1,
        3,
        "A scale needs at least two levels. Name them in the mapping."
    )]
    public void Skills_positions_and_categories(string table, string columns, int line, int column, string message) =>
        IsRefused(table, columns, line, column, message, "role: Maker");

    [Fact]
    public void A_mapping_that_says_nothing_is_refused_before_the_table_is_opened() =>
        MappedTable
            .Read(new("t.csv", () => throw new InvalidOperationException("opened")), new() { Columns = [] })
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldBe("No column is the name of the competency.");
}
