namespace Trellis.Files;

/// <summary>Opens the records of a file that may be a table: text or an Excel workbook.</summary>
internal static class TableSource
{
    private const int Sample = 64 * 1024;

    /// <summary>The maximum size of an Excel workbook, packed and unpacked, in bytes.</summary>
    private const int WorkbookLimit = 64 * 1024 * 1024;

    /// <summary>The records of a table, and how it is written; what is something else is refused by its name.</summary>
    public static Result<(ITableRecords Records, TableFormat Format)> Open(InputFile input)
    {
        try
        {
            var stream = input.Open();
            var head = new byte[Sample];
            var length = stream.ReadAtLeast(head, Sample, throwOnEndOfStream: false);
            var (bytes, isWhole) = (head.AsMemory(0, length), length < Sample);
            var whole = new PrependedStream(bytes, stream);
            if (FileKinds.IsZip(bytes.Span) || FileKinds.IsOldOffice(bytes.Span))
                return Workbook(input, whole);
            if (FileKinds.Other(bytes.Span) is { } other)
            {
                whole.Dispose();
                return Other(input, other);
            }
            var format = input.Format.Settle(bytes.Span, isWhole);
            return (new CsvRecords(input, whole, format), format);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(input, $"This file cannot be read: {e.Message}");
        }
    }

    private static Result<(ITableRecords Records, TableFormat Format)> Workbook(InputFile input, Stream stream)
    {
        var memory = new MemoryStream();
        using (stream)
        {
            try
            {
                new BoundedStream(stream, WorkbookLimit).CopyTo(memory);
            }
            catch (BoundedStream.TooLarge)
            {
                return Unreadable(input, "This workbook is larger than 64 MB. Save its sheet as CSV.");
            }
        }
        memory.Position = 0;
        if (FileKinds.IsZip(memory.GetBuffer()))
        {
            var (isWorkbook, what) = FileKinds.Zip(memory, WorkbookLimit);
            if (!isWorkbook)
                return Other(input, what);
            memory.Position = 0;
        }
        var opened = SheetRecords.Open(input, memory);
        return opened.Problem is { } problem
            ? problem
            : (opened.Value!, new TableFormat(null, null, input.Format.Sheet));
    }

    private static Problem.Unreadable Other(InputFile input, string what) =>
        Unreadable(
            input,
            $"This looks like {what}, not like a table. Tables are read as text (CSV, TSV) and as Excel workbooks "
                + $"(.xlsx, .xls); save it as one of them."
        );

    private static Problem.Unreadable Unreadable(InputFile input, string message) =>
        new([new(input.Name, 0, 0, message)]);
}
