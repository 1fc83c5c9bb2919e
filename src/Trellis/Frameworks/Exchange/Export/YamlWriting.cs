using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>Writes one YAML document: named lines, lists and blocks, always the same for the same values.</summary>
public sealed class YamlWriting
{
    private readonly Emitter _out;

    private YamlWriting(TextWriter writer) =>
        _out = new(
            writer,
            new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024)
        );

    /// <summary>The text of a document with the named lines that <paramref name="body"/> writes. Line ends are LF.</summary>
    public static string Document(Action<YamlWriting> body)
    {
        var writer = new StringWriter { NewLine = "\n" };
        var yaml = new YamlWriting(writer);
        yaml._out.Emit(new StreamStart());
        yaml._out.Emit(new DocumentStart(null, null, isImplicit: true));
        yaml.Map(() => body(yaml));
        yaml._out.Emit(new DocumentEnd(isImplicit: true));
        yaml._out.Emit(new StreamEnd());
        return writer.ToString();
    }

    /// <summary>Named lines in braces on one line.</summary>
    public void FlowMap(Action body)
    {
        _out.Emit(new MappingStart(null, null, true, MappingStyle.Flow));
        body();
        _out.Emit(new MappingEnd());
    }

    public void List<T>(string name, IReadOnlyList<T> parts, Action<T> body)
    {
        if (parts.Count == 0)
            return;
        Say(name);
        _out.Emit(new SequenceStart(null, null, true, SequenceStyle.Block));
        foreach (var part in parts)
            Map(() => body(part));
        _out.Emit(new SequenceEnd());
    }

    public void Names(string name, IEnumerable<string> keys)
    {
        var all = keys.ToList();
        if (all.Count == 0)
            return;
        Say(name);
        _out.Emit(new SequenceStart(null, null, true, SequenceStyle.Block));
        foreach (var key in all)
            Say(key);
        _out.Emit(new SequenceEnd());
    }

    public void Part(string name, Action body)
    {
        Say(name);
        body();
    }

    public void Map(Action body)
    {
        _out.Emit(new MappingStart(null, null, true, MappingStyle.Block));
        body();
        _out.Emit(new MappingEnd());
    }

    public void Line(string name, string value, ScalarStyle style = ScalarStyle.Any)
    {
        if (value.Length == 0)
            return;
        Say(name);
        Say(value, style);
    }

    /// <summary>
    /// Several lines become a block; what another tool would read as something other than text is quoted.
    /// </summary>
    public void Say(string value, ScalarStyle style = ScalarStyle.Any)
    {
        if (style == ScalarStyle.Any)
            style =
                value.Contains('\n', StringComparison.Ordinal) && IsBlock(value) ? ScalarStyle.Literal
                : NeedsQuotes(value) ? ScalarStyle.DoubleQuoted
                : ScalarStyle.Any;
        _out.Emit(new Scalar(null, null, value, style, true, style != ScalarStyle.Plain));
    }

    /// <summary>
    /// A block keeps every character of ordinary text; what a line cannot begin or end with is written in quotes
    /// instead.
    /// </summary>
    private static bool IsBlock(string value) =>
        !char.IsWhiteSpace(value[0])
        && !value.EndsWith('\n')
        && value.All(c =>
            c is '\n' or >= ' ' and not '\u007F' and not '\u0085' and not '\u2028' and not '\u2029' and not '\uFEFF'
            && !char.IsSurrogate(c)
        )
        && value.Split('\n').All(l => l.Length == 0 || l[^1] is not (' ' or '\t'));

    private static bool NeedsQuotes(string value) =>
        value
            is "null"
                or "Null"
                or "NULL"
                or "~"
                or "true"
                or "True"
                or "TRUE"
                or "false"
                or "False"
                or "FALSE"
                or "yes"
                or "Yes"
                or "YES"
                or "no"
                or "No"
                or "NO"
                or "on"
                or "On"
                or "ON"
                or "off"
                or "Off"
                or "OFF"
                or "y"
                or "Y"
                or "n"
                or "N"
        || char.IsAsciiDigit(value[0])
        || value[0] is '.' or '+' or '-'
        || value.Any(c =>
            c < ' ' || c is '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' || char.IsSurrogate(c)
        );
}
