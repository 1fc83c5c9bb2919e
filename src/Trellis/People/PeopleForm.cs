namespace Trellis.People;

/// <summary>What the page of an import carries from step to step: the table itself, and how it is taken.</summary>
public sealed class PeopleForm
{
    public IFormFile? File { get; set; }

    /// <summary>The bytes of the table, as base64.</summary>
    public string? Text { get; set; }
    public string? FileName { get; set; }
    public string? Delimiter { get; set; }
    public string? Encoding { get; set; }
    public string? Sheet { get; set; }
    public bool WithoutPositions { get; set; }

    /// <summary>None in a form that was sent before the table was read.</summary>
    public List<Choice> Columns
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>What a column of the table was chosen to mean.</summary>
    public sealed class Choice
    {
        public string? Name { get; set; }
        public string? Means { get; set; }
    }

    /// <summary>Takes in the file that was chosen.</summary>
    public async Task<Problem?> Take(CancellationToken ct)
    {
        if (File is { Length: > Uploads.PageLimit })
            return new Problem.Refused(
                "people.too-large",
                "This table is larger than 2 MB. Import it by the command line, which takes any size."
            );
        if (File is { Length: > 0 } upload)
        {
            var held = await Uploads.Form(upload, ct);
            await using var stream = held.Open();
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, ct);
            (Text, FileName, Columns) = (Convert.ToBase64String(bytes), held.Name, []);
        }
        return Table is null ? new Problem.Refused("people.no-file", "Choose a file first.") : null;
    }

    /// <summary>The table, where there is one.</summary>
    public InputFile? Table
    {
        get
        {
            var buffer = new byte[Text?.Length ?? 0];
            return Text is { Length: > 0 } text && Convert.TryFromBase64String(text, buffer, out var length)
                ? InputFile.Held(FileName is { Length: > 0 } name ? name : "people.csv", buffer[..length]) with
                {
                    Format = TableFormat.Of(Delimiter, Encoding, Sheet),
                }
                : null;
        }
    }

    /// <summary>Takes columns for what they are found to be, unless it was chosen already.</summary>
    public void Found(IReadOnlyList<PeopleTable.Column> columns)
    {
        if (!Columns.Select(c => c.Name ?? "").SequenceEqual(columns.Select(c => c.Name)))
            Columns = [.. columns.Select(c => new Choice { Name = c.Name, Means = c.Means })];
    }

    /// <summary>What was chosen where it is not what was found anyway.</summary>
    public ColumnChoices? Chosen(IReadOnlyList<PeopleTable.Column> columns) =>
        Columns.Select(c => c.Means).SequenceEqual(columns.Select(c => c.Means))
            ? null
            : ColumnChoices.Of(Columns.Select(c => (c.Name ?? "", c.Means ?? ColumnChoices.Nothing)));
}
