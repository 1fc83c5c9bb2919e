namespace Trellis.Domain.Tests.Kernel;

public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("S\u0301wiadomos\u0301c\u0301", "Świadomość")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u30AB\u3099", "ガ")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    public void Letters_and_their_marks_are_one_sign_where_there_is_one(string text, string composed) =>
        CanonicalForm.Compose(text).ShouldBe(composed);

    [Theory]
    [InlineData("ẤÉ", "A\u0302\u0301E\u0301")]
    [InlineData("한", "\u1112\u1161\u11AB")]
    public void A_letter_is_taken_apart_to_its_last_mark(string text, string decomposed) =>
        CanonicalForm.Decompose(text).ShouldBe(decomposed);

    [Fact]
    public void Both_forms_hold_still_and_say_the_same()
    {
        var texts = Gen.Elements("a", "e", "é", "ậ", "\u0301", "\u0323", "\u0302", "ᄒ", "ᅡ", "ᆫ", "한", "Å", "क", "़")
            .ArrayOf()
            .Select(string.Concat);
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var (whole, parts) = (CanonicalForm.Compose(text), CanonicalForm.Decompose(text));
                    return CanonicalForm.Compose(whole) == whole
                        && CanonicalForm.Decompose(parts) == parts
                        && CanonicalForm.Compose(parts) == whole
                        && CanonicalForm.Decompose(whole) == parts;
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
