namespace Trellis.Routes;

/// <summary>Addresses of reviews and of the feedback that coworkers give in them.</summary>
public static class ReviewRoutes
{
    /// <summary>One's own conversations: reviews, and feedback that one is asked for.</summary>
    public const string Mine = "/conversations";

    /// <summary>What the addresses of all reviews begin with.</summary>
    public const string Reviews = "/reviews";

    /// <summary>What the addresses of coworkers' feedback begin with.</summary>
    public const string FeedbackRoot = "/feedback";

    /// <summary>Posting here opens a calibration conversation of somebody.</summary>
    public static string Open(Id<Person> about) => $"/people/{about}/reviews";

    public static string Review(Id<Review> id) => $"/reviews/{id}";

    /// <summary>Where the person writes their reflection, or reads what they submitted.</summary>
    public static string Reflection(Id<Review> id) => $"/reviews/{id}/reflection";

    /// <summary>Posting here makes a submitted reflection a draft again.</summary>
    public static string RecallReflection(Id<Review> id) => $"/reviews/{id}/reflection/recall";

    /// <summary>Where coworkers are invited.</summary>
    public static string Coworkers(Id<Review> id) => $"/reviews/{id}/coworkers";

    /// <summary>Where the conversation is planned.</summary>
    public static string Meeting(Id<Review> id) => $"/reviews/{id}/meeting";

    /// <summary>Where the person suggests another time than the one that is planned.</summary>
    public static string AnotherTime(Id<Review> id) => $"/reviews/{id}/meeting/another-time";

    /// <summary>The sheet for the conversation.</summary>
    public static string Conversation(Id<Review> id) => $"/reviews/{id}/conversation";

    /// <summary>What both agreed: written by whoever leads, read by both.</summary>
    public static string Outcome(Id<Review> id) => $"/reviews/{id}/outcome";

    /// <summary>The final assessment of a 360: written by whoever leads, read by both.</summary>
    public static string Final(Id<Review> id) => $"/reviews/{id}/final";

    /// <summary>What is shared after the conversation of a kind of review.</summary>
    public static string Shared(ReviewKind kind, Id<Review> id) =>
        kind == ReviewKind.Annual360 ? Final(id) : Outcome(id);

    /// <summary>A promotion or a raise that was recommended.</summary>
    public static string Recommendation(Id<Recommendation> id) => $"/recommendations/{id}";

    /// <summary>What the addresses of promotions and raises begin with.</summary>
    public const string Recommendations = "/recommendations";

    /// <summary>Where whoever leads closes feedback that is long missing.</summary>
    public static string CloseFeedback(Id<Review> id) => $"/reviews/{id}/feedback-closing";

    /// <summary>Where whoever leads goes on without what is missing.</summary>
    public static string GoOn(Id<Review> id) => $"/reviews/{id}/going-on";

    /// <summary>Where People Ops names a reviewer.</summary>
    public static string Reviewer(Id<Review> id) => $"/reviews/{id}/reviewer";

    /// <summary>Where People Ops cancels a review.</summary>
    public static string Cancellation(Id<Review> id) => $"/reviews/{id}/cancellation";

    /// <summary>Posting here says whether one is reminded of a review.</summary>
    public static string Reminders(Id<Review> id) => $"/reviews/{id}/reminders";

    /// <summary>Where a coworker writes.</summary>
    public static string Feedback(Id<CoworkerRequest> id) => $"/feedback/{id}";

    /// <summary>Posting here says that a point is done.</summary>
    public static string Done(Id<ReviewPoint> id) => $"/reviews/points/{id}/done";
}
