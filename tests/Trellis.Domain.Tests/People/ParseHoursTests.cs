using System.Globalization;

namespace Trellis.Domain.Tests.People;

public sealed class ParseHoursTests
{
    [Theory]
    [InlineData("40", 2400)]
    [InlineData("40.0", 2400)]
    [InlineData("37.5", 2250)]
    [InlineData("37,5", 2250)]
    [InlineData("19.25", 1155)]
    [InlineData("38.33", 2300)]
    [InlineData("38.3333", 2300)]
    [InlineData("37.1", 2226)]
    [InlineData("38:30", 2310)]
    [InlineData("8:05", 485)]
    [InlineData("1:00", 60)]
    [InlineData("0:45", 45)]
    [InlineData("0", 0)]
    [InlineData("0.0", 0)]
    [InlineData("0,00", 0)]
    [InlineData(" 40 ", 2400)]
    [InlineData("40\u00A0", 2400)]
    [InlineData("٣٧٫٥", 2250)]
    [InlineData("３８：３０", 2310)]
    [InlineData("168", PeopleRules.LongestWeek)]
    [InlineData("168:00", PeopleRules.LongestWeek)]
    public void Hours_are_read_to_the_minute(string text, int minutes) =>
        PeopleRules.ParseHours(text).ShouldBe(minutes);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("80%")]
    [InlineData("80 %")]
    [InlineData("0.8")]
    [InlineData("0,5")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("40h")]
    [InlineData("38h30")]
    [InlineData("38:60")]
    [InlineData("38:3")]
    [InlineData("38:300")]
    [InlineData(":30")]
    [InlineData("168.25")]
    [InlineData("168:01")]
    [InlineData("-8")]
    [InlineData("1,000")]
    [InlineData("1e1")]
    [InlineData("forty")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_a_share_or_no_hours_is_refused(string? text) => PeopleRules.ParseHours(text).ShouldBeNull();

    [Fact]
    public void Every_minute_of_a_week_is_read_from_two_decimals_and_from_hours_and_minutes()
    {
        foreach (var week in Enumerable.Range(61, PeopleRules.LongestWeek - 60))
        {
            PeopleRules.ParseHours((week / 60m).ToString("0.##", CultureInfo.InvariantCulture)).ShouldBe(week);
            PeopleRules.ParseHours($"{week / 60}:{week % 60:00}").ShouldBe(week);
        }
    }
}
