using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trellis.Demo;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Tests.Architecture;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>
/// The published schema of the YAML files: it knows everything that an export writes, and refuses what an import
/// refuses.
/// </summary>
public sealed class FolderSchemaTests
{
    [Fact]
    public async Task Anybody_finds_the_schema_at_its_address()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        var answer = await app.Anonymous().Get(FolderExport.Schema);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(Text);
        JsonNode.Parse(Text)!["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public void Everything_that_an_export_writes_fits()
    {
        foreach (var content in Enumerable.Range(0, 51).Select(SomeContent.From).Append(Starter.Content()).Append(Demo))
        {
            foreach (var (path, text) in FolderExport.Write(content))
                Schema.Faults(Json(text)).ShouldBeEmpty($"{content.Name}: {path}");
        }
    }

    [Theory]
    [InlineData("competency: Writing", "required: Required properties [\"id\"] are not present")]
    [InlineData("competency: Writing\nid: Plain_Writing", "/id pattern:")]
    [InlineData("competency: Writing\nid: writing\nlevel:\n  Aware:\n    ic: Writes.", "/level :")]
    [InlineData("competency: Writing\nid: writing\nlevels:\n  Aware: Writes.", "/levels/Aware type:")]
    [InlineData("competency: Writing\nid: writing\nlevels:\n  Aware:\n    manager: Writes.", "/levels/Aware/manager :")]
    [InlineData("competency: Writing\nid: writing\nstatus: ready", "/status enum:")]
    [InlineData(
        "role: Maker\nid: maker\npositions:\n- id: junior\n  title: Junior\n  expects:\n    spelling: 6",
        "/positions/0/expects/spelling maximum:"
    )]
    [InlineData(
        "role: Maker\nid: maker\npositions:\n- id: junior\n  title: Junior\n  expects:\n    spelling: {desired: 3}",
        "/positions/0/expects/spelling required: Required properties [\"level\"]"
    )]
    [InlineData(
        "role: Maker\nid: maker\npositions:\n- id: junior\n  title: Junior\n  leads to:\n    maker: up",
        "/positions/0/leads to/maker enum:"
    )]
    [InlineData(
        "role: Maker\nid: maker\npositions:\n- id: junior\n  title: Junior\n  grade: first",
        "/positions/0/grade type:"
    )]
    [InlineData("framework: Small\nformat: trellis/2", "/format const:")]
    [InlineData("framework: Small\nidentifier: 0B6D8A0C-6F0D-5D1E-9A52-0A8F8B7C1D2E", "/identifier pattern:")]
    [InlineData(
        "framework: Small\nscales:\n- id: one\n  name: One\n  levels:\n  - name: Only",
        "/scales/0/levels minItems:"
    )]
    [InlineData(
        "framework: Small\ncategories:\n- id: core\n  name: Core\n  competencies: [writing, writing]",
        "/categories/0/competencies uniqueItems:"
    )]
    [InlineData("framework: Small\nrole: Maker\nid: maker", "/role :")]
    [InlineData("title: Small", "required: Required properties [\"framework\"]")]
    public void What_an_import_refuses_the_schema_refuses(string yaml, string because)
    {
        var faults = Schema.Faults(Json(yaml));
        faults.ShouldContain(f => f.Contains(because, StringComparison.Ordinal), string.Join(" | ", faults));
        const string scale =
            "framework: Small\nscales:\n- id: two\n  name: Two\n  levels:\n  - name: Aware\n  - name: Working\n---\n";
        var read = FolderFormat.Read([
            World.File("all.yml", yaml.StartsWith("framework", StringComparison.Ordinal) ? yaml : scale + yaml),
        ]);
        (read.Problem is not null || ContentRules.Check(read.Value!.Content!).Count > 0).ShouldBeTrue(
            "an import refuses it too"
        );
    }

    [Fact]
    public void Every_line_is_described()
    {
        var bare = new List<string>();
        Walk(JsonNode.Parse(Text)!["$defs"]!.AsObject(), "");
        bare.ShouldBeEmpty();

        void Walk(JsonObject node, string path)
        {
            foreach (var (name, value) in node)
            {
                if (name == "properties")
                    bare.AddRange(
                        value!
                            .AsObject()
                            .Where(p =>
                                p.Value!["description"] is null
                                && p.Value["$ref"]?.GetValue<string>()
                                    is not ("#/$defs/source" or "#/$defs/status" or "#/$defs/case")
                            )
                            .Select(p => $"{path}/{p.Key}")
                    );
                if (value is JsonObject inner)
                    Walk(inner, $"{path}/{name}");
            }
        }
    }

    private static FrameworkContent Demo =>
        Formats
            .Read(
                [
                    .. new[]
                    {
                        "categories",
                        "competencies",
                        "descriptors",
                        "expectations",
                        "levels",
                        "paths",
                        "positions",
                        "skills",
                    }.Select(n => new InputFile(
                        $"{n}.csv",
                        () => typeof(DemoCompany).Assembly.GetManifestResourceStream($"larkspur/{n}.csv")!
                    )),
                ],
                "csv",
                "Larkspur"
            )
            .Value!.Draft.ToContent("Larkspur");

    private static readonly string Text = File.ReadAllText(
        Path.Combine(Repository.Root, "src/Trellis/wwwroot" + FolderExport.Schema)
    );
    private static readonly DocumentSchema Schema = new(JsonDocument.Parse(Text).RootElement);

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 256 };

    /// <summary>
    /// A document of YAML as another program reads it: what is neither quoted nor a block may be a number or true.
    /// </summary>
    private static byte[] Json(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return JsonSerializer.SerializeToUtf8Bytes(Node(parser), Deep);
    }

    private static JsonNode? Node(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return scalar.Style == ScalarStyle.Plain ? Plain(scalar.Value) : JsonValue.Create(scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
                list.Add(Node(parser));
            return list;
        }
        parser.Consume<MappingStart>();
        var map = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
            map.Add(parser.Consume<Scalar>().Value, Node(parser));
        return map;
    }

    private static JsonNode? Plain(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when Regex.IsMatch(text, "^[-+]?[0-9]+$", RegexOptions.NonBacktracking) => JsonValue.Create(
                long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            ),
            _ when Regex.IsMatch(
                    text,
                    @"^(0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
                    RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
                ) => JsonValue.Create(0.5),
            _ => JsonValue.Create(text),
        };
}
