using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>
/// The folder of YAML: what goes out comes in again, to the byte, and what cannot be used is named with its place.
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

    private static FrameworkContent Small =>
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

    [Theory]
    [InlineData(
        "roles/maker.yml",
        "title: Lead maker",
        "titel: Lead maker",
        "roles/maker.yml:24:3: \"titel\" is not known here. Did you mean \"title\"?"
    )]
    [InlineData(
        "roles/maker.yml",
        "listening: Aware",
        "listening: Awake",
        "roles/maker.yml:9:16: This is not a level of listening. Its levels are Aware, Working, Proficient, Expert."
    )]
    [InlineData(
        "roles/maker.yml",
        "spelling: 3",
        "spelling: 7",
        "roles/maker.yml:19:15: This is not a level of spelling. Its levels are 1 to 5."
    )]
    [InlineData(
        "roles/maker.yml",
        "spelling: 3",
        "speling: 3",
        "roles/maker.yml:19:5: There is no competency or skill with the id \"speling\". Did you mean \"spelling\"?"
    )]
    [InlineData(
        "roles/maker.yml",
        "grade: 2",
        "grade: two",
        "roles/maker.yml:15:10: Here stands a whole number from 0 to 99."
    )]
    [InlineData(
        "roles/maker.yml",
        "maker-maker: promotion",
        "maker-maker: jump",
        "roles/maker.yml:12:18: Here stands one of: promotion, lateral, track change."
    )]
    [InlineData(
        "roles/maker.yml",
        "id: maker-maker",
        "id: Maker Maker",
        "roles/maker.yml:13:7: \"Maker Maker\" is no id"
    )]
    [InlineData(
        "roles/maker.yml",
        "grade: 1",
        "grade: 1\n  grade: 2",
        "roles/maker.yml:7:3: \"grade\" is listed twice."
    )]
    [InlineData("roles/maker.yml", "title: Maker", "title: [Maker", "roles/maker.yml:")]
    [InlineData("roles/maker.yml", "title: Maker", "title: &x Maker", "roles/maker.yml:14:10: Anchors and aliases")]
    [InlineData(
        "roles/maker.yml",
        "title: Maker",
        "title: !!str Maker",
        "roles/maker.yml:14:10: Tags (!) are not used here"
    )]
    [InlineData(
        "framework.yml",
        "- drawing",
        "- drawings",
        "framework.yml:23:5: There is no competency with the id \"drawings\". Did you mean \"drawing\"?"
    )]
    [InlineData(
        "framework.yml",
        "format: trellis/1",
        "format: trellis/9",
        "framework.yml:2:9: This is written in the format \"trellis/9\"."
    )]
    [InlineData(
        "competencies/writing.yml",
        "competency: Writing",
        "competence: Writing",
        "competencies/writing.yml:1:1: A file begins with framework:, competency: or role:."
    )]
    [InlineData(
        "competencies/writing.yml",
        "  Aware:",
        "  Awake:",
        "competencies/writing.yml:5:3: \"Awake\" is not a level of Four steps."
    )]
    [InlineData(
        "competencies/writing.yml",
        "name: Spelling",
        "name: Drawing",
        "competencies/writing.yml:18:7: \"Drawing\" is already the name of a competency."
    )]
    public void A_slip_is_named_with_its_place(string file, string was, string becomes, string said)
    {
        var files = FolderExport
            .Write(Small)
            .Select(f => (f.Path, Text: f.Path == file ? Replaced(f.Text, was, becomes) : f.Text))
            .Select(f => World.File(f.Path, f.Text))
            .ToList();
        var read = FolderFormat.Read(files);
        var findings = read.Problem is Problem.Unreadable u
            ? u.Findings
            : [.. ContentRules.Check(read.Value!.Content!).Select(read.Value.At)];
        findings.ShouldNotBeEmpty();
        findings[0].ToString().ShouldStartWith(said);
    }

    private static string Replaced(string text, string was, string becomes)
    {
        text.ShouldContain(was);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), becomes, text.AsSpan(at + was.Length));
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_refused_at_once()
    {
        foreach (
            var text in new[]
            {
                $"framework: {new string('[', 100_000)}",
                $"framework: {string.Concat(Enumerable.Repeat("{a: ", 100_000))}",
                string.Concat(Enumerable.Range(0, 100_000).Select(i => "- ")),
            }
        )
        {
            FolderFormat
                .Read([World.File("framework.yml", text)])
                .Problem.ShouldBeOfType<Problem.Unreadable>()
                .Findings.ShouldHaveSingleItem()
                .ShouldSatisfyAllConditions(f => f.File.ShouldBe("framework.yml"), f => f.Line.ShouldBeGreaterThan(0));
        }
    }

    [Fact]
    public void A_file_without_end_is_refused_in_bounded_memory()
    {
        var before = GC.GetTotalAllocatedBytes();
        FolderFormat
            .Read([
                new(
                    "framework.yml",
                    () =>
                        new EndlessStream(
                            int.MaxValue,
                            i => i < 13 ? (byte)"framework: x\n"[i] : (byte)(i % 100 == 99 ? '\n' : '#')
                        )
                ),
            ])
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldContain("larger than");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(1_500_000_000);
    }

    [Fact]
    public void What_is_not_utf8_is_refused() =>
        FolderFormat
            .Read([new("framework.yml", () => new MemoryStream([0x66, 0xff, 0xfe, 0x00]))])
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldContain("UTF-8");

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
