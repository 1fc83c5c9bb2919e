using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;
using Trellis.Domain.Stipends;

namespace Trellis.Domain.Growth;

/// <summary>
/// Something that shows what somebody can do, in their own collection. It names its source and copies nothing of it: what
/// a colleague removes is gone here too.
/// </summary>
public sealed class EvidenceItem
{
    public Id<EvidenceItem> Id { get; init; } = Id<EvidenceItem>.New();

    /// <summary>Whose collection it is in.</summary>
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
    public required EvidenceSource Source { get; init; }

    /// <summary>Their own words: what happened and what it changed; may be empty where there is a source.</summary>
    public string Note { get; set; } = "";

    /// <summary>Where it can be seen; empty where that is not said.</summary>
    public string Link { get; set; } = "";

    /// <summary>The competency or skill that it shows; null where none was chosen.</summary>
    public Id<Item>? ItemId { get; set; }
    public Item? Item { get; init; }
    public required DateTime At { get; init; }

    public Id<Goal>? GoalId { get; init; }
    public Goal? Goal { get; init; }
    public Id<Appreciation>? AppreciationId { get; init; }
    public Appreciation? Appreciation { get; init; }
    public Id<FeedbackNote>? FeedbackId { get; init; }
    public FeedbackNote? Feedback { get; init; }
    public Id<RetroNote>? RetroNoteId { get; init; }
    public RetroNote? RetroNote { get; init; }
    public Id<ReportBack>? ReportId { get; init; }
    public ReportBack? Report { get; init; }
    public Id<Certificate>? CertificateId { get; init; }
    public Certificate? Certificate { get; init; }

    /// <summary>Whose words it quotes, where they are somebody else's; otherwise null.</summary>
    public Id<Person>? WriterId { get; init; }
    public Person? Writer { get; init; }
    public required QuoteConsent Consent { get; set; }

    /// <summary>When the writer was asked, or answered; null before.</summary>
    public DateTime? ConsentAt { get; set; }

    /// <summary>Moves with each change.</summary>
    public int Version { get; set; }
    public List<RatingEvidence> Ratings { get; init; } = [];
}
