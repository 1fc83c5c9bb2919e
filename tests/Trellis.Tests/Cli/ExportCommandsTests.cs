#pragma warning disable RS0030
using System.Text.Json.Nodes;

namespace Trellis.Tests.Cli;

/// <summary>The commands that take something out, and packages at the command line.</summary>
[Collection(nameof(Terminal))]
public sealed class ExportCommandsTests : IDisposable
{
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    private string Out(string name = "out.json") => Path.Combine(Path.GetDirectoryName(_here.Data)!, name);

    [Fact]
    public async Task A_framework_is_written_to_a_file_and_what_was_written_is_said()
    {
        await _here.Run("import", "framework", _here.Framework);
        var (code, output, error) = await _here.Run(
            "export",
            "framework",
            "small GARDEN",
            "--format",
            "case",
            "--out",
            Out(),
            "--json"
        );
        (code, error).ShouldBe((0, $"{Out()}: 15 items, 25 associations.{Environment.NewLine}"));
        var said = JsonNode.Parse(output)!;
        said.AsObject().Select(p => p.Key).ShouldBe(["format", "out", "files", "items", "associations"]);
        (
            said["format"]!.GetValue<string>(),
            said["out"]!.GetValue<string>(),
            said["items"]!.GetValue<int>(),
            said["associations"]!.GetValue<int>()
        ).ShouldBe(("case", Out(), 15, 25));
        var first = File.ReadAllBytes(Out());
        (
            await _here.Run("export", "framework", "Small garden", "--format", "case", "--out", Out("again.json"))
        ).Out.ShouldBe("");
        File.ReadAllBytes(Out("again.json")).ShouldBe(first);
        Directory.EnumerateFiles(Path.GetDirectoryName(Out())!, "*.part").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_went_out_comes_in_elsewhere_without_a_name_and_goes_out_the_same()
    {
        await _here.Run("import", "framework", _here.Framework);
        await _here.Run("export", "framework", "Small garden", "--format", "case", "--out", Out());
        using var there = new Installation();
        var report = (await there.Run("import", "framework", Out(), "--json")).Json();
        (
            report["added"]!.GetValue<int>(),
            report["warnings"]!.AsArray().Count,
            report["ignored"]!.AsArray().Count
        ).ShouldBe((54, 0, 0));
        (await there.Run("import", "framework", Out(), "--json")).Json()["unchanged"]!.GetValue<int>().ShouldBe(54);
        var here = JsonNode.Parse(File.ReadAllText(Out()))!;
        await there.Run("export", "framework", "Small garden", "--format", "case", "--out", Out("there.json"));
        JsonNode.Parse(File.ReadAllText(Out("there.json")))!["CFItems"]!
            .AsArray()
            .Select(i => (string)i!["identifier"]!)
            .ShouldBe(here["CFItems"]!.AsArray().Select(i => (string)i!["identifier"]!));
    }

    [Fact]
    public async Task An_unknown_name_is_missing_an_unknown_format_and_a_folder_are_wrong_input()
    {
        await _here.Run("import", "framework", _here.Framework);
        var missing = await _here.Run("export", "framework", "Small gardn", "--out", Out());
        (missing.Code, missing.Error).ShouldBe(
            (3, "The framework \"Small gardn\" was not found. Did you mean: Small garden?" + Environment.NewLine)
        );
        (await _here.Run("export", "framework", "Small garden", "--format", "pdf", "--out", Out())).Code.ShouldBe(2);
        var folder = await _here.Run(
            "export",
            "framework",
            "Small garden",
            "--format",
            "case",
            "--out",
            _here.Framework
        );
        (folder.Code, folder.Error).ShouldBe(
            (2, $"--out: {_here.Framework} is a folder. Name a file.{Environment.NewLine}")
        );
        (
            await _here.Run(
                "export",
                "framework",
                "Small garden",
                "--format",
                "case",
                "--out",
                Path.Combine(_here.Framework, "nowhere", "x.json")
            )
        ).Code.ShouldBe(2);
        File.Exists(Out()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{\"CFDocument\": {\"title\": ", "bad.json:1:26: This is not JSON that can be read: ")]
    [InlineData("{\"CFDocument\":\n[]}", "bad.json:2:1: A CFDocument is an object, not this list.")]
    public async Task A_package_that_is_malformed_is_named_by_line_and_column_and_no_database_is_made(
        string text,
        string message
    )
    {
        var (code, output, error) = await _here.Run("import", "framework", _here.Write("bad.json", text), "--json");
        (code, output).ShouldBe((2, ""));
        error.ShouldStartWith(message);
        Directory.Exists(_here.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_exported_is_recorded()
    {
        await _here.Run("import", "framework", _here.Framework);
        await _here.Run("export", "framework", "Small garden", "--format", "case", "--out", Out());
        (
            await _here.Db(db =>
                db.Set<Domain.Record.Activity>()
                    .Where(a => a.What == "operator.read")
                    .Select(a => a.Subject)
                    .ToListAsync()
            )
        ).ShouldBe(["framework small-garden-1.json"]);
    }

    [Fact]
    public async Task A_folder_of_yaml_goes_out_comes_in_elsewhere_and_goes_out_the_same_and_what_is_gone_is_taken_away()
    {
        await _here.Run("import", "framework", _here.Framework);
        (await _here.Run("export", "framework", "Small garden", "--out", Out("yaml"))).Code.ShouldBe(0);
        using var there = new Installation();
        (await there.Run("import", "framework", Out("yaml"))).Code.ShouldBe(0);
        (await there.Run("export", "framework", "Small garden", "--out", Out("again"))).Code.ShouldBe(0);
        var files = Directory
            .EnumerateFiles(Out("yaml"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Out("yaml"), f))
            .Order(StringComparer.Ordinal)
            .ToList();
        files.Count.ShouldBe(7);
        Directory
            .EnumerateFiles(Out("again"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Out("again"), f))
            .Order(StringComparer.Ordinal)
            .ShouldBe(files);
        foreach (var file in files)
            File.ReadAllBytes(Path.Combine(Out("again"), file))
                .ShouldBe(File.ReadAllBytes(Path.Combine(Out("yaml"), file)), file);

        File.WriteAllText(Path.Combine(Out("yaml"), "competencies", "gone.yml"), "competency: Gone\nid: gone\n");
        await _here.Run("export", "framework", "Small garden", "--out", Out("yaml"));
        File.Exists(Path.Combine(Out("yaml"), "competencies", "gone.yml")).ShouldBeFalse();
        foreach (var one in new[] { "all.yml", "all.zip" })
        {
            (await _here.Run("export", "framework", "Small garden", "--out", Out(one))).Code.ShouldBe(0);
            (await there.Run("import", "framework", Out(one), "--json")).Json()["unchanged"]!
                .GetValue<int>()
                .ShouldBe(54);
        }
        (
            await _here.Run("export", "framework", "Small garden", "--out", Out("all.yml"), "--format", "csv")
        ).Code.ShouldBe(2);
    }
}
