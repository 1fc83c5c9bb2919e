using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>Whose words need consent before more people read them, and what one attaches: product.md §5, Evidence.</summary>
public static class EvidenceRules
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteLimit = 600;

    /// <summary>The longest link, in characters.</summary>
    public const int LinkLimit = 500;

    /// <summary>How many pieces of evidence are attached to one rating at most.</summary>
    public const int MostOnRating = 5;

    /// <summary>How many pieces one collects at most.</summary>
    public const int MostCollected = 500;

    /// <summary>
    /// Words of somebody else need their consent, unless everyone reads them already: a thank-you that is open to
    /// everyone.
    /// </summary>
    /// <param name="isOpen">Whether everyone reads the source.</param>
    public static QuoteConsent ConsentFor(EvidenceSource source, bool isOpen) =>
        source switch
        {
            EvidenceSource.Appreciation when isOpen => QuoteConsent.NotNeeded,
            EvidenceSource.Appreciation or EvidenceSource.Feedback or EvidenceSource.Retrospective =>
                QuoteConsent.NotAsked,
            _ => QuoteConsent.NotNeeded,
        };

    /// <summary>Readers other than its owner see evidence once no consent is needed, or it was given.</summary>
    public static bool IsShown(QuoteConsent consent) => consent is QuoteConsent.NotNeeded or QuoteConsent.Agreed;

    /// <summary>
    /// A writer is asked once; who has declined is not asked again. Null if nothing stands in the way.
    /// </summary>
    public static Problem? RefuseAsking(QuoteConsent consent) =>
        consent switch
        {
            QuoteConsent.NotAsked => null,
            QuoteConsent.NotNeeded => new Problem.Refused("evidence.consent", "This needs no consent."),
            QuoteConsent.Asked => new Problem.Refused("evidence.consent", "The writer was asked already."),
            QuoteConsent.Agreed => new Problem.Refused("evidence.consent", "The writer has agreed already."),
            _ => new Problem.Refused("evidence.consent", "The writer prefers not to be quoted."),
        };

    /// <summary>A writer answers once they are asked, and may change their answer. Null if nothing stands in the way.</summary>
    public static Problem? RefuseAnswer(QuoteConsent consent) =>
        consent is QuoteConsent.Asked or QuoteConsent.Agreed or QuoteConsent.Declined
            ? null
            : new Problem.Refused("evidence.consent", "Nobody asked for your consent.");

    /// <summary>Evidence is attached while the assessment is a draft, at most five pieces to a rating.</summary>
    public static Problem? RefuseAttaching(bool isDraft, int attached) =>
        !isDraft
            ? new Problem.Refused(
                "evidence.submitted",
                "The assessment is submitted. Recall it first, while the other view is not submitted."
            )
        : attached >= MostOnRating
            ? new Problem.Refused(
                "evidence.many",
                $"{MostOnRating} pieces of evidence are attached to this rating. Remove one first."
            )
        : null;
}
