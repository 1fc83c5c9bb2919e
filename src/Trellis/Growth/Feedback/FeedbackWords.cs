using Trellis.Ui;

namespace Trellis.Growth.Feedback;

/// <summary>How feedback outside reviews is spoken of.</summary>
public static class FeedbackWords
{
    /// <summary>"Theo Vance", to the writer "To Theo Vance".</summary>
    public static string Title(NoteLine note) =>
        note.IsMine ? $"To {note.Person}"
        : note.IsForMe ? note.Writer
        : $"{note.Writer} to {note.Person}";

    /// <summary>Who reads a piece of feedback, in one sentence.</summary>
    public static string Readers(NoteLine note)
    {
        string[] names = [note.IsForMe ? "you" : note.Person, note.IsMine ? "you" : note.Writer];
        return Sentence(names, note.Manager, note.IsForMe ? "you" : note.Person);
    }

    /// <summary>Who reads the answer to a question, in one sentence.</summary>
    public static string Readers(QuestionLine question)
    {
        string[] names = question.IsMine ? ["you", question.Asked] : [question.Asker, "you"];
        return Sentence(names, question.Manager, question.IsMine ? "you" : question.Asker);
    }

    /// <summary>"Answer by 4 December 2026", "Declined on 3 November 2026".</summary>
    public static string State(QuestionLine question) =>
        question.State switch
        {
            FeedbackQuestionState.Open when question.IsMine => "Not answered yet",
            FeedbackQuestionState.Open => $"Answer by {Say.Date(question.DueOn)}",
            var state => $"{state} on {Say.Date(question.ClosedOn!.Value)}",
        };

    private static string Sentence(string[] two, string? manager, string reports) =>
        manager is null
            ? $"{Say.Capital(Say.List(two))}. Nobody else, whatever their role."
            : $"{Say.Capital(Say.List([.. two, manager]))}, {manager} only while "
                + (reports == "you" ? "you report to them." : $"{reports} reports to them.");
}
