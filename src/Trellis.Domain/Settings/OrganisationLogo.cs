namespace Trellis.Domain.Settings;

/// <summary>The logo of the organisation: one row, or none. It stands in the database, so that every server has it.</summary>
public sealed class OrganisationLogo
{
    /// <summary>The organisation whose logo it is.</summary>
    public required Kernel.Id<Organisation> OrganisationId { get; init; }

    /// <summary>image/png, image/jpeg or image/webp.</summary>
    public required string MediaType { get; set; }
    public required byte[] Content { get; set; }

    /// <summary>SHA-256 of the content in lower-case hexadecimal digits: what a browser keeps it under.</summary>
    public required string Hash { get; set; }
}
