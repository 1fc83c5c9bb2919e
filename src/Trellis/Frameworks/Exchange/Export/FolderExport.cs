using YamlDotNet.Core;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// A framework as a folder of small YAML files that are pleasant to review in git: one for the framework, one for each
/// competency, one for each role.
/// The same content always gives the same bytes. docs/guide/framework-as-code.md describes each line.
/// </summary>
public sealed partial class FolderExport
{
    /// <summary>
    /// The address under which an installation serves the schema, for editors that validate while one types.
    /// </summary>
    public const string Schema = "/schemas/trellis-framework-1.json";

    private readonly FrameworkContent _content;
    private readonly Dictionary<string, ScalePart> _scales;
    private readonly Dictionary<string, string> _scaleOf;

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
            ("framework.yml", YamlWriting.Document(export.Framework)),
            .. export
                ._content.Competencies.OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => ($"competencies/{c.Key}.yml", YamlWriting.Document(y => export.Competency(y, c)))),
            .. export
                ._content.Roles.OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => ($"roles/{r.Key}.yml", YamlWriting.Document(y => export.Role(y, r)))),
        ];
    }

    /// <summary>All of it as one file: the documents of the folder, one after another.</summary>
    public static string WriteOne(FrameworkContent content) => string.Join("---\n", Write(content).Select(f => f.Text));

    private void Framework(YamlWriting yaml)
    {
        yaml.Line("framework", _content.Name);
        yaml.Line("format", "trellis/1");
        yaml.Line("identifier", _content.Identifier);
        yaml.Line("description", _content.Description);
        if (_content.Origin is { } o)
        {
            yaml.Part(
                "source",
                () =>
                    yaml.Map(() =>
                    {
                        yaml.Line("title", o.Title);
                        yaml.Line("publisher", o.Publisher);
                        yaml.Line("licence", o.Licence);
                        yaml.Line("url", o.Url);
                        yaml.Line("attribution", o.Attribution);
                    })
            );
        }
        yaml.List(
            "scales",
            _content.Scales,
            s =>
            {
                yaml.Line("id", s.Key);
                yaml.Line("name", s.Name);
                yaml.List(
                    "levels",
                    s.Levels,
                    l =>
                    {
                        yaml.Line("name", l.Name);
                        yaml.Line("description", l.Description);
                    }
                );
            }
        );
        yaml.List(
            "categories",
            _content.Categories,
            c =>
            {
                yaml.Line("id", c.Key);
                yaml.Line("name", c.Name);
                if (c.IsCore)
                    yaml.Line("core", "true", ScalarStyle.Plain);
                yaml.Line("status", Word(c.Status));
                yaml.Line("description", c.Description);
                External(yaml, c.External);
                yaml.Names("competencies", _content.Competencies.Where(x => x.Category == c.Key).Select(x => x.Key));
            }
        );
        yaml.Names("competencies", _content.Competencies.Where(x => x.Category is null).Select(x => x.Key));
        yaml.List(
            "families",
            _content.Families,
            f =>
            {
                yaml.Line("id", f.Key);
                yaml.Line("name", f.Name);
                External(yaml, f.External);
                yaml.Names("roles", _content.Roles.Where(r => r.Family == f.Key).Select(r => r.Key));
            }
        );
        External(yaml, _content.External);
        yaml.List(
            "links",
            _content.Links,
            l =>
            {
                yaml.Line("identifier", l.Identifier);
                yaml.Line("type", l.Type);
                yaml.Line("from", l.From);
                yaml.Line("to", l.To);
                yaml.Line("fields", l.Fields);
            }
        );
    }

    private void Competency(YamlWriting yaml, CompetencyPart c)
    {
        yaml.Line("competency", c.Name);
        yaml.Line("id", c.Key);
        if (c.Scale != _content.Scales[0].Key)
            yaml.Line("scale", c.Scale);
        yaml.Line("status", Word(c.Status));
        yaml.Line("description", c.Description);
        External(yaml, c.External);
        if (c.Descriptors.Count > 0)
        {
            yaml.Part(
                "levels",
                () =>
                    yaml.Map(() =>
                    {
                        foreach (var level in c.Descriptors.GroupBy(t => t.Level))
                        {
                            yaml.Part(
                                _scales[c.Scale].Levels[level.Key - 1].Name,
                                () =>
                                    yaml.Map(() =>
                                    {
                                        foreach (var text in level)
                                            yaml.Line(text.Track == Track.Managerial ? "managerial" : "ic", text.Text);
                                    })
                            );
                        }
                    })
            );
        }
        yaml.List(
            "skills",
            c.Skills,
            s =>
            {
                yaml.Line("id", s.Key);
                yaml.Line("name", s.Name);
                yaml.Line("description", s.Description);
                External(yaml, s.External);
            }
        );
    }

    private static void External(YamlWriting yaml, ExternalData? external)
    {
        if (external is null)
            return;
        yaml.Part(
            "case",
            () =>
                yaml.Map(() =>
                {
                    yaml.Line("identifier", external.Identifier);
                    yaml.Line("home", external.Home);
                    yaml.Line("fields", external.Fields);
                })
        );
    }

    private static string Word(Status status) =>
        status switch
        {
            Status.Draft => "draft",
            Status.InDevelopment => "in development",
            _ => "",
        };
}
