namespace Trellis.Reviews.Settings;

/// <summary>The terms of annual 360s in words: on the page of a cycle, in the record, at the command line.</summary>
public static class ReviewTermsWords
{
    /// <summary>"Who reads coworkers' feedback" and the like, each with what is settled.</summary>
    public static IReadOnlyList<(string Label, string Text)> Of(ReviewTerms terms) =>
        [
            ("Coworkers", Coworkers(terms)),
            ("Coworkers’ feedback", ReviewWords.Of(terms.Visibility)),
            (
                "People Ops reads what was submitted",
                terms.PeopleOpsReads
                    ? terms.Visibility == VisibilityMode.Anonymous
                        ? "Yes: both views once they are open, and feedback as it was released, without names."
                        : "Yes: both views once they are open, and feedback with names."
                    : "No. People Ops sees who has done what, and what is shared in the end."
            ),
            (
                "Rating calibration",
                terms.IsLevelled
                    ? "Final levels are compared between managers before they are shared."
                    : "Each manager shares the final assessment when it is ready."
            ),
        ];

    /// <summary>On one line, for the record.</summary>
    public static string Line(AnnualBy by, ReviewTerms terms) =>
        $"{(by == AnnualBy.Cycles ? "In company cycles" : "By anniversary")}, {ReviewWords.Of(terms.Visibility)}, "
        + $"{terms.CoworkersLeast} to {terms.CoworkersMost} coworkers, {terms.RequestsMost} open requests at most, People Ops "
        + $"{(terms.PeopleOpsReads ? "reads" : "does not read")} what was submitted, stages due after {terms.Days.Nominating}, "
        + $"{terms.Days.Writing}, {terms.Days.Conversation}, {terms.Days.Final} and {terms.Days.Acknowledging} days";

    private static string Coworkers(ReviewTerms terms) =>
        $"{(terms.CoworkersLeast == terms.CoworkersMost ? $"{terms.CoworkersMost}" : $"{terms.CoworkersLeast} to {terms.CoworkersMost}")}"
        + " for each person, nominated by either side and agreed by the manager. At most "
        + $"{terms.RequestsMost} open requests for each coworker.";
}
