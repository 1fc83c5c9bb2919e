using System.IO.Compression;
using System.Security;
using System.Text;

namespace Trellis.Tests.Support;

/// <summary>Small Excel workbooks, written by hand: texts, numbers with a format, and days.</summary>
public static class Workbook
{
    /// <summary>A number and the place of its format in <see cref="Formats"/>.</summary>
    public sealed record Number(double Value, int Format = 0);

    public const int General = 0,
        Percent = 1,
        TwoDecimals = 2,
        Day = 3,
        Thousands = 4,
        Duration = 5;

    private static readonly int[] Formats = [0, 9, 2, 14, 4, 46];

    public static InputFile File(string name, params (string Sheet, object?[][] Rows)[] sheets) =>
        new(name, () => new MemoryStream(Bytes(sheets)));

    public static byte[] Bytes(params (string Sheet, object?[][] Rows)[] sheets)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            var numbers = Enumerable.Range(1, sheets.Length).ToList();
            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                    + "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            );
            Add(
                zip,
                "_rels/.rels",
                Relations("<Relationship Id=\"r1\" Type=\"" + Kind + "officeDocument\" Target=\"xl/workbook.xml\"/>")
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations(
                    "<Relationship Id=\"s\" Type=\""
                        + Kind
                        + "styles\" Target=\"styles.xml\"/>"
                        + string.Concat(
                            numbers.Select(n =>
                                $"<Relationship Id=\"r{n}\" Type=\"{Kind}worksheet\" Target=\"worksheets/{n}.xml\"/>"
                            )
                        )
                )
            );
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"{Kind.TrimEnd('/')}\"><sheets>"
                    + string.Concat(
                        numbers.Select(n => $"<sheet name=\"{sheets[n - 1].Sheet}\" sheetId=\"{n}\" r:id=\"r{n}\"/>")
                    )
                    + "</sheets></workbook>"
            );
            Add(
                zip,
                "xl/styles.xml",
                $"<styleSheet {Main}><cellXfs>{string.Concat(Formats.Select(f => $"<xf numFmtId=\"{f}\"/>"))}"
                    + "</cellXfs></styleSheet>"
            );
            foreach (var n in numbers)
                Add(zip, $"xl/worksheets/{n}.xml", Sheet(sheets[n - 1].Rows));
        }
        return memory.ToArray();
    }

    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static string Relations(string inside) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}"
        + "</Relationships>";

    private static string Sheet(object?[][] rows) =>
        $"<worksheet {Main}><sheetData>"
        + string.Concat(
            rows.Select(
                (row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell(cell, r, c)))}</row>"
            )
        )
        + "</sheetData></worksheet>";

    private static string Cell(object? cell, int row, int column)
    {
        var place = $"{(char)('A' + column)}{row + 1}";
        return cell switch
        {
            null => "",
            Number number => FormattableString.Invariant(
                $"<c r=\"{place}\" s=\"{number.Format}\"><v>{number.Value}</v></c>"
            ),
            bool truth => $"<c r=\"{place}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
            _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + $"{SecurityElement.Escape((string)cell)}</t></is></c>",
        };
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{text}"));
    }
}
