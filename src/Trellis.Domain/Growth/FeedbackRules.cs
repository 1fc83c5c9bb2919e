using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>Whom one asks for feedback and how often, and what closes a question: product.md §5.</summary>
public static class FeedbackRules
{
    /// <summary>The longest answer, and the longest part of feedback, in characters.</summary>
    public const int TextLimit = 1200;

    /// <summary>The longest question, in characters.</summary>
    public const int QuestionLimit = 400;

    /// <summary>The longest line: what a question is about, what one would like next time, why it is declined.</summary>
    public const int LineLimit = 200;

    /// <summary>How many people one question goes to at most.</summary>
    public const int MostAsked = 3;

    /// <summary>How many questions somebody has open at a time at most, so that nobody is tired of them.</summary>
    public const int MostOpen = 4;

    /// <summary>How far ahead the day of an answer lies at most.</summary>
    public const int DaysAhead = 90;

    /// <summary>How many days pass from one reminder to the next, and from the question to the first.</summary>
    public const int DaysBetweenReminders = 7;

    /// <summary>
    /// One asks one to three colleagues who are not oneself, with at most four questions open, for an answer today or
    /// within ninety days. Null if nothing stands in the way.
    /// </summary>
    /// <param name="open">How many questions of the asker are open already.</param>
    public static Problem? Refuse(
        IReadOnlyCollection<Id<Person>> asked,
        Id<Person> asker,
        int open,
        DateOnly dueOn,
        DateOnly today
    ) =>
        asked.Count is 0 or > MostAsked
            ? new Problem.Refused("feedback-request.people", "Ask one to three colleagues.", "People")
        : asked.Contains(asker)
            ? new Problem.Refused("feedback-request.people", "Ask somebody other than yourself.", "People")
        : open + asked.Count > MostOpen
            ? new Problem.Refused(
                "feedback-request.many",
                open == 0
                    ? $"You can have {MostOpen} open requests at a time."
                    : $"You can have {MostOpen} open requests at a time, and {open} of yours are open. Withdraw one, or "
                        + "wait for an answer.",
                "People"
            )
        : dueOn < today || dueOn > today.AddDays(DaysAhead)
            ? new Problem.Refused(
                "feedback-request.day",
                $"Choose a day from today to {DaysAhead} days ahead.",
                "DueOn"
            )
        : null;

    /// <summary>Only a question that is open is answered, declined, withdrawn or brought to mind.</summary>
    public static Problem? RefuseClosed(FeedbackQuestionState state) =>
        state switch
        {
            FeedbackQuestionState.Open => null,
            FeedbackQuestionState.Answered => new Problem.Refused(
                "feedback-request.closed",
                "This question was answered already."
            ),
            FeedbackQuestionState.Declined => new Problem.Refused(
                "feedback-request.closed",
                "This question was declined."
            ),
            _ => new Problem.Refused(
                "feedback-request.closed",
                "This question was withdrawn. No answer is needed any more."
            ),
        };

    /// <summary>From when on whoever is asked can be reminded: a week after the question, or after the last time.</summary>
    public static DateOnly RemindFrom(DateOnly askedOn, DateOnly? remindedOn) =>
        (remindedOn ?? askedOn).AddDays(DaysBetweenReminders);
}
