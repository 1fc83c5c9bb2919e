namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>What the page of a table carries from step to step: the table itself, and what its columns mean.</summary>
public sealed partial class TableForm
{
    public IFormFile? File { get; set; }
    public string? Paste { get; set; }

    /// <summary>The bytes of the table, as base64.</summary>
    public string? Text { get; set; }
    public string? FileName { get; set; }

    /// <summary>None in a form that was sent before the table was read.</summary>
    public List<Column> Columns
    {
        get;
        set => field = value ?? [];
    } = [];
    public string? Levels { get; set; }
    public string? Scale { get; set; }
    public string? KnownScale { get; set; }
    public bool FillDown { get; set; }

    /// <summary>The columns of categories for which it was judged whether blank cells repeat the one above.</summary>
    public string? Judged { get; set; }
    public string? Family { get; set; }
    public string? Role { get; set; }
    public string? Delimiter { get; set; }
    public string? Encoding { get; set; }
    public string? Sheet { get; set; }

    /// <summary>"yes" or "no"; nothing finds out.</summary>
    public string? Headings { get; set; }
    public string? Tick { get; set; }
    public string? Saved { get; set; }
    public string? SaveAs { get; set; }

    /// <summary>The framework that the table brings up to date; none for a new one.</summary>
    public string? Framework { get; set; }
    public string? Name { get; set; }
    public bool IntoDraft { get; set; }
    public bool AllowRemovals { get; set; }

    public sealed class Column
    {
        public string? Name { get; set; }
        public string? Means { get; set; }
        public ColumnUse Use => ColumnUse.Parse(Means) ?? ColumnUse.Nothing;
    }

    /// <summary>A table as its first rows show it.</summary>
    public sealed record Sample(
        IReadOnlyList<string> Header,
        IReadOnlyList<IReadOnlyList<string>> Rows,
        TableFormat Format
    )
    {
        /// <summary>Up to three values of a column, one of each.</summary>
        public IEnumerable<string> Examples(int column) =>
            Rows.Select(r => Names.Tidy(r[column]))
                .Where(v => v.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Take(3)
                .Select(v => Graphemes.Cut(v, 80));
    }

    public TableFormat Format => TableFormat.Of(Delimiter, Encoding, Sheet);

    /// <summary>Takes in what was chosen or pasted.</summary>
    public async Task<Problem?> Take(CancellationToken ct)
    {
        if (
            File is { Length: > Uploads.PageLimit }
            || (Paste is not null && System.Text.Encoding.UTF8.GetByteCount(Paste) > Uploads.PageLimit)
        )
            return new Problem.Refused(
                "table.too-large",
                "This table is larger than 2 MB. Bring it in by the command line, which takes any size."
            );
        if (File is { Length: > 0 } upload)
        {
            using var memory = new MemoryStream();
            await upload.CopyToAsync(memory, ct);
            (Text, FileName) = (
                Convert.ToBase64String(memory.ToArray()),
                Path.GetFileName(upload.FileName) is { Length: > 0 } name ? name : "table.csv"
            );
        }
        else if (!string.IsNullOrWhiteSpace(Paste))
            (Text, FileName) = (Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Paste)), "pasted.csv");
        return Table is null
            ? new Problem.Refused("table.no-file", "Choose a file, or paste the cells of the table.")
            : null;
    }

    /// <summary>The table, where there is one.</summary>
    public InputFile? Table
    {
        get
        {
            var buffer = new byte[Text?.Length ?? 0];
            return Text is { Length: > 0 } text && Convert.TryFromBase64String(text, buffer, out var length)
                ? InputFile.Held(FileName is { Length: > 0 } name ? name : "table.csv", buffer[..length])
                : null;
        }
    }

    /// <summary>
    /// Ticks that blank cells repeat the one above where a column that was just chosen for categories has blanks below a
    /// value. Once it is judged, the tick is whoever chooses it; says whether it was ticked here.
    /// </summary>
    public bool JudgeBlanks(Sample sample)
    {
        var isJudged = Grouping == Judged || FillDown || Columns.Exists(c => c.Use.Means == Means.Parent);
        Judged = Grouping;
        return !isJudged && (FillDown = ColumnNames.Repeats(sample.Rows, Categories.Select(c => Columns.IndexOf(c))));
    }

    private List<Column> Categories => Columns.FindAll(c => c.Use.Means == Means.Category);

    /// <summary>The names of the columns of categories.</summary>
    private string Grouping => string.Join(", ", Categories.Select(c => c.Name));

    public static Result<Sample> Look(InputFile file, TableFormat format)
    {
        var opened = TableReader.Open(file with { Format = format }, ColumnNames.IsKnown);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < 50 && table.Next())
            rows.Add([.. table.Header.Select(h => table[h].Text)]);
        return new Sample(table.Header, rows, table.Format);
    }
}
