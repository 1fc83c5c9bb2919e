using Trellis.Domain.Assessments;

namespace Trellis.Domain.Reviews;

/// <summary>
/// Who will read what is about to be written in a review, in a sentence for the writer. It is shown before writing and kept
/// with the text; nothing widens later (product.md §4, "Visibility mode").
/// </summary>
public static class ReviewAudiences
{
    /// <param name="lead">Who leads the review today; null where there is nobody yet.</param>
    public static string Reflection(string? lead) =>
        $"Only you, until you submit it. Then {lead ?? "your manager"}, or whoever leads this review in their place "
        + "while it is open, with your name. Coworkers and People Ops do not read it.";

    /// <summary>Of the two views of a 360.</summary>
    public static string View(AssessmentKind kind, string person, string? lead, ReviewTerms terms)
    {
        var reader =
            kind == AssessmentKind.Self
                ? $"{lead ?? "your manager"}, or whoever leads this review in their place while it is open"
                : person;
        return $"Only you, until you submit it. Then {reader}, with your name. You see each other’s view at the same "
            + $"moment, after both are submitted.{Ops(terms, "both views then")}{Levelled(terms)}";
    }

    /// <summary>Of the final assessment.</summary>
    public static string Final(string person, ReviewTerms terms) =>
        terms.IsLevelled
            ? $"Only you, until you share it. Then {person} and People Ops. Before that, levels without texts are compared "
                + "in the rating calibration: with names by People Ops, as counts by the other managers."
            : $"Only you, until you share it. Then {person} and People Ops.";

    public static string Feedback(string person, string? lead, ReviewTerms terms)
    {
        var leads = $"{lead ?? "the manager"}, or whoever leads this review in their place while it is open";
        return terms.Visibility switch
        {
            VisibilityMode.Named =>
                $"Only you, until you submit it. Then {leads}, and {person}, both with your name, once "
                    + $"both of them have submitted their views.{Ops(terms, "it then, with your name")}",
            VisibilityMode.Anonymous =>
                $"Only you, until feedback is closed. If at least {AnonymousRules.Least} coworkers answered, {leads}, and "
                    + $"{person} then read all texts as they were written, shuffled and without names, and levels only as "
                    + "counts. A way of writing may give its writer away. With fewer answers nobody reads anything, and you "
                    + $"are told. {(terms.PeopleOpsReads ? "People Ops reads the same." : "People Ops sees that you answered.")}",
            _ =>
                $"Only you, until you submit it. Then {leads}, with your name. {First(person)} reads a summary without "
                    + "names, and may guess who said what among a few people."
                    + (
                        terms.PeopleOpsReads
                            ? Ops(terms, "it then, with your name")
                            : " People Ops sees that you answered, not what you wrote."
                    ),
        };
    }

    public static string Outcome(string person) => $"Only you, until you share it. Then {person}, and People Ops.";

    /// <summary>Of a promotion or a raise.</summary>
    public static string Recommendation(string person) =>
        $"You, whoever manages {First(person)} after you, and People Ops. {First(person)} reads the outcome once it is "
        + "approved and you have told them, never your reason.";

    public static string Notes => "Only you. Notes are never shared, and not printed.";

    public static string Comment(string? lead) => $"You, {lead ?? "your manager"} and People Ops.";

    public static string DeclineReason(string person, string? lead) =>
        $"{lead ?? "The manager"}, or whoever leads this review in their place while it is open, reads your reason. "
        + $"{First(person)} sees only that you declined.";

    private static string Ops(ReviewTerms terms, string what) =>
        terms.PeopleOpsReads ? $" People Ops reads {what}." : " Nobody else can read it.";

    private static string Levelled(ReviewTerms terms) =>
        terms.IsLevelled ? " Levels, without texts, are counted in the rating calibration." : "";

    private static string First(string name) => name.Split(' ')[0];
}
