using System.Text;

namespace Trellis.Tests.Files;

public sealed class TableReaderTests
{
    private static TableReader Open(string text, params string[] required) =>
        TableReader.Open(World.File("t.csv", text), required).Value.ShouldNotBeNull();

    private static List<string[]> Rows(string text)
    {
        using var table = Open(text);
        var rows = new List<string[]>();
        while (table.Next())
            rows.Add([.. table.Header.Select(h => table[h].Text)]);
        table.Error.ShouldBeNull();
        return rows;
    }

    [Fact]
    public void Cells_stand_between_commas_and_records_between_line_ends() =>
        Rows("a,b\n1,2\n3,\n")
            .ShouldBe([
                ["1", "2"],
                ["3", ""],
            ]);

    [Fact]
    public void The_last_line_end_may_be_missing() =>
        Rows("a,b\n1,2")
            .ShouldBe([
                ["1", "2"],
            ]);

    [Theory]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("a,b\n\n1,2\n\n\n3,4\n\n")]
    [InlineData("\uFEFFa,b\n1,2\n3,4\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"")]
    public void Line_ends_blank_lines_a_byte_order_mark_and_needless_quotes_make_no_difference(string text) =>
        Rows(text)
            .ShouldBe([
                ["1", "2"],
                ["3", "4"],
            ]);

    [Fact]
    public void Quotes_keep_commas_line_ends_and_doubled_quotes() =>
        Rows("a,b\n\"one, two\",\"line\r\nnext\nlast\"\n\"say \"\"yes\"\"\",\"\"\"\"\n\"\",x\n")
            .ShouldBe([
                ["one, two", "line\r\nnext\nlast"],
                ["say \"yes\"", "\""],
                ["", "x"],
            ]);

    [Fact]
    public void A_line_separator_is_a_character_of_its_cell() =>
        Rows("a,b\none\u2028two,\"x\u2028\ny\"\n")
            .ShouldBe([
                ["one\u2028two", "x\u2028\ny"],
            ]);

    [Fact]
    public void Letters_of_every_alphabet_arrive_whole() =>
        Rows("a\nŁódź 日本 👩‍🌾\n")
            .ShouldBe([
                ["Łódź 日本 👩‍🌾"],
            ]);

    [Fact]
    public void Cells_know_the_line_and_column_they_begin_at()
    {
        using var table = Open("a,b,c\n1,\"two\nlines\",3\r\n\"\u2028\",é,\"\"\n");
        table.Next().ShouldBeTrue();
        (table.Line, table.Record).ShouldBe((2, 1));
        (
            (table["a"].Line, table["a"].Column),
            (table["b"].Line, table["b"].Column),
            (table["c"].Line, table["c"].Column)
        ).ShouldBe(((2, 1), (2, 3), (3, 8)));
        table.Next().ShouldBeTrue();
        (table.Line, table.Record).ShouldBe((4, 2));
        (table["b"].Column, table["c"].Column).ShouldBe((5, 7));
        table.At("c", "Here.").ShouldBe(new Finding("t.csv", 4, 7, "Here."));
        table.Next().ShouldBeFalse();
        table.Error.ShouldBeNull();
    }

    [Fact]
    public void Columns_are_found_by_name_without_regard_to_case_and_white_space()
    {
        using var table = Open(" Weekly  Hours ,name\n 37.5 ,\" Ada  Example \"\n", "weekly hours");
        table.Header.ShouldBe(["Weekly Hours", "name"]);
        table.Next().ShouldBeTrue();
        (table["weekly hours"].Text, table.Name("WEEKLY HOURS"), table.Name("Name")).ShouldBe(
            (" 37.5 ", "37.5", "Ada Example")
        );
    }

    [Fact]
    public void An_optional_column_that_is_absent_is_an_empty_cell_at_the_beginning_of_the_record()
    {
        using var table = Open("a\n1\n2\n");
        table.Has("a").ShouldBeTrue();
        table.Has("b").ShouldBeFalse();
        table.Next();
        table.Next();
        (table["b"], table.Name("b"), table.Text("b")).ShouldBe((new Cell("", 3, 1), "", ""));
    }

    [Fact]
    public void A_stream_that_gives_a_byte_at_a_time_reads_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFFa,b\r\n\"é\"\"\r\n\",2\r\n3,4\r\n");
        using var table = TableReader
            .Open(new("slow.csv", () => new EndlessStream(bytes.Length, at => bytes[at], most: 1)))
            .Value.ShouldNotBeNull();
        table.Next().ShouldBeTrue();
        (table["a"].Text, table["b"].Text).ShouldBe(("é\"\r\n", "2"));
        table.Next().ShouldBeTrue();
        (table["a"].Text, table["b"].Text, table.Line).ShouldBe(("3", "4", 4));
        table.Next().ShouldBeFalse();
        table.Error.ShouldBeNull();
    }

    [Theory]
    [InlineData("Lista;;;\n;;;\nA;B;C;D\n1;2;3;4\n", "Line 1 stands above the names of the columns and is not read.")]
    [InlineData(
        "Effectif, au 1er octobre\n\nMis à jour\nA;B;C;D\n1;2;3;4\n5;6;7;8,5\n",
        "Lines 1 and 3 stand above the names of the columns and are not read."
    )]
    [InlineData("Roster\nA,B,C,D\n1,2,3,4\n", "Line 1 stands above the names of the columns and is not read.")]
    public void What_stands_above_the_names_of_the_columns_is_passed_over_and_said(string text, string said)
    {
        using var table = TableReader.Open(World.File("t.csv", text), IsLetter).Value.ShouldNotBeNull();
        table.Header.ShouldBe(["A", "B", "C", "D"]);
        table.Next().ShouldBeTrue();
        table["C"].Text.ShouldBe("3");
        table.Notes.Count(n => n.Message == said).ShouldBe(1);
        table.Missing("E")!.Message.ShouldEndWith($"Line {table.Line - 1} has: A, B, C, D.");
    }

    [Theory]
    [InlineData("A\n1\n\n2\n", "A")] // one column has no title
    [InlineData("x,y\nA,B\n1,2\n", "x,y")] // as many cells above
    [InlineData("x\nA,9\n", "x")] // one name that is known
    [InlineData("x\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nA,B\n", "x")] // too far down
    public void Other_first_rows_name_the_columns_and_nothing_is_lost(string text, string header)
    {
        using var table = TableReader.Open(World.File("t.csv", text), IsLetter).Value.ShouldNotBeNull();
        string.Join(',', table.Header).ShouldBe(header);
        table.Next();
        table.Line.ShouldBe(2);
    }

    private static bool IsLetter(string text) => text is [>= 'A' and <= 'D'];
}
