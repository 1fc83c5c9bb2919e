using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>What an export gives: one file, or the files of a folder with their paths in it.</summary>
public sealed record Exported(
    string Name,
    string MediaType,
    bool IsFolder,
    IReadOnlyList<(string Path, byte[] Bytes)> Files,
    int Items = 0,
    int Associations = 0
)
{
    /// <summary>As one download: the file, or the folder as a zip. The same export gives the same bytes.</summary>
    public (string Name, string MediaType, byte[] Bytes) Download()
    {
        if (!IsFolder)
            return (Name, MediaType, Files[0].Bytes);
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in Files)
            {
                var entry = zip.CreateEntry(path);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        return ($"{Name}.zip", "application/zip", memory.ToArray());
    }
}

/// <summary>A format in which a framework can leave.</summary>
/// <param name="Name">As it is named on the command line and in addresses.</param>
/// <param name="Extension">Of the one file, with its dot; empty for a folder.</param>
public sealed record ExportFormat(
    string Name,
    string Extension,
    string MediaType,
    Func<FrameworkContent, VersionFacts, IReadOnlyList<(string Path, byte[] Bytes)>> Write
)
{
    public bool IsFolder => Extension.Length == 0;
}

/// <summary>
/// Gives the version of a framework that is in force, as files. Editors get its drafts with it, everybody else does
/// not.
/// </summary>
public sealed class ExportFramework(AppDb db, Viewer me, Contents contents)
{
    /// <summary>Every format, the first one where none is named.</summary>
    public static readonly IReadOnlyList<ExportFormat> Formats =
    [
        new("trellis", "", "", (content, _) => Texts(FolderExport.Write(content))),
        new(
            "case",
            ".json",
            "application/json",
            (content, facts) => [("package.json", CaseExport.Write(content, facts))]
        ),
        new(
            "csv",
            "",
            "",
            (content, _) =>
                Texts([
                    .. CsvExport.Write(content),
                    .. content.Origin is { } origin ? new[] { ("NOTICE.txt", origin.Notice() + "\n") } : [],
                ])
        ),
    ];

    /// <param name="Framework">Its name or its identity.</param>
    /// <param name="Address">Where this installation answers, for the addresses in the file.</param>
    public sealed record Request(string? Framework, string? Format, string Address = "");

    public async Task<Result<Exported>> Handle(Request request, CancellationToken ct)
    {
        var format = Formats.FirstOrDefault(f => f.Name == (request.Format ?? Formats[0].Name));
        if (format is null)
            return new Problem.Unreadable([
                new(
                    "format",
                    0,
                    0,
                    $"\"{request.Format}\" is not a format that can be written. Known are: "
                        + $"{string.Join(", ", Formats.Select(f => f.Name))}."
                ),
            ]);
        var all = await db.For(me)
            .Frameworks.Select(f => new
            {
                f.Id,
                f.Name,
                f.NameKey,
            })
            .ToListAsync(ct);
        var found =
            all.Find(f => f.NameKey == Names.Key(request.Framework))
            ?? (Guid.TryParse(request.Framework, out var id) ? all.Find(f => f.Id.Value == id) : null);
        if (found is null)
            return new Problem.Missing(
                $"The framework \"{request.Framework}\"",
                Names.Nearest(request.Framework ?? "", all.Select(f => f.Name))
            );
        if (await contents.Load(found.Id, null, ct) is not { PublishedAt: { } at } edition)
            return new Problem.Missing($"An active version of \"{found.Name}\"");

        var files = format.Write(
            me.EditsFramework ? edition.Content : edition.Content.WithoutLostLinks(),
            new(edition.Number, edition.EffectiveOn!.Value, at, request.Address)
        );
        var (items, associations) = Counts(files[0].Bytes, format);
        return new Exported(
            $"{Names.Slug(found.Name)}-{edition.Number}{format.Extension}",
            format.MediaType,
            format.IsFolder,
            files,
            items,
            associations
        );
    }

    private static IReadOnlyList<(string, byte[])> Texts(IReadOnlyList<(string Path, string Text)> files) =>
        [.. files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text)))];

    private static (int Items, int Associations) Counts(byte[] bytes, ExportFormat format)
    {
        if (format.Name != "case")
            return (0, 0);
        using var package = JsonDocument.Parse(bytes, new() { MaxDepth = 256 });
        return (
            package.RootElement.GetProperty("CFItems").GetArrayLength(),
            package.RootElement.GetProperty("CFAssociations").GetArrayLength()
        );
    }
}
