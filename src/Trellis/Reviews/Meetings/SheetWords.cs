using Trellis.Ui;

namespace Trellis.Reviews.Meetings;

/// <summary>The sentence above the sheet of a conversation.</summary>
public static class SheetWords
{
    public static string Lede(ConversationSheet.View sheet, Viewer me)
    {
        var info = sheet.Info;
        var first = ReviewWords.First(info.Person);
        var asked = info.Case.Coworkers.Count(c => c.Counts);
        var answered = info.Case.Coworkers.Count(c => c.IsSubmitted);
        var coworkers = $"{answered} of {Say.Count(asked, "coworker", "coworkers")} answered";
        if (info.IsAnnual)
            return Views(sheet, first, coworkers);
        var reflection = sheet.Reflection is { } r
            ? $"{first} submitted a reflection on {DueRules.Past(me.Day(r.SubmittedAt), me.Today)}"
            : $"{first} has not submitted a reflection";
        var sentence = $"{reflection}, and {coworkers}.";
        return info.Standing.Stage is ReviewStage.Preparing or ReviewStage.Conversation
            ? $"{sentence} Let {first} start."
            : sentence;
    }

    private static string Views(ConversationSheet.View sheet, string first, string coworkers)
    {
        if (sheet.Views is not { CompletedAt: not null } views)
            return $"The views are not open yet, and {coworkers}.";
        var compared = views.Lines.Count(l => l.Apart is not null);
        var far = views.Lines.Count(l => l.Apart >= 2);
        return compared == 0 ? $"{first} has given no level to compare with yours, and {coworkers}."
            : far == 0 ? $"No level is further apart than one, and {coworkers}. Let {first} start."
            : $"In {far} of {Say.Count(compared, "competency", "competencies")} the views are two levels apart or more, "
                + $"and {coworkers}. Start there.";
    }
}
