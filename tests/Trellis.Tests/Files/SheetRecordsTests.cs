using static Trellis.Tests.Support.Workbook;

namespace Trellis.Tests.Files;

/// <summary>Excel workbooks are read like tables of text.</summary>
public sealed class SheetRecordsTests
{
    private static List<string[]> Rows(TableReader table)
    {
        var rows = new List<string[]>();
        while (table.Next())
            rows.Add([.. table.Header.Select(h => table[h].Text)]);
        table.Error.ShouldBeNull();
        return rows;
    }

    private static TableReader Open(InputFile file) => TableReader.Open(file).Value.ShouldNotBeNull();

    [Fact]
    public void Cells_are_as_they_are_shown_and_days_as_everywhere()
    {
        using var table = Open(
            Workbook.File(
                "t.xlsx",
                (
                    "People",
                    [
                        ["Name", "Share", "Hours", "Start", "Sum", "Week", "Core", " "],
                        [
                            "Zoë",
                            new Number(0.25, Percent),
                            new Number(37.5),
                            new Number(45352, Day),
                            new Number(1234.5, Thousands),
                            new Number(1.5625, Duration),
                            true,
                        ],
                        [null, null, null],
                        ["'=x", new Number(1, Percent), new Number(40, TwoDecimals), null, null, null, false],
                    ]
                )
            )
        );
        Rows(table)
            .ShouldBe([
                ["Zoë", "25%", "37.5", "2024-03-01", "1234.50", "37:30", "TRUE", ""],
                ["=x", "100%", "40.00", "", "", "", "FALSE", ""],
            ]);
        table
            .Notes.Select(n => n.ToString())
            .ShouldBe([
                "t.xlsx: Read from the sheet \"People\".",
                "t.xlsx, row 1, column A: Column 8 has no name and no values, and was ignored.",
            ]);
    }

    [Fact]
    public void The_first_sheet_with_values_is_read_and_the_others_are_named()
    {
        (string, object?[][])[] sheets =
        [
            ("Empty", []),
            (
                "One",
                [
                    ["a"],
                    ["1"],
                ]
            ),
            (
                "Two",
                [
                    ["b"],
                    ["2"],
                ]
            ),
        ];
        using var first = Open(Workbook.File("t.xlsx", sheets));
        first.Header.ShouldBe(["a"]);
        first
            .Notes[0]
            .Message.ShouldBe("Read from the sheet \"One\". Not read: \"Two\". To read another one, name it in Sheet.");
        using var named = Open(Workbook.File("t.xlsx", sheets) with { Format = new(Sheet: "two") });
        (named.Header[0], Rows(named)[0][0]).ShouldBe(("b", "2"));
        TableReader
            .Open(Workbook.File("t.xlsx", sheets) with { Format = new(Sheet: "Three") })
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings[0]
            .Message.ShouldBe("This workbook has no sheet \"Three\". It has Empty, One, Two.");
    }

    [Fact]
    public void A_fault_is_named_by_row_and_column()
    {
        using var table = Open(
            Workbook.File(
                "t.xlsx",
                (
                    "S",
                    [
                        ["a", "b"],
                        ["1", "2"],
                    ]
                )
            )
        );
        table.Next();
        var found = table.At("b", "Here.");
        found.ShouldBe(new Finding("t.xlsx", 2, 2, "Here."));
        (found.Place(), $"{found}").ShouldBe(("Row 2, column B", "t.xlsx, row 2, column B: Here."));
    }

    [Fact]
    public void A_text_that_is_named_as_a_workbook_has_the_places_at_which_a_spreadsheet_opens_it()
    {
        using var table = Open(World.File("t.xls", "a,b,c\n\"one\ntwo\",2,3\n4,5,6\n"));
        Rows(table).Count.ShouldBe(2);
        $"{table.AtHeader("c", "Here.")}".ShouldBe("t.xls, row 1, column C: Here.");
        using var broken = Open(World.File("t.xls", "a,b\n\"one\ntwo\",2\n4,\"5\n"));
        while (broken.Next())
            broken.Record.ShouldBe(1);
        $"{broken.Error}".ShouldBe("t.xls, row 3, column B: This quote is never closed.");
    }

    [Fact]
    public void An_archive_that_is_no_workbook_is_called_what_it_is()
    {
        Message(Zip("word/document.xml")).ShouldStartWith("This looks like a Word document, not like a table.");
        Message(Zip("content.xml")).ShouldStartWith("This looks like an OpenDocument file, not like a table.");
        Message(Zip("a.txt")).ShouldStartWith("This looks like a zip archive, not like a table.");
        Message([.. "PK"u8, 3, 4, 20, 0]).ShouldStartWith("This looks like a damaged zip archive");
        Message([0xD0, 0xCF, 0x11, 0xE0, 1]).ShouldStartWith("This Excel workbook cannot be read:");
    }

    private static string Message(byte[] bytes) =>
        TableReader
            .Open(new InputFile("t", () => new MemoryStream(bytes)))
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .Message;

    private static byte[] Zip(string entry)
    {
        var memory = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create))
            zip.CreateEntry(entry);
        return memory.ToArray();
    }
}
