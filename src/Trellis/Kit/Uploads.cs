namespace Trellis.Kit;

/// <summary>Files that come over the wire, held in memory and therefore small.</summary>
public static class Uploads
{
    /// <summary>The maximum size of a table on a page, which carries it from the preview to the save, in bytes.</summary>
    public const long PageLimit = 2 * 1024 * 1024;

    /// <summary>
    /// The types of files that the API takes as they are; a page of another site cannot send them without asking first.
    /// </summary>
    public static readonly IReadOnlyList<string> Types =
    [
        "text/csv",
        "application/zip",
        "application/yaml",
        "application/pdf",
        "image/jpeg",
        "image/png",
        "image/webp",
        "application/octet-stream",
    ];

    /// <summary>The body of a request as an input, named by its type where no name is given.</summary>
    public static async Task<InputFile> Body(HttpContext http, CancellationToken ct, string name = "people.csv")
    {
        var memory = new MemoryStream();
        await http.Request.Body.CopyToAsync(memory, ct);
        return InputFile.Held(name, memory.ToArray()) with { IsSent = true };
    }

    public static async Task<InputFile> Form(IFormFile file, CancellationToken ct)
    {
        var memory = new MemoryStream();
        await file.CopyToAsync(memory, ct);
        return InputFile.Held(
            Path.GetFileName(file.FileName) is { Length: > 0 } name ? name : "people.csv",
            memory.ToArray()
        );
    }
}
