namespace Trellis.Domain.Tests.Reviews;

public sealed class ConversationRulesTests
{
    private static readonly DateOnly Today = new(2026, 5, 14);

    private static Person Somebody(DateOnly? endsOn = null) =>
        new()
        {
            Email = "a",
            EmailKey = "a",
            Name = "Ada",
            StartsOn = new(2025, 4, 9),
            EndsOn = endsOn,
        };

    [Theory]
    [InlineData("2025-04-08", false)]
    [InlineData("2025-04-09", true)]
    [InlineData("2026-05-14", true)]
    [InlineData("2026-05-15", false)]
    public void The_day_lies_between_the_first_day_of_work_and_today(string on, bool isFine) =>
        (ConversationRules.Refuse(Somebody(), null, DateOnly.Parse(on), Today) is null).ShouldBe(isFine);

    [Fact]
    public void Of_whoever_has_left_it_lies_before_the_last_day()
    {
        var left = Somebody(new(2026, 1, 31));
        ConversationRules.Refuse(left, null, new(2026, 1, 31), Today).ShouldBeNull();
        ConversationRules
            .Refuse(left, null, new(2026, 2, 1), Today)!
            .Message.ShouldBe("Choose a day from the first day of work, 9 April 2025, to the last, 31 January 2026.");
    }

    [Fact]
    public void Nobody_records_it_about_themselves()
    {
        var ada = Somebody();
        ConversationRules.Refuse(ada, ada.Id, Today, Today).ShouldBe(ConversationRules.Own);
        ConversationRules.Refuse(ada, Id<Person>.New(), Today, Today).ShouldBeNull();
    }
}
