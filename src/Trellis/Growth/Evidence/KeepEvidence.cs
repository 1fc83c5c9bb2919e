using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Evidence;

/// <summary>
/// Adds something to one's own collection of evidence: a goal that is done, words that colleagues wrote to one, a report, a
/// certificate, or a note of one's own.
/// </summary>
public sealed class KeepEvidence(AppDb db, Viewer me, EvidenceSources sources)
{
    internal const string LongNote = "This is longer than 600 characters. Shorten it a little.";
    internal const string LongLink = "This is longer than 500 characters.";

    public sealed class Request
    {
        [Required(ErrorMessage = "Say what the evidence is made of."), EnumDataType(typeof(EvidenceSource))]
        public EvidenceSource? Source { get; set; }

        /// <summary>
        /// The identifier of the goal, appreciation, feedback, note, report or certificate; null for words of one's own.
        /// </summary>
        public Guid? From { get; set; }

        /// <summary>What happened and what it changed; may be empty where there is a source.</summary>
        [AtMost(EvidenceRules.NoteLimit, ErrorMessage = LongNote)]
        public string? Note { get; set; }

        /// <summary>Where it can be seen; may be empty.</summary>
        [AtMost(EvidenceRules.LinkLimit, ErrorMessage = LongLink)]
        public string? Link { get; set; }

        /// <summary>The competency or skill that it shows; null where none is chosen.</summary>
        public Id<Item>? Item { get; set; }
    }

    public Task<Result<Id<EvidenceItem>>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Keep(request, ct), ct);

    private async Task<Result<Id<EvidenceItem>>> Keep(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var (note, link) = (Names.TidyText(request.Note), Names.Tidy(request.Link));
        if (WebLink.IsWrong(link))
            return new Problem.Refused(
                "evidence.link",
                "Write the whole address, such as https://example.org.",
                "Link"
            );
        if (request.Source == EvidenceSource.Own && note.Length == 0)
            return new Problem.Refused("evidence.note", "Write what happened and what it changed.", "Note");
        var sight = db.For(me);
        if (
            request.Item is { } item
            && !await sight.Competencies.AnyAsync(c => c.Id == item, ct)
            && !await sight.Skills.AnyAsync(s => s.Id == item, ct)
        )
            return new Problem.Missing("This competency or skill");
        var found = await sources.Find(request.Source!.Value, request.From ?? Guid.Empty, ct);
        if (found is null)
            return new Problem.Missing("What this evidence is made of");
        if (found.Kept is { } already)
            return already;
        if (await sight.Evidence.CountAsync(ct) >= EvidenceRules.MostCollected)
            return new Problem.Refused(
                "evidence.many",
                $"Your collection holds {EvidenceRules.MostCollected} pieces. Remove one first."
            );
        var evidence = found.Make(person, note, link, request.Item ?? found.Item, me.Now);
        db.Add(evidence);
        db.Record(me, EvidenceActivity.Kept, evidence.Id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : evidence.Id;
    }
}
