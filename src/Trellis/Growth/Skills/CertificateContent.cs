namespace Trellis.Growth.Skills;

/// <summary>What a certificate says, as it is added or changed.</summary>
public class CertificateContent
{
    internal const string Longer = "Use at most {1} characters.";

    [RequiredText(ErrorMessage = "Name the certificate."), AtMost(CertificateRules.NameLimit, ErrorMessage = Longer)]
    public string? Name { get; set; }

    [AtMost(CertificateRules.NameLimit, ErrorMessage = Longer)]
    public string? Issuer { get; set; }

    [AtMost(CertificateRules.NameLimit, ErrorMessage = Longer)]
    public string? Number { get; set; }

    /// <summary>The address of its proof on the web; may be empty.</summary>
    [AtMost(CertificateRules.LinkLimit, ErrorMessage = Longer)]
    public string? Link { get; set; }

    /// <summary>The competency or skill that it shows; null where none is chosen.</summary>
    public Id<Item>? Item { get; set; }

    /// <summary>The day it was issued; null where it is not known.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The last day on which it is valid; null where it does not expire.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Puts it into a certificate, or says why not.</summary>
    internal async Task<Problem?> Put(Certificate into, Sight sight, DateOnly today, CancellationToken ct)
    {
        var link = Names.Tidy(Link ?? "");
        if (CertificateRules.Refuse(IssuedOn, ExpiresOn, link, today) is { } refused)
            return refused;
        if (
            Item is { } item
            && item != into.ItemId
            && !await sight.Competencies.AnyAsync(c => c.Id == item, ct)
            && !await sight.Skills.AnyAsync(s => s.Id == item, ct)
        )
            return new Problem.Missing("This competency or skill");
        (into.Name, into.Issuer, into.Number, into.Link) = (
            Names.Tidy(Name!),
            Names.Tidy(Issuer ?? ""),
            Names.Tidy(Number ?? ""),
            link
        );
        (into.ItemId, into.IssuedOn, into.ExpiresOn) = (Item, IssuedOn, ExpiresOn);
        return null;
    }
}
