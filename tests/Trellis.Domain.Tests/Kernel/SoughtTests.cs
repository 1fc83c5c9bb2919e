namespace Trellis.Domain.Tests.Kernel;

public sealed class SoughtTests
{
    [Theory]
    [InlineData("Zażółć Gęślą", "zazolc gesla")]
    [InlineData("Łódź", "LODZ")]
    [InlineData("Zoë Nuñez", "zoe nunez")]
    [InlineData("Søren Ægir", "soren aegir")]
    [InlineData("Straße", "strasse")]
    [InlineData("İpek Işık", "ipek isik")]
    [InlineData("Nguyễn Thị Đào", "nguyen thi dao")]
    [InlineData("Ａｎｎａ", "anna")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("Алёна", "алена")]
    [InlineData("علی\u200Cرضا", "علیرضا")]
    [InlineData("plain", "Plain")]
    [InlineData("Siobhán O’Brien", "o'brien")]
    [InlineData("Siobhán O'Brien", "O‘Brien")]
    [InlineData("Anna Maria‑Luise", "maria-luise")]
    [InlineData("Anna–Lena", "anna-lena")]
    public void A_name_is_found_without_its_accents(string name, string typed)
    {
        Sought.Has($"Somebody like {name}, here", Sought.Key(typed)).ShouldBeTrue();
        Sought.Has($"Somebody like {name}, here", Sought.Key(name)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Anna", "hanna")]
    [InlineData("ガ", "か")]
    public void What_is_another_letter_is_not_found(string name, string typed) =>
        Sought.Has(name, Sought.Key(typed)).ShouldBeFalse();

    [Theory]
    [InlineData("Das große Ganze", "GROSSE", 4, 5)]
    [InlineData("un résumé", "RESUME", 3, 6)]
    [InlineData("abc abd", "ABD", 4, 3)]
    [InlineData("one two", "E T", 2, 3)]
    [InlineData("the Świadomość", "SWIAD", 4, 5)]
    public void A_word_is_found_where_it_stands(string line, string word, int at, int length) =>
        Sought.Find(line, word).ShouldBe((at, length));

    [Fact]
    public void What_is_not_there_has_no_place() => Sought.Find("a short line", "LINES").ShouldBeNull();
}
