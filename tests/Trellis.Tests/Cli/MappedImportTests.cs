#pragma warning disable RS0030
namespace Trellis.Tests.Cli;

/// <summary>A table of somebody's own, brought in by a mapping on disk.</summary>
[Collection(nameof(Terminal))]
public sealed class MappedImportTests : IDisposable
{
    private const string Map =
        "fill-down: yes\ncolumns:\n  Gruppe: category\n  Kompetenz: name\n  Kennt: level 1\n  Kann: level 2\n";
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    private string Table(string rows)
    {
        var path = _here.Write("tabelle.csv", "");
        File.WriteAllBytes(
            path,
            System
                .Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!
                .GetBytes("Gruppe;Kompetenz;Kennt;Kann\r\n" + rows)
        );
        return path;
    }

    [Fact]
    public async Task It_comes_in_with_a_note_of_how_it_was_read_and_a_second_time_nothing_changes()
    {
        var (table, map) = (Table("Größe;Säen;Weiß, wie;Sät\r\n;Ernten;;Erntet\r\n"), _here.Write("map.yml", Map));
        var report = (await _here.Run("import", "framework", table, "--map", map, "--name", "Garten", "--json")).Json();
        report["counts"]!
            .ToJsonString()
            .ShouldBe(
                """{"families":0,"roles":0,"positions":0,"categories":1,"competencies":2,"skills":0,"descriptors":3,"expectations":0}"""
            );
        report["warnings"]![0]!["message"]!
            .GetValue<string>()
            .ShouldStartWith("Read as Windows-1252, with a semicolon between cells. The encoding is a guess.");
        (await _here.Run("import", "framework", table, "--map", map, "--name", "Garten")).Out.ShouldStartWith(
            "0 added, 0 changed, 0 removed,"
        );
        (await _here.Db(db => db.Set<Competency>().OrderBy(c => c.Order).Select(c => c.Name).ToListAsync())).ShouldBe([
            "Säen",
            "Ernten",
        ]);
    }

    [Theory]
    [InlineData(";Säen;a;b\r\n;Säen;a;b\r\n", "tabelle.csv:3:2: The competency \"Säen\" is already on line 2.")]
    [InlineData(
        "A;Säen;a\r\n",
        "tabelle.csv:2:1: This record has 3 cells, the header has 4. A semicolon inside a text needs quotes "
            + "around the text."
    )]
    [InlineData("A;\"Säen;a;b\r\n", "tabelle.csv:2:3: This quote is never closed.")]
    public async Task What_is_wrong_in_the_table_is_named_and_no_database_is_made(string rows, string message)
    {
        var (code, output, error) = await _here.Run(
            "import",
            "framework",
            Table(rows),
            "--map",
            _here.Write("map.yml", Map),
            "--name",
            "Garten"
        );
        (code, output).ShouldBe((2, ""));
        error.ShouldStartWith(message);
        Directory.Exists(_here.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_wrong_in_the_mapping_is_named_and_so_is_one_that_is_not_there()
    {
        var table = Table("A;Säen;a;b\r\n");
        (
            await _here.Run(
                "import",
                "framework",
                table,
                "--map",
                _here.Write("map.yml", "columns:\n  Kompetenz: nome\n"),
                "--name",
                "G"
            )
        ).Error.ShouldStartWith("map.yml:2:14: \"nome\" is not what a column can mean.");
        (await _here.Run("import", "framework", table, "--map", table + ".yml", "--name", "G")).Error.ShouldStartWith(
            "tabelle.csv.yml: This mapping cannot be read:"
        );
        (await _here.Run("import", "framework", _here.Framework, "--map", table, "--name", "G")).Error.ShouldContain(
            "A mapping is for one table. Name the file, not its folder."
        );
        (await _here.Run("import", "framework", table, "--map", _here.Write("map.yml", Map))).ShouldBe(
            new Terminal(
                2,
                "",
                "--name: A single file does not say which framework it is. Name it with --name; a known name brings "
                    + "that framework to what the file says."
                    + Environment.NewLine
            )
        );
    }
}
