using Microsoft.AspNetCore.Identity;

namespace Trellis.Data;

/// <summary>How a person signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
}
