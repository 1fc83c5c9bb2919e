using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Skills;

/// <summary>A certificate as it is typed.</summary>
public sealed class CertificateForm : IValidatableObject
{
    [
        RequiredText(ErrorMessage = "Name the certificate."),
        AtMost(CertificateRules.NameLimit, ErrorMessage = CertificateContent.Longer)
    ]
    public string? Name { get; set; }

    [AtMost(CertificateRules.NameLimit, ErrorMessage = CertificateContent.Longer)]
    public string? Issuer { get; set; }

    [AtMost(CertificateRules.NameLimit, ErrorMessage = CertificateContent.Longer)]
    public string? Number { get; set; }

    [AtMost(CertificateRules.LinkLimit, ErrorMessage = CertificateContent.Longer)]
    public string? Link { get; set; }
    public string? Item { get; set; }
    public string? IssuedOn { get; set; }
    public string? ExpiresOn { get; set; }

    public static CertificateForm Of(PersonSkills.Paper paper) =>
        new()
        {
            Name = paper.Name,
            Issuer = paper.Issuer,
            Number = paper.Number,
            Link = paper.Link,
            Item = $"{paper.ItemId}",
            IssuedOn = $"{paper.IssuedOn:yyyy-MM-dd}",
            ExpiresOn = $"{paper.ExpiresOn:yyyy-MM-dd}",
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(IssuedOn) && FormInput.Day(IssuedOn) is null)
            yield return new("Choose a day that exists.", [nameof(IssuedOn)]);
        if (!string.IsNullOrEmpty(ExpiresOn) && FormInput.Day(ExpiresOn) is null)
            yield return new("Choose a day that exists.", [nameof(ExpiresOn)]);
        if (!string.IsNullOrEmpty(Item) && FormInput.Id<Item>(Item) is null)
            yield return new("Choose a competency or skill from the list.", [nameof(Item)]);
    }

    /// <summary>Fills a request to add or to change.</summary>
    public T ToRequest<T>()
        where T : CertificateContent, new() =>
        new()
        {
            Name = Name,
            Issuer = Issuer,
            Number = Number,
            Link = Link,
            Item = FormInput.Id<Item>(Item),
            IssuedOn = FormInput.Day(IssuedOn),
            ExpiresOn = FormInput.Day(ExpiresOn),
        };
}
