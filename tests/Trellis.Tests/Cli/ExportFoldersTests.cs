namespace Trellis.Tests.Cli;

/// <summary>Frameworks as folders and archives at the command line.</summary>
[Collection(nameof(Terminal))]
public sealed class ExportFoldersTests : IDisposable
{
    private readonly Installation _here = new(),
        _there = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    private string Out(string name) => Path.Combine(Path.GetDirectoryName(_here.Data)!, name);

    private static Dictionary<string, string> Tree(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToBase64String(File.ReadAllBytes(f)));

    private async Task Export(Installation from, string name, string to, params string[] more) =>
        (await from.Run(["export", "framework", name, "--out", to, .. more])).ShouldSatisfyAllConditions(t =>
            t.Code.ShouldBe(0, t.Error)
        );

    [Theory]
    [InlineData("trellis", "folder")]
    [InlineData("trellis", "archive.zip")]
    [InlineData("csv", "tables")]
    [InlineData("csv", "tables.zip")]
    public async Task What_goes_out_comes_in_and_goes_out_the_same(string format, string name)
    {
        await _here.Run("import", "framework", _here.Framework, "--name", "Small garden");
        await Export(_here, "Small garden", Out(name), "--format", format);
        (await _here.Run("import", "framework", Out(name), "--name", "Small garden", "--json"))
            .Json()
            .ToJsonString()
            .ShouldStartWith("""{"added":0,"changed":0,"removed":0,""");
        (await _there.Run("import", "framework", Out(name), "--name", "Small garden")).Code.ShouldBe(0);
        await Export(_there, "Small garden", Out($"again-{name}"), "--format", format);
        if (name.EndsWith(".zip", StringComparison.Ordinal))
            File.ReadAllBytes(Out($"again-{name}")).ShouldBe(File.ReadAllBytes(Out(name)));
        else
            Tree(Out($"again-{name}"))
                .Where(f => format == "csv" || f.Key != "framework.yml")
                .ShouldBe(Tree(Out(name)).Where(f => format == "csv" || f.Key != "framework.yml"), ignoreOrder: true);
    }

    [Fact]
    public async Task Files_of_parts_that_are_gone_are_taken_away_and_others_stay()
    {
        await _here.Run("import", "framework", _here.Framework, "--name", "Small garden");
        await Export(_here, "Small garden", Out("folder"));
        var gone = Path.Combine(Out("folder"), "competencies", "no-longer.yml");
        File.WriteAllText(gone, "name: x\n");
        File.WriteAllText(Path.Combine(Out("folder"), "README.md"), "Ours.");
        await Export(_here, "Small garden", Out("folder"));
        File.Exists(gone).ShouldBeFalse();
        File.Exists(Path.Combine(Out("folder"), "README.md")).ShouldBeTrue();
        Directory.EnumerateFiles(Out("folder"), "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_where_a_folder_is_named_is_wrong_input()
    {
        await _here.Run("import", "framework", _here.Framework, "--name", "Small garden");
        var file = _here.Write("taken", "x");
        (await _here.Run("export", "framework", "Small garden", "--out", file)).ShouldSatisfyAllConditions(
            t => t.Code.ShouldBe(2),
            t => t.Error.ShouldContain("is a file. Name a folder.")
        );
        File.ReadAllText(file).ShouldBe("x");
    }

    [RealDataFact]
    public async Task The_published_tables_go_out_and_come_in_elsewhere_byte_by_byte()
    {
        await _here.Run("import", "framework", RealData.Ddat!, "--name", "Digital and data");
        await Export(_here, "Digital and data", Out("ddat"));
        (await _there.Run("import", "framework", Out("ddat"))).Code.ShouldBe(0);
        await Export(_there, "Digital and data", Out("again"));
        Tree(Out("again")).ShouldBe(Tree(Out("ddat")), ignoreOrder: true);
    }
}
