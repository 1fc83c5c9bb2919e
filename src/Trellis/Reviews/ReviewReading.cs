namespace Trellis.Reviews;

/// <summary>Who reads which part of a review, as its page says it: product.md §4 “Visibility mode”, and §7.</summary>
public static class ReviewReading
{
    /// <summary>What the mode means, in a sentence.</summary>
    public static string Mode(VisibilityMode mode) =>
        mode switch
        {
            VisibilityMode.Named => "Coworkers’ feedback is read with names, by the person and the manager.",
            VisibilityMode.Anonymous =>
                "Coworkers’ feedback is read together and without names, if at least four answer.",
            _ => "Coworkers are named to the manager, and summarised to the person. Two or three people cannot be "
                + "anonymous, so that is not promised.",
        };

    public static IReadOnlyList<(string Part, string Person, string Lead, string Coworkers, string Ops)> Parts(
        ReviewInfo info
    ) => info.IsAnnual ? Annual(info.Terms) : Calibration;

    private static readonly (string, string, string, string, string)[] Calibration =
    [
        ("Reflection", "Yes", "Once it is submitted", "No", "No"),
        ("Coworkers’ feedback", "A summary, no names", "With names", "Only their own", "No"),
        ("Notes during the conversation", "No", "Only their own", "No", "No"),
        ("What both expect, agreements, course corrections", "Once shared", "Yes", "No", "Once shared"),
        ("Comment of the acknowledgement", "Yes", "Yes", "No", "Yes"),
        ("Who did what, and when", "Yes", "Yes", "Their own part", "Yes"),
    ];

    private static (string, string, string, string, string)[] Annual(ReviewTerms terms)
    {
        var ops = terms.PeopleOpsReads;
        var feedback = terms.Visibility switch
        {
            VisibilityMode.Named => ("With names, once both views are open", "With names, once both views are open"),
            VisibilityMode.Anonymous => ("Together, without names", "Together, without names"),
            _ => ("A summary, no names", "With names"),
        };
        return
        [
            ("Self-assessment", "Yes", "Once both views are submitted", "No", ops ? "Once both are open" : "No"),
            ("Manager’s view", "Once both views are submitted", "Yes", "No", ops ? "Once both are open" : "No"),
            ("Coworkers’ feedback", feedback.Item1, feedback.Item2, "Only their own", ops ? feedback.Item2 : "No"),
            ("Notes during the conversation", "No", "Only their own", "No", "No"),
            (
                "Final assessment and goals",
                "Once shared",
                "Yes",
                "No",
                terms.IsLevelled ? "Levels before, texts once shared" : "Once shared"
            ),
            ("Promotion and raise", "The outcome, once told", "Yes", "No", "Yes"),
            ("Comment of the acknowledgement", "Yes", "Yes", "No", "Yes"),
            ("Who did what, and when", "Yes", "Yes", "Their own part", "Yes"),
        ];
    }
}
