using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// A framework as a folder of small YAML files that one enjoys to review in git: one for the framework, one for each
/// competency, one for each role.
/// The same content always gives the same bytes. docs/guide/framework-as-code.md describes each line.
/// </summary>
public sealed class FolderExport
{
    /// <summary>
    /// The address under which an installation serves the schema, for editors that validate while one types.
    /// </summary>
    public const string Schema = "/schemas/trellis-framework-1.json";

    private readonly FrameworkContent _content;
    private readonly Dictionary<string, ScalePart> _scales;
    private readonly Dictionary<string, string> _scaleOf;
    private Emitter _out = null!;

    private FolderExport(FrameworkContent content)
    {
        _content = content.InOrder();
        _scales = _content.Scales.ToDictionary(s => s.Key, StringComparer.Ordinal);
        _scaleOf = _content.Competencies.ToDictionary(c => c.Key, c => c.Scale, StringComparer.Ordinal);
    }

    /// <summary>The files with their paths within the folder, in a stable order. Line ends are LF.</summary>
    public static IReadOnlyList<(string Path, string Text)> Write(FrameworkContent content)
    {
        var export = new FolderExport(content);
        return
        [
            ("framework.yml", export.Document(export.Framework)),
            .. export
                ._content.Competencies.OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => ($"competencies/{c.Key}.yml", export.Document(() => export.Competency(c)))),
            .. export
                ._content.Roles.OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => ($"roles/{r.Key}.yml", export.Document(() => export.Role(r)))),
        ];
    }

    /// <summary>All of it as one file: the documents of the folder, one after another.</summary>
    public static string WriteOne(FrameworkContent content) => string.Join("---\n", Write(content).Select(f => f.Text));

    private string Document(Action body)
    {
        var writer = new StringWriter { NewLine = "\n" };
        _out = new(
            writer,
            new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024)
        );
        _out.Emit(new StreamStart());
        _out.Emit(new DocumentStart(null, null, isImplicit: true));
        Map(body);
        _out.Emit(new DocumentEnd(isImplicit: true));
        _out.Emit(new StreamEnd());
        return writer.ToString();
    }

    private void Framework()
    {
        Line("framework", _content.Name);
        Line("format", "trellis/1");
        Line("identifier", _content.Identifier);
        Line("description", _content.Description);
        if (_content.Origin is { } o)
        {
            Part(
                "source",
                () =>
                    Map(() =>
                    {
                        Line("title", o.Title);
                        Line("publisher", o.Publisher);
                        Line("licence", o.Licence);
                        Line("url", o.Url);
                        Line("attribution", o.Attribution);
                    })
            );
        }
        List(
            "scales",
            _content.Scales,
            s =>
            {
                Line("id", s.Key);
                Line("name", s.Name);
                List(
                    "levels",
                    s.Levels,
                    l =>
                    {
                        Line("name", l.Name);
                        Line("description", l.Description);
                    }
                );
            }
        );
        List(
            "categories",
            _content.Categories,
            c =>
            {
                Line("id", c.Key);
                Line("name", c.Name);
                if (c.IsCore)
                    Line("core", "true", ScalarStyle.Plain);
                Line("status", Word(c.Status));
                Line("description", c.Description);
                External(c.External);
                Names("competencies", _content.Competencies.Where(x => x.Category == c.Key).Select(x => x.Key));
            }
        );
        Names("competencies", _content.Competencies.Where(x => x.Category is null).Select(x => x.Key));
        List(
            "families",
            _content.Families,
            f =>
            {
                Line("id", f.Key);
                Line("name", f.Name);
                External(f.External);
                Names("roles", _content.Roles.Where(r => r.Family == f.Key).Select(r => r.Key));
            }
        );
        External(_content.External);
        List(
            "links",
            _content.Links,
            l =>
            {
                Line("identifier", l.Identifier);
                Line("type", l.Type);
                Line("from", l.From);
                Line("to", l.To);
                Line("fields", l.Fields);
            }
        );
    }

    private void Competency(CompetencyPart c)
    {
        Line("competency", c.Name);
        Line("id", c.Key);
        if (c.Scale != _content.Scales[0].Key)
            Line("scale", c.Scale);
        Line("status", Word(c.Status));
        Line("description", c.Description);
        External(c.External);
        if (c.Descriptors.Count > 0)
        {
            Part(
                "levels",
                () =>
                    Map(() =>
                    {
                        foreach (var level in c.Descriptors.GroupBy(t => t.Level))
                        {
                            Part(
                                _scales[c.Scale].Levels[level.Key - 1].Name,
                                () =>
                                    Map(() =>
                                    {
                                        foreach (var text in level)
                                            Line(text.Track == Track.Managerial ? "managerial" : "ic", text.Text);
                                    })
                            );
                        }
                    })
            );
        }
        List(
            "skills",
            c.Skills,
            s =>
            {
                Line("id", s.Key);
                Line("name", s.Name);
                Line("description", s.Description);
                External(s.External);
            }
        );
    }

    private void Role(RolePart r)
    {
        Line("role", r.Name);
        Line("id", r.Key);
        Line("description", r.Description);
        External(r.External);
        List(
            "positions",
            r.Positions,
            p =>
            {
                Line("id", p.Key);
                Line("title", p.Title);
                if (p.Grade is { } grade)
                    Line("grade", Number(grade), ScalarStyle.Plain);
                if (p.Track == Track.Managerial)
                    Line("track", "managerial");
                Line("description", p.Description);
                External(p.External);
                if (p.Expectations.Count > 0)
                    Part(
                        "expects",
                        () =>
                            Map(() =>
                            {
                                foreach (var e in p.Expectations)
                                    Part(e.Item, () => Expectation(e));
                            })
                    );
                if (p.Moves.Count > 0)
                    Part(
                        "leads to",
                        () =>
                            Map(() =>
                            {
                                foreach (var m in p.Moves)
                                    Line(m.To, Word(m.Kind));
                            })
                    );
            }
        );
    }

    private void Expectation(ExpectationPart e)
    {
        if (e is { Desired: null, Weight: 1 })
        {
            Level(e.Item, e.Level);
            return;
        }
        _out.Emit(new MappingStart(null, null, true, MappingStyle.Flow));
        Part("level", () => Level(e.Item, e.Level));
        if (e.Desired is { } desired)
            Part("desired", () => Level(e.Item, desired));
        if (e.Weight != 1)
            Line("weight", Number(e.Weight), ScalarStyle.Plain);
        _out.Emit(new MappingEnd());
    }

    /// <summary>A competency's level by its name, a skill's by its number.</summary>
    private void Level(string item, int level)
    {
        if (_scaleOf.TryGetValue(item, out var scale))
            Say(_scales[scale].Levels[level - 1].Name);
        else
            Say(Number(level), ScalarStyle.Plain);
    }

    private void External(ExternalData? external)
    {
        if (external is null)
            return;
        Part(
            "case",
            () =>
                Map(() =>
                {
                    Line("identifier", external.Identifier);
                    Line("home", external.Home);
                    Line("fields", external.Fields);
                })
        );
    }

    private void List<T>(string name, IReadOnlyList<T> parts, Action<T> body)
    {
        if (parts.Count == 0)
            return;
        Say(name);
        _out.Emit(new SequenceStart(null, null, true, SequenceStyle.Block));
        foreach (var part in parts)
            Map(() => body(part));
        _out.Emit(new SequenceEnd());
    }

    private void Names(string name, IEnumerable<string> keys)
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

    private void Part(string name, Action body)
    {
        Say(name);
        body();
    }

    private void Map(Action body)
    {
        _out.Emit(new MappingStart(null, null, true, MappingStyle.Block));
        body();
        _out.Emit(new MappingEnd());
    }

    private void Line(string name, string value, ScalarStyle style = ScalarStyle.Any)
    {
        if (value.Length == 0)
            return;
        Say(name);
        Say(value, style);
    }

    /// <summary>
    /// Several lines become a block; what another tool would read as something other than text is quoted.
    /// </summary>
    private void Say(string value, ScalarStyle style = ScalarStyle.Any)
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

    private static string Number(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Word(Status status) =>
        status switch
        {
            Status.Draft => "draft",
            Status.InDevelopment => "in development",
            _ => "",
        };

    private static string Word(MoveKind kind) =>
        kind switch
        {
            MoveKind.Promotion => "promotion",
            MoveKind.Lateral => "lateral",
            _ => "track change",
        };
}
