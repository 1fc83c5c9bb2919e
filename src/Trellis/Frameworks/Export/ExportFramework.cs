using System.Text.Json;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Export;

/// <summary>A file to hand out: its name and type, what is in it, and what to say about it.</summary>
public sealed record ExportedFile(string Name, string MediaType, byte[] Bytes, int Items, int Associations);

/// <summary>A format in which a framework can leave.</summary>
/// <param name="Name">As it is named on the command line and in addresses.</param>
/// <param name="Extension">Of the file, with its dot.</param>
public sealed record ExportFormat(string Name, string Extension, string MediaType, Func<FrameworkContent, VersionFacts, byte[]> Write);

/// <summary>Gives the version of a framework that is in force, as a file. Editors get its drafts with it, everybody else does not.</summary>
public sealed class ExportFramework(AppDb db, Viewer me, Contents contents)
{
    /// <summary>Every format, the first one where none is named.</summary>
    public static readonly IReadOnlyList<ExportFormat> Formats = [new("case", ".json", "application/json", CaseExport.Write)];

    /// <param name="Framework">Its name or its identity.</param>
    /// <param name="Address">Where this installation answers, for the addresses in the file.</param>
    public sealed record Request(string? Framework, string? Format, string Address = "");

    public async Task<Result<ExportedFile>> Handle(Request request, CancellationToken ct)
    {
        var format = Formats.FirstOrDefault(f => f.Name == (request.Format ?? Formats[0].Name));
        if (format is null) return new Problem.Unreadable([new("format", 0, 0, $"\"{request.Format}\" is not a format that can be written. Known are: {string.Join(", ", Formats.Select(f => f.Name))}.")]);
        var all = await db.For(me).Frameworks.Select(f => new { f.Id, f.Name, f.NameKey }).ToListAsync(ct);
        var found = all.Find(f => f.NameKey == Names.Key(request.Framework)) ?? (Guid.TryParse(request.Framework, out var id) ? all.Find(f => f.Id.Value == id) : null);
        if (found is null) return new Problem.Missing($"The framework \"{request.Framework}\"", Names.Nearest(request.Framework ?? "", all.Select(f => f.Name)));
        if (await contents.Load(found.Id, null, ct) is not { PublishedAt: { } at } edition) return new Problem.Missing($"A version of \"{found.Name}\" in force");

        var bytes = format.Write(me.EditsFramework ? edition.Content : edition.Content.WithoutLostLinks(), new(edition.Number, edition.EffectiveOn!.Value, at, request.Address));
        var (items, associations) = Counts(bytes, format);
        return new ExportedFile($"{Names.Slug(found.Name)}-{edition.Number}{format.Extension}", format.MediaType, bytes, items, associations);
    }

    private static (int Items, int Associations) Counts(byte[] bytes, ExportFormat format)
    {
        if (format.Name != "case") return (0, 0);
        using var package = JsonDocument.Parse(bytes, new() { MaxDepth = 256 });
        return (package.RootElement.GetProperty("CFItems").GetArrayLength(), package.RootElement.GetProperty("CFAssociations").GetArrayLength());
    }
}
