using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Cli;

/// <summary>
/// A table with the names of our own and more beside them, from one end to the other: the reader that uses more takes it.
/// </summary>
[Collection(nameof(Terminal))]
public sealed class LoneTableTests : IDisposable
{
    private const string Table =
        "competency,description,Group,Level 1,Level 2,Owner\nSawing,cuts,,a,b,Ada\nPlaning,,,a,,\nGluing,,Wood,,b,\n";
    private const string Counts =
        """{"families":0,"roles":0,"positions":0,"categories":1,"competencies":3,"skills":0,"descriptors":4,"expectations":0}""";
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    private static void Check(JsonNode report)
    {
        report["counts"]!.ToJsonString().ShouldBe(Counts);
        report["ignored"]!
            .AsArray()
            .Select(i => i!["message"]!.GetValue<string>())
            .ShouldBe(["The column \"Owner\" is not used."]);
    }

    [Fact]
    public async Task It_comes_in_by_the_command_line()
    {
        var file = _here.Write("table.csv", Table);
        var report = (await _here.Run("import", "framework", file, "--name", "Lone", "--json", "--dry-run")).Json();
        Check(report);
        var told = (await _here.Run("import", "framework", file, "--name", "Lone")).Out;
        told.ShouldContain("blank cells repeat the one above. If that is wrong, say it in a mapping (--map FILE).");
        told.ShouldContain("2 of 3 competencies have no category.");
    }

    [Fact]
    public async Task It_comes_in_by_the_API()
    {
        await using var app = (await World.Start(Provider.Sqlite)).App;
        var answer = await (await app.As(World.Ops)).Client.PostAsync(
            "/api/frameworks/import?name=Lone",
            new StringContent(Table, MediaTypeHeaderValue.Parse("text/csv"))
        );
        Check(await answer.Ok());
    }
}
