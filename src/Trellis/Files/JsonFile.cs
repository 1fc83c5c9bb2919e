using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Trellis.Files;

/// <summary>
/// A JSON file of bounded size and depth, held in memory, that knows the line and column of each of its values.
/// What is no JSON, no UTF-8, half a character or twice the same name is refused before anything of it is used.
/// </summary>
public sealed class JsonFile : IDisposable
{
    /// <summary>
    /// The maximum file size, in bytes. A larger file is refused without being read to its end.
    /// </summary>
    public const int Limit = 64 * 1024 * 1024;
    private const int Depth = 64;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly JsonDocument _document;
    private (int Offset, int Line, int Column) _at = (0, 1, 1);

    private JsonFile(string name, ReadOnlyMemory<byte> bytes) =>
        (Name, _bytes, _document) = (
            name,
            bytes,
            JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Depth })
        );

    public string Name { get; }
    public JsonElement Root => _document.RootElement;

    public static Result<JsonFile> Open(InputFile input)
    {
        byte[] bytes;
        try
        {
            using var stream = input.Open();
            if (Hold(stream) is not { } held)
                return new Problem.Unreadable([
                    new(
                        input.Name,
                        0,
                        0,
                        $"This file is larger than {Limit / 1024 / 1024} MB. Split what it holds, and bring "
                            + $"in the parts."
                    ),
                ]);
            bytes = held;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem.Unreadable([new(input.Name, 0, 0, $"This file cannot be read: {e.Message}")]);
        }
        var text = bytes.AsMemory(
            bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0
        );
        return Fault(text.Span) is var (offset, message)
            ? new Problem.Unreadable([Place(input.Name, text.Span, offset, message)])
            : new JsonFile(input.Name, text);
    }

    /// <summary>
    /// A finding at a value of this file. Findings in the order of the file cost one walk through it.
    /// </summary>
    public Finding At(JsonElement value, string message)
    {
        if (
            value.ValueKind == JsonValueKind.Undefined
            || !_bytes.Span.Overlaps(JsonMarshal.GetRawUtf8Value(value), out var offset)
        )
            return new(Name, 0, 0, message);
        if (offset < _at.Offset)
            _at = (0, 1, 1);
        var (line, column) = Walk(_bytes.Span[_at.Offset..offset], _at.Line, _at.Column);
        _at = (offset, line, column);
        return new(Name, line, column, message);
    }

    public void Dispose() => _document.Dispose();

    private static byte[]? Hold(Stream stream)
    {
        if (stream.CanSeek && stream.Length > Limit)
            return null;
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is > 0 and var count)
        {
            if (memory.Length + count > Limit)
                return null;
            memory.Write(buffer, 0, count);
        }
        return memory.ToArray();
    }

    /// <summary>The first thing that cannot be read, and where.</summary>
    private static (int Offset, string Message)? Fault(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            return (FirstInvalid(bytes), "This is not UTF-8 text.");
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            var names = new Stack<HashSet<string>>();
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                    names.Push(new(StringComparer.Ordinal));
                else if (reader.TokenType == JsonTokenType.EndObject)
                    names.Pop();
                else if (
                    reader.TokenType == JsonTokenType.PropertyName
                    || (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped)
                )
                {
                    string text;
                    try
                    {
                        text = reader.GetString()!;
                    }
                    catch (InvalidOperationException)
                    {
                        return (
                            (int)reader.TokenStartIndex,
                            "This text holds one half of a character (a single surrogate)."
                        );
                    }
                    if (reader.TokenType == JsonTokenType.PropertyName && !names.Peek().Add(text))
                        return ((int)reader.TokenStartIndex, "This name is listed twice in one object.");
                }
            }
            return null;
        }
        catch (JsonException e)
        {
            var message = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end
                ? e.Message[..end]
                : e.Message;
            return (
                Offset(bytes, e.LineNumber ?? 0, e.BytePositionInLine ?? 0),
                $"This is not JSON that can be read: {message}"
            );
        }
    }

    private static int Offset(ReadOnlySpan<byte> bytes, long line, long position)
    {
        var offset = 0;
        for (; line > 0 && bytes[offset..].IndexOf((byte)'\n') is >= 0 and var next; line--)
            offset += next + 1;
        return (int)Math.Min(offset + position, bytes.Length);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var width) == System.Buffers.OperationStatus.Done)
            offset += width;
        return offset;
    }

    private static Finding Place(string name, ReadOnlySpan<byte> bytes, int offset, string message)
    {
        var (line, column) = Walk(bytes[..offset], 1, 1);
        return new(name, line, column, message);
    }

    private static (int Line, int Column) Walk(ReadOnlySpan<byte> over, int line, int column)
    {
        if (over.LastIndexOf((byte)'\n') is >= 0 and var last)
            return (line + over.Count((byte)'\n'), 1 + Encoding.UTF8.GetCharCount(over[(last + 1)..]));
        return (line, column + Encoding.UTF8.GetCharCount(over));
    }
}
