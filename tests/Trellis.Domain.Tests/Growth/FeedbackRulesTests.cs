using Trellis.Domain.Growth;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Growth;

public sealed class FeedbackRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly Id<Person> Me = Id<Person>.New();

    [Theory]
    [InlineData(0, 0, 0, "feedback-request.people")]
    [InlineData(1, 0, 0, null)]
    [InlineData(3, 0, 0, null)]
    [InlineData(4, 0, 0, "feedback-request.people")]
    [InlineData(1, 3, 0, null)]
    [InlineData(1, 4, 0, "feedback-request.many")]
    [InlineData(3, 2, 0, "feedback-request.many")]
    [InlineData(1, 0, -1, "feedback-request.day")]
    [InlineData(1, 0, 90, null)]
    [InlineData(1, 0, 91, "feedback-request.day")]
    public void One_asks_a_few_with_few_open_for_a_day_ahead(int people, int open, int days, string? code) =>
        Code(
                FeedbackRules.Refuse(
                    [.. Enumerable.Range(0, people).Select(_ => Id<Person>.New())],
                    Me,
                    open,
                    Today.AddDays(days),
                    Today
                )
            )
            .ShouldBe(code);

    [Fact]
    public void Nobody_asks_themselves() =>
        Code(FeedbackRules.Refuse([Id<Person>.New(), Me], Me, 0, Today, Today)).ShouldBe("feedback-request.people");

    [Theory]
    [InlineData(FeedbackQuestionState.Open, null)]
    [InlineData(FeedbackQuestionState.Answered, "feedback-request.closed")]
    [InlineData(FeedbackQuestionState.Declined, "feedback-request.closed")]
    [InlineData(FeedbackQuestionState.Withdrawn, "feedback-request.closed")]
    public void Only_an_open_request_can_be_closed(FeedbackQuestionState state, string? code) =>
        Code(FeedbackRules.RefuseClosed(state)).ShouldBe(code);

    [Fact]
    public void A_reminder_is_a_week_after_the_request_or_the_last_one()
    {
        FeedbackRules.RemindFrom(Today, null).ShouldBe(Today.AddDays(7));
        FeedbackRules.RemindFrom(Today, Today.AddDays(9)).ShouldBe(Today.AddDays(16));
    }

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;
}
