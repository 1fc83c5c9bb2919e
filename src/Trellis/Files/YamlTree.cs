using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Trellis.Files;

/// <summary>
/// Reads YAML into nodes that know where they stand. Bounded on purpose: a file of at most a few megabytes,
/// nesting of a few levels, no anchors (a few of them can describe more than a memory holds), no tags, no name twice.
/// </summary>
public static class YamlTree
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int FileLimit = 32 * 1024 * 1024;
    private const int DepthLimit = 20;

    /// <summary>The documents of a file.</summary>
    public static Result<IReadOnlyList<YamlNode>> Read(InputFile file)
    {
        Parser? parser = null;
        try
        {
            using var stream = file.Open();
            if (stream.CanSeek && stream.Length > FileLimit)
                return Stop(
                    file,
                    0,
                    0,
                    $"This file is larger than {FileLimit / 1024 / 1024} MB. A framework is a folder of small files."
                );
            using var reader = new StreamReader(
                new BoundedStream(stream, FileLimit),
                new System.Text.UTF8Encoding(false, true)
            );
            parser = new Parser(reader);
            parser.Consume<StreamStart>();
            var documents = new List<YamlNode>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                documents.Add(Node(parser, file.Name, 0));
                parser.Consume<DocumentEnd>();
            }
            return documents;
        }
        catch (Refusal refusal)
        {
            return new Problem.Unreadable([refusal.Finding]);
        }
        catch (YamlException e)
        {
            return Stop(file, (int)e.Start.Line, (int)e.Start.Column, $"This is not YAML that can be read: {Tidy(e)}");
        }
        catch (InvalidOperationException)
        {
            return Stop(
                file,
                (int)(parser?.Current?.End.Line ?? 0),
                (int)(parser?.Current?.End.Column ?? 0),
                "This is not YAML that can be read: something is opened here and never closed."
            );
        } // the parser's own state after a broken flow
        catch (System.Text.DecoderFallbackException)
        {
            return Stop(file, 0, 0, "This is not UTF-8 text.");
        }
        catch (BoundedStream.TooLarge)
        {
            return Stop(
                file,
                0,
                0,
                $"This file is larger than {FileLimit / 1024 / 1024} MB. A framework is a folder of small files."
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Stop(file, 0, 0, $"This file cannot be read: {e.Message}");
        }
    }

    private static YamlNode Node(Parser parser, string file, int depth)
    {
        var at = parser.Current ?? throw new YamlException("The file ends too early.");
        var (line, column) = ((int)at.Start.Line, (int)at.Start.Column);
        if (depth > DepthLimit)
            throw new Refusal(new(file, line, column, $"This is nested deeper than {DepthLimit} levels."));
        if (at is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            throw new Refusal(
                new(
                    file,
                    line,
                    column,
                    "Anchors and aliases (& and *) are not used here. Write the text out, or put it in quotes."
                )
            );
        if (at is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            throw new Refusal(new(file, line, column, "Tags (!) are not used here. Write the text in quotes."));
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlNode.Text(file, line, column, scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(parser, file, depth + 1));
            return new YamlNode.List(file, line, column, items);
        }
        if (!parser.TryConsume<MappingStart>(out _))
            throw new Refusal(new(file, line, column, "This cannot be read here."));
        var lines = new Dictionary<string, (YamlNode.Text, YamlNode)>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(parser, file, depth + 1) is not YamlNode.Text key)
                throw new Refusal(new(file, line, column, "A name before a colon is a text."));
            var value = Node(parser, file, depth + 1);
            if (!lines.TryAdd(key.Value, (key, value)))
                throw new Refusal(key.At($"\"{key.Value}\" is listed twice."));
        }
        return new YamlNode.Map(file, line, column, lines);
    }

    private static Problem.Unreadable Stop(InputFile file, int line, int column, string message) =>
        new([new(file.Name, line, column, message)]);

    /// <summary>The parser's own words, without the place, which is said before them.</summary>
    private static string Tidy(YamlException e)
    {
        var message = (e.InnerException ?? e).Message;
        var place = message.LastIndexOf("): ", StringComparison.Ordinal);
        return Names.Tidy(place >= 0 ? message[(place + 3)..] : message);
    }

    private sealed class Refusal(Finding finding) : Exception(finding.Message)
    {
        public Finding Finding => finding;
    }
}
