using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>A certificate that somebody holds, as they wrote it down. Nothing checks it; a link leads to its proof.</summary>
public sealed class Certificate
{
    public Id<Certificate> Id { get; init; } = Id<Certificate>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }
    public required string Name { get; set; }
    public string Issuer { get; set; } = "";

    /// <summary>What its issuer knows it by; for its holder and their manager alone.</summary>
    public string Number { get; set; } = "";

    /// <summary>Where its proof is on the web; empty where there is none.</summary>
    public string Link { get; set; } = "";

    /// <summary>The competency or skill that it shows; null where none was chosen.</summary>
    public Id<Item>? ItemId { get; set; }
    public Item? Item { get; set; }

    /// <summary>The day it was issued; null where it is not known.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The last day on which it is valid; null where it does not expire.</summary>
    public DateOnly? ExpiresOn { get; set; }
}
