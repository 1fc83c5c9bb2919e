using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.People;

public sealed class NameRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static Person Called(string name, string email, DateOnly? until = null) =>
        new()
        {
            Name = name,
            Email = email,
            EmailKey = Names.Key(email),
            StartsOn = Today.AddDays(-100),
            EndsOn = until,
        };

    [Theory]
    [InlineData("Jan", "Nowak", "Jan Nowak")]
    [InlineData(" Jan\u200B ", "  van der  Berg", "Jan van der Berg")]
    [InlineData("太郎", "山田", "山田 太郎")]
    [InlineData("민준", "김", "김 민준")]
    [InlineData("Taro", "Yamada", "Taro Yamada")]
    [InlineData("محمد", "علي", "محمد علي")]
    [InlineData("Cher", "", "Cher")]
    [InlineData(null, "Nowak", "Nowak")]
    public void A_full_name_is_made_of_two(string? first, string? last, string full) =>
        NameRules.Full(first, last).ShouldBe(full);

    [Theory]
    [InlineData("lukasz@example.org", 1)]
    [InlineData("Łukasz Żółć", 1)]
    [InlineData("  lukasz  ZOLC ", 1)]
    [InlineData("Żółć, Łukasz", 1)]
    [InlineData("Łukasz, Żółć", 0)]
    [InlineData("Z\u0307ółć", 0)]
    [InlineData("山田太郎", 1)]
    [InlineData("山田　太郎", 1)]
    [InlineData("김 민준", 1)]
    [InlineData("山田次郎", 0)]
    [InlineData("𠮷野家", 0)]
    [InlineData("TwinTwin", 0)]
    [InlineData("Ada Gone", 1)] // the other one has left
    [InlineData("Bea Gone", 1)] // nobody else has the name
    [InlineData("Twin", 2)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void Who_is_meant(string? written, int people) =>
        NameRules
            .Meant(
                written,
                [
                    Called("Łukasz Żółć", "lukasz@example.org"),
                    Called("Ada Gone", "a1@example.org", Today.AddDays(-1)),
                    Called("Ada Gone", "a2@example.org", Today),
                    Called("Bea Gone", "b@example.org", Today.AddDays(-1)),
                    Called("山田 太郎", "taro@example.org"),
                    Called("김민준", "min@example.org"),
                    Called("Twin", "t1@example.org"),
                    Called("Twin", "t2@example.org"),
                ],
                Today
            )
            .Count.ShouldBe(people);

    [Fact]
    public void An_email_comes_before_a_name() =>
        NameRules
            .Meant(
                "x@example.org",
                [Called("x@example.org", "y@example.org"), Called("Xavier", "x@example.org")],
                Today
            )
            .ShouldHaveSingleItem()
            .Name.ShouldBe("Xavier");
}
