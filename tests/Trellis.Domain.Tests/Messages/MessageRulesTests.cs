using Trellis.Domain.Messages;

namespace Trellis.Domain.Tests.Messages;

public sealed class MessageRulesTests
{
    [Theory]
    [InlineData(MessagePurpose.Asked, null, Cadence.AtOnce)]
    [InlineData(MessagePurpose.Asked, Cadence.Daily, Cadence.Daily)]
    [InlineData(MessagePurpose.Asked, Cadence.Never, Cadence.AtOnce)]
    [InlineData(MessagePurpose.Information, null, Cadence.Weekly)]
    [InlineData(MessagePurpose.Information, Cadence.AtOnce, Cadence.AtOnce)]
    [InlineData(MessagePurpose.Information, Cadence.Never, Cadence.Never)]
    [InlineData(MessagePurpose.Invitation, null, Cadence.AtOnce)]
    [InlineData(MessagePurpose.Invitation, Cadence.Never, Cadence.Never)]
    [InlineData(MessagePurpose.Invitation, Cadence.Weekly, Cadence.AtOnce)]
    [InlineData(MessagePurpose.Security, null, Cadence.AtOnce)]
    [InlineData(MessagePurpose.Security, Cadence.Never, Cadence.AtOnce)]
    [InlineData(MessagePurpose.Security, Cadence.Weekly, Cadence.AtOnce)]
    public void What_one_chose_holds_as_far_as_one_may(MessagePurpose purpose, Cadence? chosen, Cadence holds) =>
        MessageRules.Of(purpose, chosen).ShouldBe(holds);

    [Theory]
    [InlineData(Cadence.Daily, "2026-11-27", 7, "2026-11-26")]
    [InlineData(Cadence.Daily, "2026-11-27", 8, "2026-11-27")]
    [InlineData(Cadence.Weekly, "2026-11-27", 7, "2026-11-20")]
    [InlineData(Cadence.Weekly, "2026-11-27", 8, "2026-11-27")]
    [InlineData(Cadence.Weekly, "2026-12-03", 23, "2026-11-27")]
    [InlineData(Cadence.Weekly, "2026-12-04", 7, "2026-11-27")]
    public void The_newest_digest_is_of_this_morning_or_of_this_Friday(
        Cadence cadence,
        string day,
        int hour,
        string digest
    ) => MessageRules.DigestOf(cadence, DateOnly.Parse(day), hour).ShouldBe(DateOnly.Parse(digest));

    [Fact]
    public void In_each_week_of_hours_the_digest_changes_once_and_is_never_ahead()
    {
        var start = new DateOnly(2026, 1, 1);
        var seen = Enumerable
            .Range(0, 52 * 7 * 24)
            .Select(h => (Day: start.AddDays(h / 24), Hour: h % 24))
            .Select(t => (t.Day, Digest: MessageRules.DigestOf(Cadence.Weekly, t.Day, t.Hour)))
            .ToList();
        seen.ShouldAllBe(s => s.Digest <= s.Day && s.Digest > s.Day.AddDays(-8));
        seen.Select(s => s.Digest).Distinct().Count().ShouldBe(53);
        seen.ShouldAllBe(s => s.Digest.DayOfWeek == DayOfWeek.Friday);
    }
}
