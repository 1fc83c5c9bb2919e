namespace Trellis.Frameworks.Exchange.Import;

/// <summary>The form of an import: the files, the name of the framework, and where it comes from.</summary>
public sealed class ImportInput
{
    public IReadOnlyList<IFormFile>? Files { get; set; }

    /// <summary>The files of the first upload, kept in the form until they are saved.</summary>
    public string? Packed { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public string? Publisher { get; set; }
    public string? Licence { get; set; }
    public string? Url { get; set; }
    public string? Attribution { get; set; }
    public bool AllowRemovals { get; set; }

    /// <summary>The source as typed; null if nothing was said about it.</summary>
    internal Origin? Origin() =>
        Title is { Length: > 0 } || Licence is { Length: > 0 } || Attribution is { Length: > 0 }
            ? new(
                Names.Tidy(Title),
                Names.Tidy(Publisher),
                Names.Tidy(Licence),
                Names.Tidy(Url),
                Names.TidyText(Attribution)
            )
            : null;

    /// <summary>Fills in the source that a file names.</summary>
    internal void Fill(Origin source)
    {
        Title = source.Title;
        Publisher = source.Publisher;
        Licence = source.Licence;
        Url = source.Url;
        Attribution = source.Attribution;
    }

    /// <summary>
    /// What the files hold, as an import into a draft that saves nothing yet; refused if there are none, or if they
    /// cannot be read.
    /// </summary>
    internal async Task<Result<ImportFramework.Request>> ToRequest(IFormFileCollection uploaded, CancellationToken ct)
    {
        var files = await Read(uploaded, ct);
        if (files.Problem is { } noFile)
            return noFile;
        var defaultName = Path.GetFileNameWithoutExtension(files.Value![0].Name);
        var parsed = Formats.Read(files.Value, Formats.Auto, defaultName);
        if (parsed.Problem is { } unreadable)
            return unreadable;
        var name = Names.IsBlank(Name) ? null : Name;
        return new ImportFramework.Request(parsed.Value!, name, DryRun: true, IntoDraft: true, Origin(), AllowRemovals);
    }

    /// <summary>The files that were uploaded now, or before; refused if there are none.</summary>
    private async Task<Result<List<InputFile>>> Read(IFormFileCollection uploaded, CancellationToken ct)
    {
        var chosen = uploaded.Where(f => f.Length > 0).ToList();
        if (chosen.Count > 0)
        {
            var packed = await Trellis.Files.Packed.Pack(chosen, ct);
            if (packed.Problem is { } tooLarge)
                return tooLarge;
            Packed = packed.Value;
        }
        if (Trellis.Files.Packed.Unpack(Packed) is not { } files)
            return new Problem.Refused("framework.no-file", "Choose a file first.");
        return files.ToList();
    }
}
