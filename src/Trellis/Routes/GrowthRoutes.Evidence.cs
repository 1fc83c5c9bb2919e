namespace Trellis.Routes;

/// <summary>Addresses of feedback, notes from retrospectives, evidence and promotion cases.</summary>
public static partial class GrowthRoutes
{
    /// <summary>Feedback outside reviews: received, given, asked for.</summary>
    public const string Feedback = "/feedback";

    public static string FeedbackPage(int page) => $"{Feedback}?page={page}";

    public static string FeedbackGiven(int page) => $"{Feedback}?given={page}#given";

    public static string FeedbackOfReports(int page) => $"{Feedback}?reports={page}#reports";

    public static string FeedbackQuestion(Id<FeedbackQuestion> id) => $"{Feedback}/requests/{id}";

    public static string RemindOfQuestion(Id<FeedbackQuestion> id) => $"{FeedbackQuestion(id)}/reminder";

    public static string WithdrawQuestion(Id<FeedbackQuestion> id) => $"{FeedbackQuestion(id)}/withdrawal";

    public static string FeedbackNote(Id<FeedbackNote> id) => $"{Feedback}/notes/{id}";

    /// <summary>Lines of retrospectives, for whom they are about.</summary>
    public const string RetroNotes = "/feedback/retrospectives";

    public static string RetroNotesPage(int page) => $"{RetroNotes}?page={page}";

    public static string KeepRetroNote(Id<RetroNote> id) => $"{RetroNotes}/{id}/kept";

    public static string RemoveRetroNote(Id<RetroNote> id) => $"{RetroNotes}/{id}/removal";

    /// <summary>One's own collection of evidence.</summary>
    public const string Evidence = "/growth/evidence";
    public const string KeepEvidence = "/growth/evidence/keep";

    public static string EvidencePage(int page) => $"{Evidence}?page={page}";

    public static string RemoveEvidence(Id<EvidenceItem> id) => $"/evidence/{id}/removal";

    public static string AskToQuote(Id<EvidenceItem> id) => $"/evidence/{id}/consent";

    /// <summary>Where a writer agrees to be quoted, or declines.</summary>
    public static string Quote(Id<EvidenceItem> id) => $"/quotes/{id}";

    public static string AgreeToQuote(Id<EvidenceItem> id) => $"/quotes/{id}/agreement";

    public static string DeclineToQuote(Id<EvidenceItem> id) => $"/quotes/{id}/declining";

    /// <summary>One's own promotion cases.</summary>
    public const string Promotions = "/growth/promotion";

    public static string Promotion(Id<PromotionCase> id) => $"/promotion-cases/{id}";

    public static string PromotionEvidence(Id<PromotionCase> id, Id<Item> item, Id<EvidenceItem> evidence) =>
        $"{Promotion(id)}/evidence/{item}/{evidence}/removal";

    public static string SharePromotion(Id<PromotionCase> id) => $"{Promotion(id)}/sharing";

    public static string UnsharePromotion(Id<PromotionCase> id) => $"{Promotion(id)}/unsharing";

    public static string ClosePromotion(Id<PromotionCase> id) => $"{Promotion(id)}/closing";
}
