using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>
/// A file with nothing in it retires nothing, and one that retires much needs somebody to say so: in each format and
/// through each door.
/// </summary>
public abstract class RemovalTests(Provider provider) : OwnWorld(provider)
{
    private const string Name = "Small";

    private static IReadOnlyList<InputFile> HeadersOnly =>
        [
            .. World.FrameworkFiles.Select(f =>
                World.File(f.Name, Text(f)[..(Text(f).IndexOf('\n', StringComparison.Ordinal) + 1)])
            ),
        ];

    /// <summary>The tables without positions: every position would go, which is less than half of all parts.</summary>
    private static IReadOnlyList<InputFile> WithoutPositions =>
        [.. World.FrameworkFiles.Where(f => f.Name is not ("positions.csv" or "expectations.csv" or "paths.csv"))];

    private static string Text(InputFile file)
    {
        using var reader = new StreamReader(file.Open());
        return reader.ReadToEnd();
    }

    private Task<int> InForce() => App.Db(db => db.Set<Item>().CountAsync(i => i.RetiredAt == null));

    public static TheoryData<string> Formats => ["csv", "ddat", "case", "folder"];

    private static IReadOnlyList<InputFile> Nothing(string format) =>
        format switch
        {
            "csv" => HeadersOnly,
            "ddat" => new DdatTables().Files,
            "case" => [World.File("package.json", CasePackages.Of().ToJsonString())],
            _ => [World.File("framework.yml", "format: trellis-framework-1\nname: Small\n")],
        };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_without_a_single_part_changes_nothing(string format)
    {
        var before = await InForce();
        foreach (var allow in new[] { false, true })
        {
            var parsed = Trellis.Frameworks.Exchange.Import.Formats.Read(Nothing(format), "auto", Name);
            if (parsed.Problem is not null)
                continue; // the reader refuses it already
            (await App.TryImport(Nothing(format), Name, allowRemovals: allow))
                .Problem.ShouldBeOfType<Problem.Refused>()
                .Code.ShouldBe("import.empty");
        }
        (await InForce()).ShouldBe(before);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_retired_and_how_to_mean_it()
    {
        var report = (await App.TryImport(WithoutPositions, Name, dryRun: true)).Value.ShouldNotBeNull();
        report.Removals.ShouldNotBeNull().NeedConsent.ShouldBeTrue();
        report.Warnings[^1].Message.ShouldContain("--allow-removals");
    }

    [Fact]
    public async Task Every_position_goes_only_when_it_is_meant()
    {
        (await App.TryImport(WithoutPositions, Name))
            .Problem.ShouldBeOfType<Problem.Refused>()
            .Code.ShouldBe("import.removals");
        (await App.Db(db => db.Set<Position>().CountAsync(p => p.RetiredAt == null))).ShouldBe(3);
        (await App.TryImport(WithoutPositions, Name, allowRemovals: true)).Problem.ShouldBeNull();
        (await App.Db(db => db.Set<Position>().CountAsync(p => p.RetiredAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task The_API_takes_the_word_for_it_too()
    {
        var ops = await App.As(World.Ops);
        var id = await App.Db(db => db.Set<Framework>().Select(f => f.Id).SingleAsync());
        var package = JsonNode.Parse(
            await (await ops.Get($"/api/frameworks/{id}/export?format=case")).Content.ReadAsStringAsync()
        )!;
        package["CFItems"] = new JsonArray([.. package["CFItems"]!.AsArray().Take(1).Select(i => i!.DeepClone())]);
        package["CFAssociations"] = new JsonArray();
        async Task<HttpResponseMessage> Send(string more) =>
            await ops.Client.PostAsync(
                $"/api/frameworks/import?name={Name}{more}",
                new StringContent(package.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"))
            );
        await (await Send("")).ShouldRefuse(HttpStatusCode.Conflict, "import.removals");
        await (await Send("&allowRemovals=true")).Ok();
    }

    [Fact]
    public async Task The_page_asks_with_a_tick_that_names_the_number()
    {
        var ops = await App.As(World.Ops);
        var form = (await ops.Page("/framework/import")).QuerySelector("form:has(#files)")!;
        string Of(string name) => form.QuerySelector($"input[name='{name}']")!.GetAttribute("value")!;
        var body = new MultipartFormDataContent
        {
            { new StringContent(Of("__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(Of("_handler")), "_handler" },
            { new StringContent(Name), "Input.Name" },
        };
        foreach (var file in WithoutPositions)
            body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Text(file))), "Input.Files", file.Name);
        var preview = Browser.Parse(
            await (await ops.Client.PostAsync("/framework/import", body)).Content.ReadAsStringAsync()
        );
        preview
            .QuerySelector("label:has([name='Input.AllowRemovals'])")!
            .TextContent.ShouldMatch(@"Yes, retire \d+ of \d+ parts");

        var fields = preview
            .QuerySelectorAll(
                "form:has([name='Input.Packed']) input[type=hidden], form:has([name='Input.Packed']) .input"
            )
            .Where(i => i.GetAttribute("name") is not null)
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["go"] = "publish";
        var refused = await ops.Client.PostAsync("/framework/import", new FormUrlEncodedContent(fields));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        fields["Input.AllowRemovals"] = "true";
        (await ops.Client.PostAsync("/framework/import", new FormUrlEncodedContent(fields))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
    }

    public sealed class OnSqlite() : RemovalTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemovalTests(Provider.Postgres);
}
