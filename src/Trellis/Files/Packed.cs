using System.IO.Compression;
using System.Text;

namespace Trellis.Files;

/// <summary>
/// Files that a page carries from the preview to the save: packed into one text, so that nothing lies on the server
/// that nobody confirmed.
/// </summary>
public static class Packed
{
    /// <summary>The maximum length of the packed text, in characters: what a form field takes.</summary>
    public const int Limit = 3_500_000;

    /// <summary>The most files at once; a folder of more comes as a zip.</summary>
    public const int MostFiles = 100;

    public static async Task<Result<string>> Pack(IReadOnlyList<IFormFile> files, CancellationToken ct)
    {
        if (files.Count > MostFiles)
            return new Problem.Refused(
                "framework.too-many",
                $"These are more than {MostFiles} files. Put the folder into a .zip, and choose that."
            );
        var memory = new MemoryStream();
        await using (var zip = new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        await using (var writer = new BinaryWriter(zip, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(files.Count);
            foreach (var file in files)
            {
                var held = new MemoryStream();
                await file.CopyToAsync(held, ct);
                writer.Write(Path.GetFileName(file.FileName.Replace('\\', '/')));
                writer.Write((int)held.Length);
                writer.Write(held.GetBuffer().AsSpan(0, (int)held.Length));
            }
        }
        var text = Convert.ToBase64String(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        return text.Length > Limit
            ? new Problem.Refused(
                "framework.too-large",
                "This is larger than a page can carry from the preview to the save. Bring it in by the command "
                    + "line: trellis import framework PATH"
            )
            : text;
    }

    /// <summary>The files again; nothing where the text was tampered with.</summary>
    public static IReadOnlyList<InputFile>? Unpack(string? text)
    {
        try
        {
            using var reader = new BinaryReader(
                new BoundedStream(
                    new BrotliStream(
                        new MemoryStream(Convert.FromBase64String(text ?? "")),
                        CompressionMode.Decompress
                    ),
                    2 * InputFile.MaxBytes
                ),
                Encoding.UTF8
            );
            var files = new List<InputFile>();
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var name = reader.ReadString();
                var length = reader.ReadInt32();
                if (length is < 0 or > (int)InputFile.MaxBytes || files.Count == MostFiles)
                    return null;
                var bytes = reader.ReadBytes(length);
                if (bytes.Length < length)
                    return null;
                files.Add(InputFile.Held(name, bytes));
            }
            return files.Count > 0 ? files : null;
        }
        catch (Exception e) when (e is FormatException or IOException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }
}
