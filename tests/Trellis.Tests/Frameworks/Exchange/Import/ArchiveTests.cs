using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>Archives as anybody may send them, and files that a page carries along.</summary>
public sealed class ArchiveTests
{
    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return memory.ToArray();
    }

    private static InputFile File(byte[] bytes) => new("a.zip", () => new MemoryStream(bytes));

    private static string Refused(byte[] bytes) =>
        Archive.Open(File(bytes)).Problem.ShouldBeOfType<Problem.Unreadable>().Findings.ShouldHaveSingleItem().Message;

    private static List<string> Names(params string[] names) =>
        [.. Archive.Open(File(Zip([.. names.Select(n => (n, "x"))]))).Value.ShouldNotBeNull().Select(f => f.Name)];

    [Theory]
    [InlineData("../framework.yml")]
    [InlineData("a/../../framework.yml")]
    [InlineData("/etc/framework.yml")]
    [InlineData("..\\framework.yml")]
    [InlineData("C:framework.yml")]
    public void A_name_that_leads_out_of_the_archive_is_refused(string name) =>
        Refused(Zip((name, "x"), ("framework.yml", "x")))
            .ShouldBe($"The archive names the file \"{name}\", which leads out of it. Nothing of it is used.");

    [Fact]
    public void What_is_no_archive_or_has_nothing_in_it_is_said()
    {
        Refused(Encoding.UTF8.GetBytes("PK not a zip")).ShouldBe("This is not a zip archive that can be read.");
        Refused([]).ShouldBe("This is not a zip archive that can be read.");
        Refused(Zip()).ShouldBe("There is no .yml, .json or .csv file in this archive.");
        Refused(Zip(("readme.md", "x"))).ShouldBe("There is no .yml, .json or .csv file in this archive.");
    }

    [Fact]
    public void The_one_folder_around_everything_is_left_out_and_what_macOS_adds_too()
    {
        Names("Ours/framework.yml", "Ours/competencies/a.yml")
            .ShouldBe(["competencies/a.yml", "framework.yml"], ignoreOrder: true);
        Names("framework.yml", "competencies/a.yml").ShouldBe(["competencies/a.yml", "framework.yml"]);
        Names("competencies/a.yml").ShouldBe(["competencies/a.yml"]);
        Names("Ours/framework.yml", "Ours/._framework.yml", "__MACOSX/Ours/._framework.yml")
            .ShouldBe(["framework.yml"]);
    }

    [Fact]
    public void A_bomb_is_neither_unpacked_nor_believed()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("framework.yml", CompressionLevel.Optimal).Open();
            var block = new byte[1024 * 1024];
            for (var n = 0; n < 130; n++)
                stream.Write(block);
        }
        var bomb = memory.ToArray();
        Refused(bomb).ShouldBe("This archive unpacks to more than 128 MB.");
        // The same with a size in its directory that is a lie.
        var lie = bomb.ToArray();
        var at = lie.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(lie.AsSpan(at + 24), 10);
        var believed = Archive.Open(File(lie));
        if (believed.Value is { } files)
        {
            using var stream = files[0].Open();
            stream.Length.ShouldBeLessThanOrEqualTo(10); // cut off where it said that it ends
        }
    }

    [Fact]
    public void Too_many_files_are_refused() =>
        Refused(Zip([.. Enumerable.Range(0, FolderFormat.FileLimit + 1).Select(n => ($"competencies/{n}.yml", ""))]))
            .ShouldStartWith("This archive has more than");

    private static FormFile Form(string name, byte[] bytes) =>
        new(new MemoryStream(bytes), 0, bytes.Length, "Input.Files", name);

    [Fact]
    public async Task What_is_packed_comes_out_as_it_went_in()
    {
        var packed = (
            await Packed.Pack([Form("C:\\somewhere\\ü.csv", [1, 2, 3]), Form("../b.csv", [])], default)
        ).Value.ShouldNotBeNull();
        var files = Packed.Unpack(packed).ShouldNotBeNull();
        files.Select(f => f.Name).ShouldBe(["ü.csv", "b.csv"]);
        using var stream = files[0].Open();
        (stream.ReadByte(), stream.ReadByte(), stream.ReadByte(), stream.ReadByte()).ShouldBe((1, 2, 3, -1));
    }

    [Fact]
    public async Task Too_much_to_carry_is_refused()
    {
        var noise = new byte[4_000_000];
        new Random(1).NextBytes(noise);
        (await Packed.Pack([Form("a.csv", noise)], default))
            .Problem.ShouldBeOfType<Problem.Refused>()
            .Code.ShouldBe("framework.too-large");
        (await Packed.Pack([.. Enumerable.Range(0, Packed.MostFiles + 1).Select(n => Form($"{n}.yml", [1]))], default))
            .Problem.ShouldBeOfType<Problem.Refused>()
            .Code.ShouldBe("framework.too-many");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base 64!")]
    [InlineData("AAAA")]
    public void What_was_tampered_with_is_nothing(string? text) => Packed.Unpack(text).ShouldBeNull();

    [Fact]
    public void A_length_that_is_a_lie_is_nothing()
    {
        foreach (var length in new[] { -1, int.MaxValue, 100 })
        {
            var memory = new MemoryStream();
            using (var writer = new BinaryWriter(new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true)))
            {
                writer.Write(1);
                writer.Write("a.csv");
                writer.Write(length);
                writer.Write((byte)1);
            }
            Packed.Unpack(Convert.ToBase64String(memory.ToArray())).ShouldBeNull();
        }
    }
}
