namespace Trellis.Access;

/// <summary>That somebody holds a certificate, and until when it is valid: not its number, nor its proof.</summary>
public sealed record HeldCertificate
{
    public required Id<Person> PersonId { get; init; }
    public required string Person { get; init; }
    public required string Name { get; init; }
    public required string Issuer { get; init; }

    /// <summary>The competency or skill that it shows; null where none was chosen.</summary>
    public required string? Item { get; init; }

    /// <summary>Its last day; null where it does not expire.</summary>
    public required DateOnly? ExpiresOn { get; init; }
}
