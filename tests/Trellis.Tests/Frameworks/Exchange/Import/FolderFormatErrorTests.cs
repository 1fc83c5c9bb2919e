using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>What a folder of YAML can have wrong, each with its place.</summary>
public sealed class FolderFormatErrorTests
{
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
            .Write(FolderFormatTests.Small)
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
        var before = GC.GetAllocatedBytesForCurrentThread();
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
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_500_000_000);
    }

    [Fact]
    public void What_is_not_utf8_is_refused() =>
        FolderFormat
            .Read([new("framework.yml", () => new MemoryStream([0x66, 0xff, 0xfe, 0x00]))])
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldContain("UTF-8");

    private static string Replaced(string text, string was, string becomes)
    {
        text.ShouldContain(was);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), becomes, text.AsSpan(at + was.Length));
    }
}
