namespace Trellis.Stipends;

/// <summary>A table to download.</summary>
internal static class CsvFile
{
    /// <param name="table">Null if there is none for the viewer.</param>
    public static IResult Answer((string Name, byte[] Bytes)? table) =>
        table is var (name, bytes)
            ? TypedResults.File(bytes, "text/csv; charset=utf-8", name)
            : new Problem.Missing("This table").ToHttp();
}
