namespace Trellis.Growth.Learning;

/// <summary>What the page of an import of learning resources carries from step to step: the tables, and how they are taken.</summary>
public sealed class ImportForm
{
    public IFormFile? File { get; set; }

    /// <summary>The table of providers; none is needed.</summary>
    public IFormFile? ProvidersFile { get; set; }

    /// <summary>The bytes of the table, as base64; likewise of the providers.</summary>
    public string? Text { get; set; }
    public string? FileName { get; set; }
    public string? ProvidersText { get; set; }
    public string? ProvidersName { get; set; }
    public string? Delimiter { get; set; }
    public string? Encoding { get; set; }
    public string? Sheet { get; set; }

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

    /// <summary>Takes in the files that were chosen.</summary>
    public async Task<Problem?> Take(CancellationToken ct)
    {
        if (File is { Length: > Uploads.PageLimit } || ProvidersFile is { Length: > Uploads.PageLimit })
            return new Problem.Refused(
                "resource.too-large",
                "This table is larger than 2 MB. Import it by the command line, which takes any size."
            );
        if (File is { Length: > 0 } table)
            (Text, FileName, Columns) = (await Read(table, ct), table.FileName, []);
        if (ProvidersFile is { Length: > 0 } providers)
            (ProvidersText, ProvidersName) = (await Read(providers, ct), providers.FileName);
        if (Table is not null)
            return null;
        return new Problem.Refused(
            "resource.no-file",
            File is { Length: 0 } ? "This file is empty." : "Choose a file first."
        );
    }

    private static async Task<string> Read(IFormFile upload, CancellationToken ct)
    {
        var held = await Uploads.Form(upload, ct);
        await using var stream = held.Open();
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, ct);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The table, where there is one.</summary>
    public InputFile? Table =>
        Held(Text, FileName, "resources.csv") is { } held
            ? held with
            {
                Format = TableFormat.Of(Delimiter, Encoding, Sheet),
            }
            : null;

    public InputFile? Providers => Held(ProvidersText, ProvidersName, "providers.csv");

    private static InputFile? Held(string? text, string? name, string otherwise)
    {
        var buffer = new byte[text?.Length ?? 0];
        return text is { Length: > 0 } && Convert.TryFromBase64String(text, buffer, out var length)
            ? InputFile.Held(name is { Length: > 0 } ? name : otherwise, buffer[..length])
            : null;
    }

    /// <summary>Takes columns for what they are found to be, unless it was chosen already.</summary>
    public void Found(IReadOnlyList<ResourceTable.Column> columns)
    {
        if (!Columns.Select(c => c.Name ?? "").SequenceEqual(columns.Select(c => c.Name)))
            Columns = [.. columns.Select(c => new Choice { Name = c.Name, Means = c.Means })];
    }

    /// <summary>What was chosen where it is not what was found anyway.</summary>
    public ColumnChoices? Chosen(IReadOnlyList<ResourceTable.Column> columns) =>
        Columns.Select(c => c.Means).SequenceEqual(columns.Select(c => c.Means))
            ? null
            : ColumnChoices.Of(Columns.Select(c => (c.Name ?? "", c.Means ?? ColumnChoices.Nothing)));
}
