namespace Trellis.Routes;

/// <summary>Addresses of assessments, rounds and the team.</summary>
public static class AssessmentRoutes
{
    public const string Team = "/team";

    /// <summary>What the addresses of all assessments begin with.</summary>
    public const string Assessments = "/assessments";

    /// <summary>The assessment as its rater writes it, at the first item that is not answered.</summary>
    public static string Assessment(Id<Assessment> id) => $"/assessments/{id}";

    /// <summary>The assessment, open at one item.</summary>
    public static string Rating(Id<Assessment> id, Id<Item> item) => $"/assessments/{id}?item={item}";

    /// <summary>Posting here attaches evidence to a rating, or detaches it.</summary>
    public static string AttachEvidence(Id<Assessment> id, Id<Item> item, Id<EvidenceItem> evidence) =>
        $"/assessments/{id}/ratings/{item}/evidence/{evidence}";

    /// <summary>Review before submitting, and what was submitted.</summary>
    public static string Submission(Id<Assessment> id) => $"/assessments/{id}/submission";

    /// <summary>Posting here makes a submitted assessment a draft again.</summary>
    public static string Recall(Id<Assessment> id) => $"/assessments/{id}/recall";

    /// <summary>Posting here begins an assessment of this person.</summary>
    public static string Start(Id<Person> about) => $"/people/{about}/assessments";

    /// <summary>Both views of a round side by side.</summary>
    public static string Round(Id<AssessmentRound> id) => $"/rounds/{id}";

    /// <summary>Where a draft of one rating is saved while it is written.</summary>
    public static string SaveRating(Id<Assessment> id, Id<Item> item) => $"/api/assessments/{id}/ratings/{item}";
}
