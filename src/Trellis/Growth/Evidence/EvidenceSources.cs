namespace Trellis.Growth.Evidence;

/// <summary>
/// What one may collect: one's own goals that are done, what colleagues wrote to oneself, reports and certificates.
/// </summary>
public sealed class EvidenceSources(AppDb db, Viewer me)
{
    /// <param name="WriterId">Whose words they are; null where they are one's own.</param>
    /// <param name="IsOpen">Whether everyone reads them already.</param>
    /// <param name="Item">The competency that the source names; null where it names none.</param>
    /// <param name="Kept">The evidence that is made of it already; null where there is none.</param>
    public sealed record Found(
        EvidenceSource Source,
        Guid From,
        Id<Person>? WriterId,
        bool IsOpen,
        Id<Item>? Item,
        Id<EvidenceItem>? Kept
    )
    {
        public EvidenceItem Make(Id<Person> person, string note, string link, Id<Item>? item, DateTime at) =>
            new()
            {
                PersonId = person,
                Source = Source,
                Note = note,
                Link = link,
                ItemId = item,
                At = at,
                GoalId = Of<Goal>(EvidenceSource.Goal),
                AppreciationId = Of<Appreciation>(EvidenceSource.Appreciation),
                FeedbackId = Of<FeedbackNote>(EvidenceSource.Feedback),
                RetroNoteId = Of<RetroNote>(EvidenceSource.Retrospective),
                ReportId = Of<ReportBack>(EvidenceSource.Report),
                CertificateId = Of<Certificate>(EvidenceSource.Certificate),
                WriterId = WriterId,
                Consent = EvidenceRules.ConsentFor(Source, IsOpen),
            };

        private Id<T>? Of<T>(EvidenceSource source) => Source == source ? new Id<T>(From) : null;
    }

    /// <summary>Null where there is no such thing, or where it is not the viewer's to collect.</summary>
    public async Task<Found?> Find(EvidenceSource source, Guid id, CancellationToken ct)
    {
        var (sight, own) = (db.For(me), db.For(me).Evidence);
        Found Made(Id<Person>? writer = null, bool isOpen = false, Id<Item>? item = null) =>
            new(source, id, writer, isOpen, item, null);
        switch (source)
        {
            case EvidenceSource.Goal:
                var goal = new Id<Goal>(id);
                return await sight.Goals.AnyAsync(
                    g => g.Id == goal && g.PersonId == me.PersonId && g.State == GoalState.Done,
                    ct
                )
                    ? Made() with
                    {
                        Kept = await Kept(own.Where(e => e.GoalId == goal), ct),
                    }
                    : null;
            case EvidenceSource.Appreciation:
                var thanks = new Id<Appreciation>(id);
                var said = await sight
                    .Appreciations.Where(a => a.Id == thanks && a.Recipients.Any(r => r.PersonId == me.PersonId))
                    .Select(a => new
                    {
                        a.WriterId,
                        IsOpen = a.Audience == AppreciationAudience.Everyone,
                        a.CompetencyId,
                    })
                    .SingleOrDefaultAsync(ct);
                return said is null
                    ? null
                    : Made(said.WriterId, said.IsOpen, said.CompetencyId) with
                    {
                        Kept = await Kept(own.Where(e => e.AppreciationId == thanks), ct),
                    };
            case EvidenceSource.Feedback:
                var note = new Id<FeedbackNote>(id);
                var given = await sight
                    .FeedbackNotes.Where(n => n.Id == note && n.PersonId == me.PersonId)
                    .Select(n => new { n.WriterId, n.CompetencyId })
                    .SingleOrDefaultAsync(ct);
                return given is null
                    ? null
                    : Made(given.WriterId, item: given.CompetencyId) with
                    {
                        Kept = await Kept(own.Where(e => e.FeedbackId == note), ct),
                    };
            case EvidenceSource.Retrospective:
                var line = new Id<RetroNote>(id);
                var kept = await sight
                    .RetroNotes.Where(n => n.Id == line && n.PersonId == me.PersonId && n.KeptAt != null)
                    .Select(n => new { n.WriterId, n.CompetencyId })
                    .SingleOrDefaultAsync(ct);
                return kept is null
                    ? null
                    : Made(kept.WriterId, item: kept.CompetencyId) with
                    {
                        Kept = await Kept(own.Where(e => e.RetroNoteId == line), ct),
                    };
            case EvidenceSource.Report:
                var report = new Id<ReportBack>(id);
                return await sight.ReportBacks.AnyAsync(b => b.Id == report && b.Request!.PersonId == me.PersonId, ct)
                    ? Made() with
                    {
                        Kept = await Kept(own.Where(e => e.ReportId == report), ct),
                    }
                    : null;
            case EvidenceSource.Certificate:
                var paper = new Id<Certificate>(id);
                var held = await sight
                    .Certificates.Where(c => c.Id == paper && c.PersonId == me.PersonId)
                    .Select(c => new { c.ItemId })
                    .SingleOrDefaultAsync(ct);
                return held is null
                    ? null
                    : Made(item: held.ItemId) with
                    {
                        Kept = await Kept(own.Where(e => e.CertificateId == paper), ct),
                    };
            default:
                return Made();
        }
    }

    private static Task<Id<EvidenceItem>?> Kept(IQueryable<EvidenceItem> made, CancellationToken ct) =>
        made.Select(e => (Id<EvidenceItem>?)e.Id).FirstOrDefaultAsync(ct);
}
