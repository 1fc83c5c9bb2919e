namespace Trellis.Domain.Tests.Kernel;

public sealed class ExactTests
{
    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(3, 2, 2)]
    [InlineData(5, 2, 2)]
    [InlineData(-1, 2, 0)]
    [InlineData(-3, 2, -2)]
    [InlineData(2, 3, 1)]
    [InlineData(-2, 3, -1)]
    [InlineData(7, 1, 7)]
    public void A_half_goes_to_the_even_number(long over, long under, long whole) =>
        Exact.Of(over, under).HalfEven().ShouldBe(whole);

    [Fact]
    public void The_default_is_zero_and_adds_nothing()
    {
        default(Exact).HalfEven().ShouldBe(0);
        default(Exact).ShouldBe(Exact.Of(0, 7));
        (default(Exact) + Exact.Of(1, 3)).ShouldBe(Exact.Of(2, 6));
        (Exact.Of(1, 3) * Exact.Of(3, 4)).ShouldBe(Exact.Of(1, 4));
        (Exact.Of(1, 3) <= Exact.Of(1, 2) && Exact.Of(1, 2) >= Exact.Of(1, 3)).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => Exact.Of(1, 0));
    }

    [Fact]
    public void Three_hundred_and_sixty_five_parts_make_a_whole() =>
        Enumerable.Repeat(Exact.Of(2000_00, 365), 365).Aggregate((a, b) => a + b).ShouldBe(Exact.Of(2000_00, 1));
}
