#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>Ada's collection of evidence: one piece for herself, one attached to a rating that both have submitted, and two
/// quotes whose writers have not agreed.</summary>
public sealed partial class World
{
    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string EvidenceKept = "canary-evidence-kept",
        EvidenceAttached = "canary-evidence-attached";

    /// <summary>What she has attached to nothing.</summary>
    public Id<EvidenceItem> EvidencePiece { get; private set; }

    /// <summary>What quotes Max, who is asked for his consent.</summary>
    public Id<EvidenceItem> Quote { get; private set; }

    /// <summary>What quotes Una, who was not asked; it is attached to a rating that both have submitted.</summary>
    public Id<EvidenceItem> UnasQuote { get; private set; }

    private async Task<int> AddEvidence(AppDb db)
    {
        var submitted = await db.Set<Assessment>()
            .Where(a => a.RoundId == OldRound && a.Kind == AssessmentKind.Self)
            .Select(a => a.Id)
            .SingleAsync();
        var una = await db.Set<FeedbackNote>().SingleAsync(n => n.Text == FeedbackForFormer);
        var kept = Piece(EvidenceKept);
        var attached = Piece(EvidenceAttached);
        var quote = Quoted(FeedbackNote, People[Max], QuoteConsent.Asked);
        var unas = Quoted(una.Id, People[Una], QuoteConsent.NotAsked);
        db.AddRange(kept, attached, quote, unas, On(attached), On(unas));
        (EvidencePiece, Quote, UnasQuote) = (kept.Id, quote.Id, unas.Id);
        return await db.SaveChangesAsync();

        EvidenceItem Piece(string note) =>
            new()
            {
                PersonId = People[Ada],
                Source = EvidenceSource.Own,
                Note = note,
                At = App.Clock.GetUtcNow().UtcDateTime.AddDays(-20),
                Consent = QuoteConsent.NotNeeded,
            };

        EvidenceItem Quoted(Id<FeedbackNote> note, Id<Person> writer, QuoteConsent consent) =>
            new()
            {
                PersonId = People[Ada],
                Source = EvidenceSource.Feedback,
                FeedbackId = note,
                WriterId = writer,
                At = App.Clock.GetUtcNow().UtcDateTime.AddDays(-19),
                Consent = consent,
                ConsentAt = consent == QuoteConsent.Asked ? App.Clock.GetUtcNow().UtcDateTime : null,
            };

        RatingEvidence On(EvidenceItem evidence) =>
            new()
            {
                EvidenceId = evidence.Id,
                AssessmentId = submitted,
                ItemId = Writing,
                At = App.Clock.GetUtcNow().UtcDateTime,
            };
    }
}
