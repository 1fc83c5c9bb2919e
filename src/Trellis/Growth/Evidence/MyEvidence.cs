using Trellis.Assessments.Evidence;

namespace Trellis.Growth.Evidence;

/// <summary>One's own collection of evidence, the newest first, and where each piece is attached.</summary>
public sealed class MyEvidence(AppDb db, Viewer me)
{
    /// <summary>How many pieces stand on a page.</summary>
    public const int PageSize = 30;

    /// <summary>How many are offered as choices, and how much of a note stands in one.</summary>
    private const int MostChoices = 200,
        MostSaid = 60;

    /// <param name="Quotes">Where the viewer is asked, or has answered, whether they may be quoted.</param>
    public sealed record View(IReadOnlyList<Piece> Pieces, int Page, bool HasMore, IReadOnlyList<Quote> Quotes);

    /// <param name="AttachedTo">The competencies and skills to whose ratings it is attached.</param>
    public sealed record Piece(EvidenceLine Line, IReadOnlyList<string> AttachedTo);

    /// <param name="Owner">Who wants to use the words.</param>
    /// <param name="Text">The viewer's own words.</param>
    public sealed record Quote(Id<EvidenceItem> Id, string Owner, string Title, string Text, QuoteConsent Consent);

    public async Task<View> Load(int page, CancellationToken ct)
    {
        var sight = db.For(me);
        var at = await sight.Evidence.PageAt(page, PageSize, ct);
        var lines = await EvidenceLine.Of(
            me,
            sight
                .Evidence.OrderByDescending(e => e.At)
                .ThenByDescending(e => e.Id)
                .Skip((at - 1) * PageSize)
                .Take(PageSize + 1),
            ct
        );
        var ids = lines.ConvertAll(l => l.Id);
        var on = (
            await sight
                .RatingEvidence.Where(r => ids.Contains(r.EvidenceId) && r.Evidence!.PersonId == me.PersonId)
                .Select(r => new { r.EvidenceId, r.Item!.Name })
                .Distinct()
                .ToListAsync(ct)
        ).ToLookup(r => r.EvidenceId, r => r.Name);
        return new(
            [.. lines.Take(PageSize).Select(l => new Piece(l, [.. on[l.Id].Order()]))],
            at,
            lines.Count > PageSize,
            await Quotes(sight.QuotesOfMe, ct)
        );
    }

    /// <summary>One request to quote the viewer; null where there is none.</summary>
    public async Task<Quote?> Load(Id<EvidenceItem> id, CancellationToken ct) =>
        (await Quotes(db.For(me).QuotesOfMe.Where(e => e.Id == id), ct)).SingleOrDefault();

    /// <summary>The collection as choices, the newest first.</summary>
    public async Task<List<(string Value, string Text)>> Choices(CancellationToken ct) =>
        (await EvidenceLine.Of(me, db.For(me).Evidence.OrderByDescending(e => e.At).Take(MostChoices), ct)).ConvertAll(
            l => ($"{l.Id}", l.Note.Length == 0 ? l.Title : $"{l.Title}: {Short(l.Note)}")
        );

    private static string Short(string text) => text.Length <= MostSaid ? text : $"{text[..MostSaid]}…";

    private async Task<IReadOnlyList<Quote>> Quotes(IQueryable<EvidenceItem> some, CancellationToken ct)
    {
        var quotes = some.OrderBy(e => e.Consent).ThenByDescending(e => e.At).Take(PageSize);
        var owners = await quotes
            .Select(e => new { e.Id, e.Person!.Name })
            .ToDictionaryAsync(e => e.Id, e => e.Name, ct);
        return (await EvidenceLine.Of(me, quotes, ct)).ConvertAll(l => new Quote(
            l.Id,
            owners[l.Id],
            l.Title,
            l.Quote,
            l.Consent
        ));
    }
}
