using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>
/// The folder of YAML: what goes out comes in again, to the byte.
/// </summary>
public sealed class FolderFormatTests
{
    private static IReadOnlyList<InputFile> Files(FrameworkContent content) =>
        [.. FolderExport.Write(content).Select(f => World.File(f.Path, f.Text))];

    [Fact]
    public void Whatever_a_framework_says_comes_back_unchanged_and_is_written_in_the_same_bytes()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var content = SomeContent.From(seed);
            var read = FolderFormat.Read(Files(content));
            var again = read.Value.ShouldNotBeNull($"seed {seed}: {read.Problem?.Message}").Content.ShouldNotBeNull();
            ContentFacts.Compare(content, again).IsSame.ShouldBeTrue($"seed {seed}");
            again.Name.ShouldBe(content.Name);
            FolderExport.Write(again).ShouldBe(FolderExport.Write(content), $"seed {seed}");
            var one = FolderFormat
                .Read([World.File("all.yml", FolderExport.WriteOne(content))])
                .Value.ShouldNotBeNull($"seed {seed}")
                .Content!;
            FolderExport.Write(one).ShouldBe(FolderExport.Write(content), $"seed {seed}");
        }
    }

    internal static FrameworkContent Small =>
        Formats.Read(World.FrameworkFiles, "csv", "Small").Value!.Draft.ToContent("Small");

    [Fact]
    public void A_file_reads_like_a_text()
    {
        var files = FolderExport.Write(Small with { Identifier = "0b6d8a0c-6f0d-5d1e-9a52-0a8f8b7c1d2e" });
        files
            .Select(f => f.Path)
            .ShouldBe([
                "framework.yml",
                "competencies/drawing.yml",
                "competencies/hiding.yml",
                "competencies/listening.yml",
                "competencies/singing.yml",
                "competencies/writing.yml",
                "roles/maker.yml",
            ]);
        files[^1]
            .Text.ShouldBe(
                """
                role: Maker
                id: maker
                positions:
                - id: maker-junior-maker
                  title: Junior maker
                  grade: 1
                  description: Begins.
                  expects:
                    listening: Aware
                    writing: Working
                  leads to:
                    maker-maker: promotion
                - id: maker-maker
                  title: Maker
                  grade: 2
                  description: Makes.
                  expects:
                    listening: Working
                    spelling: 3
                    writing: {level: Proficient, weight: 2}
                  leads to:
                    maker-lead-maker: track change
                - id: maker-lead-maker
                  title: Lead maker
                  grade: 3
                  track: managerial
                  description: Leads.
                  expects:
                    drawing: Working
                    listening: Expert
                    writing: Proficient

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Texts_of_several_lines_are_blocks()
    {
        var content = Small;
        var file = FolderExport
            .Write(content.Put(content.Competencies[0] with { Description = "You can:\n- listen\n- wait: and see" }))
            .Single(f => f.Path == "competencies/listening.yml")
            .Text;
        file.ShouldContain("description: |-\n  You can:\n  - listen\n  - wait: and see\n");
    }

    [Fact]
    public void A_competency_that_no_category_names_is_taken_in_and_reported()
    {
        var files = FolderExport
            .Write(Small)
            .Select(f =>
                World.File(
                    f.Path,
                    f.Path == "framework.yml" ? f.Text.Replace("  - writing\n", "", StringComparison.Ordinal) : f.Text
                )
            )
            .ToList();
        var read = FolderFormat.Read(files).Value.ShouldNotBeNull();
        read.Warnings.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "competencies/writing.yml:2:5: No category names the competency \"writing\". It is taken in without "
                    + "a category."
            );
        read.Content!.Competencies.Single(c => c.Key == "writing").Category.ShouldBeNull();
    }
}
