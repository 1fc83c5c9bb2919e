using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class OneOnOneRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DateTime Now = new(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(OneOnOneState.Planned, OneOnOneAct.Move, null)]
    [InlineData(OneOnOneState.Planned, OneOnOneAct.Skip, null)]
    [InlineData(OneOnOneState.Planned, OneOnOneAct.Hold, null)]
    [InlineData(OneOnOneState.Planned, OneOnOneAct.Note, null)]
    [InlineData(OneOnOneState.Held, OneOnOneAct.Note, null)]
    [InlineData(OneOnOneState.Held, OneOnOneAct.Move, "one-on-one.held")]
    [InlineData(OneOnOneState.Held, OneOnOneAct.Skip, null)]
    [InlineData(OneOnOneState.Held, OneOnOneAct.Hold, null)]
    [InlineData(OneOnOneState.Skipped, OneOnOneAct.Move, "one-on-one.skipped")]
    [InlineData(OneOnOneState.Skipped, OneOnOneAct.Skip, "one-on-one.skipped")]
    [InlineData(OneOnOneState.Skipped, OneOnOneAct.Hold, null)]
    [InlineData(OneOnOneState.Skipped, OneOnOneAct.Note, "one-on-one.skipped")]
    public void A_meeting_takes_what_its_state_takes(OneOnOneState state, OneOnOneAct act, string? code) =>
        Code(OneOnOneRules.Refuse(state, act)).ShouldBe(code);

    [Theory]
    [InlineData(0, 30, null)]
    [InlineData(0, 9, "one-on-one.time")]
    [InlineData(0, 241, "one-on-one.time")]
    [InlineData(365, 30, null)]
    [InlineData(366, 30, "one-on-one.time")]
    [InlineData(-60, 30, null)]
    [InlineData(-61, 30, "one-on-one.time")]
    public void A_meeting_lies_within_a_year_and_takes_minutes(int days, int minutes, string? code) =>
        Code(OneOnOneRules.RefuseTime(Now.AddDays(days), minutes, Now)).ShouldBe(code);

    [Fact]
    public void A_meeting_is_held_once_it_has_begun()
    {
        Code(OneOnOneRules.RefuseHolding(Now.AddMinutes(1), Now)).ShouldBe("one-on-one.early");
        OneOnOneRules.RefuseHolding(Now, Now).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11-26", 14, "2026-12-10")]
    [InlineData("2026-11-16", 14, "2026-12-14")]
    [InlineData("2026-01-05", 7, "2026-12-07")]
    [InlineData("2026-12-03", 14, "2026-12-17")]
    public void The_next_one_keeps_the_rhythm_and_lies_ahead(string last, int days, string next) =>
        OneOnOneRules.Next(DateOnly.Parse(last), days, Today).ShouldBe(DateOnly.Parse(next));

    [Theory]
    [InlineData(null, -61, 2, true)]
    [InlineData(null, -20, 2, false)]
    [InlineData(-70, -400, 2, true)]
    [InlineData(-30, -400, 2, false)]
    [InlineData(-400, -400, null, false)]
    public void A_career_talk_is_due_some_months_after_the_last(int? last, int from, int? months, bool isDue) =>
        OneOnOneRules
            .IsCareerTalkDue(last is { } l ? Today.AddDays(l) : null, Today.AddDays(from), months, Today)
            .ShouldBe(isDue);

    [Fact]
    public void Only_meetings_that_were_held_since_carry_a_point_over()
    {
        OneOnOneMeeting Meeting(int days, OneOnOneState state) =>
            new()
            {
                SeriesId = default,
                StartsAt = Now.AddDays(days),
                Minutes = 30,
                State = state,
            };
        OneOnOneRules
            .CarriedOver(
                Now.AddDays(-20),
                [
                    Meeting(-30, OneOnOneState.Held),
                    Meeting(-14, OneOnOneState.Held),
                    Meeting(-7, OneOnOneState.Skipped),
                    Meeting(-1, OneOnOneState.Held),
                    Meeting(7, OneOnOneState.Planned),
                ]
            )
            .ShouldBe(2);
    }

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;
}
