using System.Text;

namespace Trellis.Tests.Files;

/// <summary>How a table is written is found out by its first bytes, never by all of them.</summary>
public sealed class TableFormatTests
{
    private static readonly (string Name, Encoding Encoding, bool Mark)[] Encodings =
    [
        (TextEncodings.Utf8, new UTF8Encoding(false), false),
        (TextEncodings.Utf8, new UTF8Encoding(true), true),
        (TextEncodings.Utf16Le, new UnicodeEncoding(false, true), true),
        (TextEncodings.Utf16Be, new UnicodeEncoding(true, true), true),
        (TextEncodings.Utf16Le, new UnicodeEncoding(false, false), false),
        (TextEncodings.Utf16Be, new UnicodeEncoding(true, false), false),
        (TextEncodings.Windows1252, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, false),
    ];

    private static TableReader Open(byte[] bytes, TableFormat? format = null) =>
        TableReader
            .Open(new InputFile("t.csv", () => new MemoryStream(bytes)) { Format = format ?? TableFormat.Detected })
            .Value.ShouldNotBeNull();

    private static TableReader Open(string text, TableFormat? format = null) =>
        Open(Encoding.UTF8.GetBytes(text), format);

    private static byte[] Bytes(Encoding encoding, bool mark, string text) =>
        [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

    [Fact]
    public void Every_encoding_is_found_with_every_delimiter()
    {
        foreach (var (name, encoding, mark) in Encodings)
        {
            foreach (var d in TableFormat.Delimiters)
            {
                using var table = Open(
                    Bytes(
                        encoding,
                        mark,
                        $"Größe{d}“Señor”{d}c\r\n10 €{d}\"a{d}b\"{d}x, y; z\r\n".Replace(
                            "x, y; z",
                            d is ',' or ';' ? "x" : "x, y; z",
                            StringComparison.Ordinal
                        )
                    )
                );
                (table.Format.Encoding, table.Format.Delimiter).ShouldBe((name, d), $"{name} with {d}");
                table.Header.ShouldBe(["Größe", "“Señor”", "c"]);
                table.Next().ShouldBeTrue();
                (table["größe"].Text, table["“señor”"].Text, table.Next(), table.Error).ShouldBe(
                    ("10 €", $"a{d}b", false, null),
                    $"{name} with {d}"
                );
            }
        }
    }

    [Theory]
    [InlineData("a;b,c\n1;2\n3;4, 5, 6\n", ';')] // a comma in the header, another number of them further on
    [InlineData("a,b\n\"1;2;3\",x\n\"4;5\",y\n", ',')] // inside quotes nothing counts
    [InlineData("a|b;c|d\n1|2;3|4\n", '|')] // of two that fit, the one with more cells
    [InlineData("only\nwords\n", ',')]
    [InlineData("a;b", ';')]
    [InlineData("\r\n\r\na\tb\r\n1\t2, and 3\r\n", '\t')]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n", ';')]
    [InlineData("", ',')]
    [InlineData("Staff, in October\n\na;b;c\n1;2;3\n4;5,5;6\n", ';')] // below a title
    public void The_delimiter_is_what_cuts_the_records_alike(string text, char expected) =>
        TableFormat.Detected.Settle(Encoding.UTF8.GetBytes(text), isWhole: true).Delimiter.ShouldBe(expected);

    [Fact]
    public void The_line_in_which_a_spreadsheet_names_the_delimiter_is_no_header()
    {
        using var table = Open("sep=|\r\na|b\r\n1|2\r\n");
        table.Header.ShouldBe(["a", "b"]);
        table.Next().ShouldBeTrue();
        (table.Line, table["b"].Text).ShouldBe((3, "2"));
    }

    [Fact]
    public void A_character_that_the_end_of_the_sample_cuts_in_two_is_still_UTF8()
    {
        for (var shift = 0; shift < 4; shift++)
        {
            using var table = Open($"a,b\n{new string('x', 65_526 + shift)}€€,2\n");
            table.Next().ShouldBeTrue();
            (table.Format.Encoding, table["a"].Text[^1], table["b"].Text).ShouldBe((TextEncodings.Utf8, '€', "2"));
        }
    }

    [Fact]
    public void A_file_cut_off_inside_a_character_is_UTF8_where_it_was_before_and_Windows_1252_where_nothing_says_so()
    {
        byte[] cut = [.. Encoding.UTF8.GetBytes("a,b\né,x"), 0xC3];
        Open(cut).Format.Encoding.ShouldBe(TextEncodings.Utf8);
        using var table = Open([.. "a,b\n1,Jos"u8, 0xE9]);
        table.Next().ShouldBeTrue();
        (table.Format.Encoding, table["b"].Text).ShouldBe((TextEncodings.Windows1252, "José"));
    }

    [Fact]
    public void What_was_taken_for_UTF8_and_is_not_is_refused_at_its_place()
    {
        using var table = Open([.. Encoding.UTF8.GetBytes($"a,b\n{new string('x', 70_000)},"), 0xE9, (byte)'\n']);
        table.Next().ShouldBeFalse();
        table.Error.ShouldNotBeNull().ToString().ShouldStartWith("t.csv:2:70002: This is not UTF-8 text.");
        using var told = Open(
            [.. Encoding.UTF8.GetBytes($"a,b\n{new string('x', 70_000)},"), 0xE9, (byte)'\n'],
            TableFormat.Detected with
            {
                Encoding = TextEncodings.Windows1252,
            }
        );
        (told.Next(), told["b"].Text).ShouldBe((true, "é"));
    }

    [Fact]
    public void Columns_without_a_name_are_called_by_their_number()
    {
        using var table = Open("a;;\n1;2;3\n");
        table.Header.ShouldBe(["a", "Column 2", "Column 3"]);
    }

    [Fact]
    public void Lines_and_columns_count_the_same_in_every_encoding()
    {
        foreach (var (_, encoding, mark) in Encodings)
        {
            using var table = Open(Bytes(encoding, mark, "é;b\n\"ü\nx\";2\n"));
            table.Next().ShouldBeTrue();
            ((table["é"].Line, table["é"].Column), (table["b"].Line, table["b"].Column)).ShouldBe(((2, 1), (3, 4)));
        }
    }

    [Fact]
    public void No_more_than_the_sample_is_read_before_the_table_is()
    {
        var stream = new EndlessStream(1_000_000_000, at => "a;b\n"u8[at % 4]);
        using var table = TableReader.Open(new InputFile("big.csv", () => stream)).Value.ShouldNotBeNull();
        stream.Taken.ShouldBe(64 * 1024);
    }

    [Theory]
    [InlineData("a;b\n", "This table has more than 200,000 records.")]
    [InlineData("x", "This text is longer than 1,000,000 characters.")]
    public void A_table_of_a_gigabyte_is_refused_in_bounded_memory(string repeated, string message)
    {
        var stream = new EndlessStream(
            1_000_000_000,
            at => at < 4 ? "a;b\n"u8[at] : (byte)repeated[at % repeated.Length]
        );
        using var table = TableReader.Open(new InputFile("big.csv", () => stream)).Value.ShouldNotBeNull();
        while (table.Next())
        { /* to the end */
        }
        table.Error.ShouldNotBeNull().Message.ShouldBe(message);
        stream.Taken.ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void A_table_of_long_records_is_refused_where_it_passes_the_limit()
    {
        var stream = new EndlessStream(
            1_000_000_000,
            at =>
                at < 2 ? "a\n"u8[at]
                : at % 1000 == 999 ? (byte)'\n'
                : (byte)'x'
        );
        using var table = TableReader.Open(new InputFile("big.csv", () => stream)).Value.ShouldNotBeNull();
        while (table.Next())
        { /* to the end */
        }
        table.Error.ShouldNotBeNull().Message.ShouldBe("This table is longer than 64,000,000 characters.");
        stream.Taken.ShouldBeLessThan(65_000_000);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("- a point", "'- a point")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=x", "''=x")]
    [InlineData("''-", "'''-")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("1-2", "1-2")]
    [InlineData("-50.00", "-50.00")]
    [InlineData("'-50", "'-50")]
    [InlineData("-50-1", "'-50-1")]
    [InlineData("-50\n", "'-50\n")]
    [InlineData("-.5", "'-.5")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    public void A_text_that_begins_like_a_formula_gets_an_apostrophe_and_loses_exactly_that_again(
        string text,
        string marked
    )
    {
        Formulas.Mark(text).ShouldBe(marked);
        Formulas.Unmark(marked).ShouldBe(text);
    }

    [Fact]
    public void A_cell_is_read_without_the_apostrophe_that_marks_it()
    {
        using var table = Open("a\n'=x\n");
        (table.Next(), table["a"].Text).ShouldBe((true, "=x"));
    }

    [Fact]
    public void What_a_form_says_is_taken_and_what_it_leaves_open_stays_open()
    {
        TableFormat.Of("Semicolon", "windows-1250", " Sheet 2 ").ShouldBe(new(';', "Windows-1250", "Sheet 2"));
        TableFormat.Of("|", "", null).ShouldBe(new('|'));
        TableFormat.Of("hash", "EBCDIC", " ").ShouldBe(TableFormat.Detected);
        new TableFormat(';').Or(new(',', TextEncodings.Utf8, "S")).ShouldBe(new(';', TextEncodings.Utf8, "S"));
    }
}
