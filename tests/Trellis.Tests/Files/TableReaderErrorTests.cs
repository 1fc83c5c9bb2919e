using System.Text;

namespace Trellis.Tests.Files;

/// <summary>
/// What cannot be read is refused at its line and column, and a table that never ends in bounded memory.
/// </summary>
public sealed class TableReaderErrorTests
{
    /// <summary>The first thing that is refused: at the opening, or while reading on.</summary>
    private static Finding Refused(InputFile file, params string[] required)
    {
        var opened = TableReader.Open(file with { Format = new(',', TextEncodings.Utf8) }, required);
        if (opened.Problem is { } problem)
            return problem.ShouldBeOfType<Problem.Unreadable>().Findings.ShouldHaveSingleItem();
        using var table = opened.Value!;
        while (table.Next())
        { /* to the end */
        }
        table.Next().ShouldBeFalse();
        return table.Error.ShouldNotBeNull();
    }

    private static Finding Refused(string text, params string[] required) =>
        Refused(World.File("t.csv", text), required);

    [Theory]
    [InlineData("a,b\n1,2,3\n", 2, "This record has 3 cells, the header has 2.")]
    [InlineData("a,b\n1,2\n\n\"x\ny\"\n", 4, "This record has 1 cells, the header has 2.")]
    [InlineData("a,b\n1,2\n,\n,,x\n", 4, "This record has 3 cells")]
    public void A_record_with_the_wrong_number_of_cells(string text, int line, string message)
    {
        var finding = Refused(text);
        (finding.File, finding.Line, finding.Column).ShouldBe(("t.csv", line, 1));
        finding.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("a,b\n1,tw\"o\n", 2, 5)]
    [InlineData("a,b\n1, \"two\"\n", 2, 4)]
    [InlineData("a,b\n\"x\ny\",5\"\n", 3, 5)]
    public void A_quote_inside_a_text_that_does_not_begin_with_one(string text, int line, int column) =>
        Place(Refused(text), "A quote stands inside a text").ShouldBe((line, column));

    [Theory]
    [InlineData("a,b\n\"one\"x,2\n", 2, 6)]
    [InlineData("a,b\n1,\"two\" \n", 2, 8)]
    [InlineData("a,b\n1,\"t\nwo\"3\n", 3, 4)]
    public void Text_after_a_closing_quote(string text, int line, int column) =>
        Place(Refused(text), "There is text after a closing quote.").ShouldBe((line, column));

    [Theory]
    [InlineData("a,b\n1,\"two\n3,4\n", 2, 3)]
    [InlineData("a,b\n\"", 2, 1)]
    [InlineData("a,b\n1,2\n\"x\ny\",\"\"\"", 4, 4)]
    public void A_quote_that_is_never_closed_where_it_opens(string text, int line, int column) =>
        Place(Refused(text), "This quote is never closed.").ShouldBe((line, column));

    [Theory]
    [InlineData("a,b\n1,x\0y\n", 2, 4)]
    [InlineData("a,b\n\"1\n\0\",2\n", 3, 1)]
    [InlineData("a\0,b\n", 1, 2)]
    public void A_NUL_is_no_text(string text, int line, int column) =>
        Place(Refused(text), "This is not UTF-8 text.").ShouldBe((line, column));

    [Fact]
    public void Bytes_of_another_encoding_are_no_text()
    {
        byte[] latin1 = [.. Encoding.ASCII.GetBytes("name,b\nJos"), 0xE9, .. Encoding.ASCII.GetBytes(",2\n")];
        Place(Refused(new InputFile("t.csv", () => new MemoryStream(latin1))), "This is not UTF-8 text.")
            .ShouldBe((2, 4));
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_no_text() =>
        Place(
                Refused(new InputFile("t.csv", () => new MemoryStream([(byte)'a', (byte)'\n', (byte)'x', 0xE2, 0x80]))),
                "This is not UTF-8 text."
            )
            .ShouldBe((2, 2));

    [Fact]
    public void A_column_that_is_missing_is_named_with_those_there_are() =>
        Refused("a, b \n1,2\n", "a", "c", "d")
            .ShouldBe(new Finding("t.csv", 1, 1, "The columns \"c\", \"d\" are missing. The first line has: a, b."));

    [Theory]
    [InlineData("a,bb,A \n1,2,3\n", 1, 6, "A")]
    [InlineData("\"a\nb\",c,c\n1,2,3\n", 2, 6, "c")]
    public void A_column_that_is_there_twice(string text, int line, int column, string name) =>
        Refused(text).ShouldBe(new Finding("t.csv", line, column, $"The column \"{name}\" is listed twice."));

    [Fact]
    public void A_file_without_a_line() =>
        Refused("").ShouldBe(new Finding("t.csv", 1, 1, "The file is empty. The first line names the columns."));

    [Fact]
    public void A_header_without_a_record_is_no_error()
    {
        using var table = TableReader.Open(World.File("t.csv", "a,b\n"), "a").Value.ShouldNotBeNull();
        table.Next().ShouldBeFalse();
        table.Error.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_line_of_200_MB_without_a_comma_is_refused_after_a_million_characters_in_bounded_memory(bool inQuotes)
    {
        byte[] head = [.. "a\n"u8, .. inQuotes ? "\""u8 : "x"u8];
        var stream = new EndlessStream(200_000_000, at => at < head.Length ? head[at] : (byte)'x');
        var before = GC.GetAllocatedBytesForCurrentThread();
        Place(Refused(new InputFile("long.csv", () => stream)), "This text is longer than 1,000,000 characters.")
            .ShouldBe((2, 1));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8_000_000);
        stream.Taken.ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void A_line_of_millions_of_commas_is_refused_at_the_501st_cell()
    {
        var stream = new EndlessStream(200_000_000, at => at < 2 ? "a\n"u8[at] : (byte)',');
        Place(Refused(new InputFile("commas.csv", () => stream)), "This record has more than 500 cells.")
            .ShouldBe((2, 500));
        stream.Taken.ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void Five_hundred_cells_and_a_text_of_a_million_characters_are_read()
    {
        using var table = TableReader
            .Open(
                World.File(
                    "wide.csv",
                    $"{string.Join(',', Enumerable.Range(1, 500))}\n{new string('x', 1_000_000)}{new string(',', 499)}\n"
                )
            )
            .Value.ShouldNotBeNull();
        table.Next().ShouldBeTrue();
        (table["1"].Text.Length, table.Error).ShouldBe((1_000_000, null));
    }

    [Fact]
    public void The_header_that_is_shown_is_clipped() =>
        Refused(new string('h', 900) + "\n", "a").Message.Length.ShouldBeLessThan(300);

    private static (int Line, int Column) Place(Finding finding, string message)
    {
        finding.Message.ShouldStartWith(message);
        return (finding.Line, finding.Column);
    }
}
