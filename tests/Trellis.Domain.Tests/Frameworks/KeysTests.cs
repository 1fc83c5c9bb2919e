namespace Trellis.Domain.Tests.Frameworks;

public sealed class KeysTests
{
    [Fact]
    public void A_key_is_the_slug_of_the_name_and_counts_on_where_it_is_taken()
    {
        HashSet<string> taken = ["delivery", "delivery-2"];
        Keys.Take("Delivery", taken).ShouldBe("delivery-3");
        taken.ShouldContain("delivery-3");
        Keys.Take("Überblick!", taken).ShouldBe("uberblick");
        Keys.Take("東京", taken).ShouldBe("x");
        Keys.Take("大阪", taken).ShouldBe("x-2");
    }

    [Fact]
    public void A_counted_key_is_never_too_long()
    {
        HashSet<string> taken = [];
        var name = new string('a', 300);
        foreach (var _ in Enumerable.Range(0, 12))
            ContentRules.IsKey(Keys.Take(name, taken)).ShouldBeTrue();
    }
}
