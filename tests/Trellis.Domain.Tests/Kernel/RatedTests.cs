using System.Text.Json;

namespace Trellis.Domain.Tests.Kernel;

public sealed class RatedTests
{
    private static readonly Gen<Rated> Any = Gen.OneOf(
        Gen.Constant(Rated.NotAssessed),
        Gen.Constant(Rated.NoOpportunity),
        Gen.Choose(1, int.MaxValue).Select(Rated.At)
    );

    [Fact]
    public void What_is_written_as_text_reads_back_the_same() =>
        Prop.ForAll(Any.ToArbitrary(), rated => Rated.Parse(rated.ToString(), null) == rated)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_as_json_reads_back_the_same() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                rated => JsonSerializer.Deserialize<Rated>(JsonSerializer.Serialize(rated)) == rated
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Different_ratings_have_different_texts() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                Any.ToArbitrary(),
                (one, other) => one == other == (one.ToString() == other.ToString())
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_is_read_is_the_text_that_is_written() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                number =>
                {
                    var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                    return Rated.TryParse(text, null, out var rated) ? rated.ToString() == text : number < 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_a_level_or_says_why_there_is_none()
    {
        (Rated.At(3).Level, Rated.At(3).HasLevel, Rated.At(3).IsAnswered).ShouldBe((3, true, true));
        (Rated.NoOpportunity.Level, Rated.NoOpportunity.IsNoOpportunity).ShouldBe((null, true));
        (Rated.NoOpportunity.HasLevel, Rated.NoOpportunity.IsAnswered).ShouldBe((false, true));
        (default(Rated).Level, default(Rated).IsAnswered).ShouldBe((null, false));
        default(Rated).ShouldBe(Rated.NotAssessed);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+2")]
    [InlineData(" 2")]
    [InlineData("2.5")]
    [InlineData("None")]
    [InlineData("Expert")]
    [InlineData("99999999999")]
    public void Anything_else_is_not_read(string text)
    {
        Rated.TryParse(text, null, out var rated).ShouldBeFalse();
        rated.ShouldBe(Rated.NotAssessed);
        Should.Throw<FormatException>(() => Rated.Parse(text, null));
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("\"3\"", "3")]
    [InlineData("\"none\"", "none")]
    [InlineData("null", "")]
    public void In_json_a_level_is_a_number(string json, string text) =>
        JsonSerializer.Deserialize<Rated>(json).ToString().ShouldBe(text);

    [Fact]
    public void There_is_no_level_below_the_first() => Should.Throw<ArgumentOutOfRangeException>(() => Rated.At(0));
}
