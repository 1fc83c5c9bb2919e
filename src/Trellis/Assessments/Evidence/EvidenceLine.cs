using Trellis.Ui;

namespace Trellis.Assessments.Evidence;

/// <summary>A piece of evidence as it is read.</summary>
/// <param name="Title">What it is: "Appreciation by Priya Nair, 26 November 2026".</param>
/// <param name="Note">The owner's own words; may be empty.</param>
/// <param name="Quote">The words of the source; empty where there is none.</param>
/// <param name="Link">Where it can be seen; empty where that is not said.</param>
/// <param name="Item">The competency or skill that it shows; null where none was chosen.</param>
/// <param name="Writer">Whose words it quotes; null where they are the owner's.</param>
/// <param name="ConsentOn">When the writer was asked, or answered; null before.</param>
public sealed record EvidenceLine(
    Id<EvidenceItem> Id,
    EvidenceSource Source,
    string Title,
    string Note,
    string Quote,
    string Link,
    string? Item,
    Id<Item>? ItemId,
    string? Writer,
    QuoteConsent Consent,
    DateOnly? ConsentOn,
    DateOnly On
)
{
    /// <summary>Whether readers other than the owner see it where it is attached.</summary>
    public bool IsShown => EvidenceRules.IsShown(Consent);

    /// <summary>Pieces of evidence by what they stand beside, in the order in which they were put there.</summary>
    /// <param name="on">What stands beside what.</param>
    /// <param name="some">The pieces themselves, each once.</param>
    internal static async Task<ILookup<Id<Item>, EvidenceLine>> Placed(
        Viewer me,
        IReadOnlyList<(Id<Item> Item, Id<EvidenceItem> Evidence)> on,
        IQueryable<EvidenceItem> some,
        CancellationToken ct
    )
    {
        List<EvidenceLine> lines = on.Count == 0 ? [] : await Of(me, some, ct);
        return on.Join(lines, o => o.Evidence, l => l.Id, (o, l) => (o.Item, Line: l))
            .ToLookup(o => o.Item, o => o.Line);
    }

    internal static async Task<List<EvidenceLine>> Of(Viewer me, IQueryable<EvidenceItem> some, CancellationToken ct)
    {
        var rows = await some.Select(e => new
            {
                e.Id,
                e.Source,
                e.Note,
                e.Link,
                Item = (string?)e.Item!.Name,
                e.ItemId,
                Writer = (string?)e.Writer!.Name,
                e.Consent,
                e.ConsentAt,
                e.At,
                Goal = (string?)e.Goal!.Title,
                Learned = (string?)e.Goal!.Learned,
                Thanks = (string?)e.Appreciation!.Text,
                ThanksAt = (DateTime?)e.Appreciation!.At,
                Feedback = (string?)e.Feedback!.Text,
                Effect = (string?)e.Feedback!.Effect,
                FeedbackAt = (DateTime?)e.Feedback!.At,
                Line = (string?)e.RetroNote!.Text,
                Retrospective = (string?)e.RetroNote!.Retrospective,
                HeldOn = (DateOnly?)e.RetroNote!.HeldOn,
                Bought = (string?)e.Report!.Request!.What,
                Report = (string?)e.Report!.Text,
                Certificate = (string?)e.Certificate!.Name,
                Issuer = (string?)e.Certificate!.Issuer,
                Proof = (string?)e.Certificate!.Link,
                IssuedOn = e.Certificate!.IssuedOn,
                ExpiresOn = e.Certificate!.ExpiresOn,
            })
            .ToListAsync(ct);
        return rows.ConvertAll(e =>
        {
            string Day(DateTime? at) => at is { } moment ? Say.Date(me.Day(moment)) : "";
            var (title, quote) = e.Source switch
            {
                EvidenceSource.Goal => ($"Goal: {e.Goal}", e.Learned),
                EvidenceSource.Appreciation => ($"Appreciation by {e.Writer}, {Day(e.ThanksAt)}", e.Thanks),
                EvidenceSource.Feedback => (
                    $"Feedback by {e.Writer}, {Day(e.FeedbackAt)}",
                    e.Effect is { Length: > 0 } ? $"{e.Feedback}\n{e.Effect}" : e.Feedback
                ),
                EvidenceSource.Retrospective => ($"{e.Retrospective}, {Say.Date(e.HeldOn ?? default)}", e.Line),
                EvidenceSource.Report => ($"Report: {e.Bought}", e.Report),
                EvidenceSource.Certificate => (
                    $"Certificate: {e.Certificate}",
                    CertificateWords(e.Issuer ?? "", e.IssuedOn, e.ExpiresOn)
                ),
                _ => ($"Own note, {Day(e.At)}", ""),
            };
            return new EvidenceLine(
                e.Id,
                e.Source,
                title,
                e.Note,
                quote ?? "",
                e.Link.Length > 0 ? e.Link : e.Proof ?? "",
                e.Item,
                e.ItemId,
                e.Writer,
                e.Consent,
                e.ConsentAt is { } at ? me.Day(at) : null,
                me.Day(e.At)
            );
        });
    }

    /// <summary>"Issued by the city on 3 May 2026, valid to 2 May 2028", as far as it is known.</summary>
    private static string CertificateWords(string issuer, DateOnly? issuedOn, DateOnly? expiresOn)
    {
        var by = issuer.Length > 0 ? $" by {issuer}" : "";
        var on = issuedOn is { } day ? $" on {Say.Date(day)}" : "";
        var issued = by.Length + on.Length > 0 ? $"Issued{by}{on}" : "";
        var valid = expiresOn is { } last ? $"Valid to {Say.Date(last)}" : "";
        return string.Join(". ", new[] { issued, valid }.Where(w => w.Length > 0));
    }
}
