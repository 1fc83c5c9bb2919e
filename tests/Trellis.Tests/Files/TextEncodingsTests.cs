using System.Text;

namespace Trellis.Tests.Files;

public sealed class TextEncodingsTests
{
    private static readonly (string Encoding, string Text)[] Letters =
    [
        ("Windows-1250", "Rzemiosło;Świadomość żaglówki;Łódź"),
        ("Windows-1251", "Ремесло;Обізнаність;Досвід"),
        ("Windows-1253", "Τέχνη;Επίγνωση;Εμπειρία"),
        ("Windows-1254", "Şehir;Bahçıvanlık;İğde"),
        ("Windows-1256", "حرفة;وعي"),
        ("Windows-1257", "Ąžuolas;Šaknis;Ėglė"),
        ("ISO-8859-2", "Łódź;Świt"),
        ("ISO-8859-15", "Œuvre;10 €"),
        ("KOI8-U", "Їжак;Ґанок"),
        ("IBM852", "Dąb;Ślad"),
        ("Macintosh", "Größe;Été"),
        ("Shift_JIS", "技能;意識"),
        ("EUC-JP", "技能;意識"),
        ("GB18030", "技能;意识"),
        ("Big5", "技能;意識"),
        ("EUC-KR", "기술;인식"),
    ];

    [Fact]
    public void Every_encoding_that_can_be_named_reads_its_letters()
    {
        foreach (var (name, text) in Letters)
        {
            var bytes = TextEncodings.Of(name).GetBytes($"{text}\n1;2;3\n");
            using var table = TableReader
                .Open(new InputFile("t.csv", () => new MemoryStream(bytes)) { Format = new(Encoding: name) })
                .Value.ShouldNotBeNull();
            string.Join(';', table.Header).ShouldBe(text, name);
        }
        foreach (var name in TextEncodings.Known)
            TextEncodings.Of(name).GetString(TextEncodings.Of(name).GetBytes("abc")).ShouldBe("abc", name);
    }

    [Fact]
    public void A_guess_is_said_as_a_guess_with_the_way_to_state_it()
    {
        var bytes = TextEncodings.Of("Windows-1250").GetBytes("Kategoria;Kompetencja\nRzemiosło;Świadomość\n");
        using var table = TableReader
            .Open(new InputFile("t.csv", () => new MemoryStream(bytes)))
            .Value.ShouldNotBeNull();
        table
            .Remarks.ShouldHaveSingleItem()
            .Message.ShouldEndWith(
                ", with a semicolon between cells. The encoding is a guess. If letters look wrong, choose the right "
                    + "one in Encoding, or save the table as \"CSV UTF-8\"."
            );
        using var named = TableReader
            .Open(new InputFile("t.csv", () => new MemoryStream(bytes)) { Format = new(Encoding: "Windows-1250") })
            .Value.ShouldNotBeNull();
        named.Next();
        (named["Kompetencja"].Text, named.Remarks[0].Message).ShouldBe(
            ("Świadomość", "Read as Windows-1250, with a semicolon between cells.")
        );
    }

    [Fact]
    public void A_mark_at_the_beginning_is_believed_before_a_name()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("é\n1\n")];
        using var table = TableReader
            .Open(new InputFile("t.csv", () => new MemoryStream(bytes)) { Format = new(Encoding: "Windows-1250") })
            .Value.ShouldNotBeNull();
        table.Header.ShouldBe(["é"]);
    }

    [Fact]
    public void A_replacement_character_that_is_in_the_file_is_read_and_pointed_at()
    {
        using var table = TableReader
            .Open(World.File("t.csv", "name,about\nSoldering,\"1\n3\uFFFD5 mm\"\n"))
            .Value.ShouldNotBeNull();
        table.Next().ShouldBeTrue();
        table["about"].Text.ShouldBe("1\n3\uFFFD5 mm");
        table.Remarks.ShouldBe([
            new("t.csv", 3, 2, "Here is a replacement character: a letter was lost before it came here."),
        ]);
    }

    [Fact]
    public void An_encoding_is_found_by_any_way_to_write_its_letters()
    {
        TextEncodings.Find("WINDOWS-1250").ShouldBe("Windows-1250");
        TextEncodings.Find("EBCDIC").ShouldBeNull();
        TextEncodings.Find(null).ShouldBeNull();
    }
}
