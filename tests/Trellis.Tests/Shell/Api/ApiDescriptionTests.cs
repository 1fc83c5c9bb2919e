using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trellis.Tests.Access;

namespace Trellis.Tests.Shell.Api;

/// <summary>The description of the API tells the truth: a walk sends what it describes and reads what comes back.</summary>
[Trait("Takes", "a while")]
public abstract partial class ApiDescriptionTests(WorldFixture fixture)
{
    private World World => fixture.World;

    private async Task<JsonObject> Document() =>
        JsonNode
            .Parse(await (await World.App.Anonymous().Get("/openapi/v1.json")).Content.ReadAsStringAsync())!
            .AsObject();

    [Fact]
    public async Task Every_operation_for_programs_is_described_and_no_page_is()
    {
        var doors = new Doors(World).All.Where(d =>
            d.Route.StartsWith("/api/", StringComparison.Ordinal)
            || d.Route.StartsWith("/ims/", StringComparison.Ordinal)
        );
        new Described(await Document())
            .Operations.Select(o => $"{o.Method} {o.Path}")
            .ShouldBe(doors.Select(d => $"{d.Method} {Plain(d.Route)}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_shape_has_a_name_of_its_own_and_every_value_a_kind()
    {
        var document = await Document();
        var described = new Described(document);
        described.Operations.Select(o => (string)o.Says["operationId"]!).ShouldBeUnique();
        var bodies = described
            .Operations.Select(o => (string?)o.Says["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"])
            .OfType<string>()
            .ToList();
        bodies.Count.ShouldBeGreaterThan(20);
        described
            .Shapes.Select(s => s.Key)
            .ShouldNotContain(name => name == "Request" || name == "View" || name == "Input");
        Kindless(document, "").ShouldBeEmpty();
    }

    /// <summary>Where a value is described without saying of which kind it is.</summary>
    private static IEnumerable<string> Kindless(JsonNode? node, string path)
    {
        if (node is JsonArray list)
            return list.SelectMany((n, i) => Kindless(n, $"{path}/{i}"));
        if (node is not JsonObject o)
            return [];
        var inside = o.SelectMany(m => Kindless(m.Value, $"{path}/{m.Key}"));
        return o["properties"] is not JsonObject members
            ? inside
            : inside.Concat(
                members
                    .Where(m => m.Value is JsonObject v && !Kinds.Any(k => v.ContainsKey(k)))
                    .Select(m => $"{path}/{m.Key}")
            );
    }

    private static readonly string[] Kinds = ["type", "$ref", "oneOf", "anyOf", "allOf", "enum"];

    [Fact]
    public async Task It_says_what_the_list_of_CASE_documents_takes() =>
        new Described(await Document()).Operations.Single(o => o.Path == "/ims/case/v1p1/CFDocuments").Says[
            "parameters"
        ]!
            .AsArray()
            .Select(p => $"{p!["name"]} {p["in"]} {p["schema"]!["type"]}")
            .ShouldBe([
                "limit query integer",
                "offset query integer",
                "sort query string",
                "orderBy query string",
                "filter query string",
                "fields query string",
            ]);

    [Fact]
    public async Task It_says_how_to_sign_in_and_where_nobody_need_to()
    {
        var document = await Document();
        var session = document["components"]!["securitySchemes"]!["session"]!;
        ($"{session["type"]} {session["in"]} {session["name"]}").ShouldBe("apiKey cookie trellis-session");
        document["security"]!.ToJsonString().ShouldBe("""[{"session":[]}]""");
        new Described(document)
            .Operations.Where(o =>
                o.Path.StartsWith("/api", StringComparison.Ordinal) && o.Says["security"] is not null
            )
            .Select(o => $"{o.Method} {o.Path}")
            .ShouldBe(["POST /api/session", "GET /api/organisation/logo"]);
    }

    [Fact]
    public async Task What_it_describes_is_taken_or_refused_as_it_says_and_answers_have_the_described_shape()
    {
        var described = new Described(await Document());
        var walk = new DoorWalk(World, new Doors(World));
        var wrong = new List<string>();
        var doors = new Doors(World).All.ToDictionary(d => $"{d.Method} {Plain(d.Route)}");
        var operations = described
            .Operations.Select(o => (o.Method, o.Path, o.Says, Door: doors[$"{o.Method} {o.Path}"]))
            .OrderBy(o => DoorWalk.WhatItTakesAway(o.Door));
        await walk.EnsureDraft();
        foreach (var (method, path, says, door) in operations)
        {
            await walk.Ensure(door);
            var url = new Doors(World).Url(door.Route);
            var browser = await Browser(walk, door);
            if (says["requestBody"]?["content"]?["application/json"]?["schema"] is { } body && !IsFile(body))
                foreach (var (what, json, isReadable) in Bodies(described, body))
                {
                    using var request = new HttpRequestMessage(new(method), url) { Content = JsonContent.Create(json) };
                    var answer = await browser.Client.SendAsync(request);
                    wrong.AddRange((await Faults(described, says, answer)).Select(f => $"{method} {path} {what}: {f}"));
                    if (isReadable is { } fits && fits == (answer.StatusCode == HttpStatusCode.BadRequest))
                        wrong.Add(
                            $"{method} {path} {what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
                        );
                }
            var usual = await walk.Send(await Browser(walk, door), door, Persona.PeopleOps);
            wrong.AddRange((await Faults(described, says, usual)).Select(f => $"{method} {path}: {f}"));
            if (door.Opens != Persona.Anybody)
                wrong.AddRange(
                    (
                        await Faults(described, says, await walk.Send(World.App.Anonymous(), door, Persona.Anonymous))
                    ).Select(f => $"{method} {path} as a stranger: {f}")
                );
        }
        wrong.ShouldBeEmpty();
    }

    private async Task<Browser> Browser(DoorWalk walk, Door door)
    {
        var persona = Enum.GetValues<Persona>()
            .First(p => int.IsPow2((int)p) && p != Persona.Anonymous && door.Opens.HasFlag(p));
        return door.Route == "/api/session" ? await walk.Fresh(persona) : await World.App.As(World.EmailOf(persona));
    }

    private static bool IsFile(JsonNode schema) => (string?)schema["format"] == "binary";

    /// <summary>The least, then without each member that it needs, then with each member of another kind.</summary>
    private static IEnumerable<(string What, JsonNode? Json, bool? IsReadable)> Bodies(
        Described described,
        JsonNode schema
    )
    {
        var shape = described.Of(schema);
        JsonObject Least() => described.Least(schema)!.AsObject();
        yield return ("as little as can be", Least(), true);
        foreach (var name in Described.Required(shape))
        {
            var without = Least();
            without.Remove(name);
            yield return ($"without {name}", without, false);
        }
        foreach (var (name, member) in shape["properties"]!.AsObject())
        {
            var other = Least();
            if ((other[name] = described.OtherKind(member)) is not null)
                yield return ($"with another kind of {name}", other, false);
            var none = Least();
            none[name] = null;
            yield return ($"with no {name}", none, null);
        }
    }

    /// <summary>What an answer is that is not described: its status, its type, its shape.</summary>
    private static async Task<IReadOnlyList<string>> Faults(
        Described described,
        JsonObject says,
        HttpResponseMessage answer
    )
    {
        var status = (int)answer.StatusCode;
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (says["responses"]![$"{status}"] is not JsonObject response)
            return [$"{status} is not described: {Encoding.UTF8.GetString(bytes)}"];
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (response["content"] is not JsonObject content)
            return bytes.Length == 0 ? [] : [$"{status} has a body that is not described"];
        if (type is null || content[type] is not JsonObject media)
            return [$"{status} is of type {type}, not {string.Join(", ", content.Select(c => c.Key))}"];
        return !type.EndsWith("json", StringComparison.Ordinal) || IsFile(media["schema"]!)
            ? []
            : [.. described.Faults(media["schema"]!, bytes).Take(5).Select(f => $"{status} {f}")];
    }

    private static string Plain(string route) => Constraint().Replace(route, "}");

    [GeneratedRegex(":[a-z]+}", RegexOptions.NonBacktracking)]
    private static partial Regex Constraint();

    public sealed class OnSqlite(SqliteWorld world) : ApiDescriptionTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ApiDescriptionTests(world), IClassFixture<PostgresWorld>;
}
