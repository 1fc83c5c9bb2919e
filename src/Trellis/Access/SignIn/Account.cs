using Microsoft.AspNetCore.Identity;

namespace Trellis.Access.SignIn;

/// <summary>How a person signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
}

/// <summary>One signed-in browser. The cookie is worth nothing once its row is gone.</summary>
public sealed class Session
{
    public Id<Session> Id { get; init; } = new(Guid.CreateVersion7());
    public required Guid AccountId { get; init; }
    public Account? Account { get; set; }
    public required DateTime StartedAt { get; init; }
    public required DateTime EndsAt { get; set; }
    /// <summary>What the browser called itself, so that a person recognises it.</summary>
    public string Device { get; init; } = "";
}

/// <summary>The organisation that this installation is for: one row.</summary>
public sealed class Organisation
{
    public Id<Organisation> Id { get; init; } = Id<Organisation>.New();
    public required string Name { get; set; }
    /// <summary>The IANA time zone in which a day begins here.</summary>
    public required string TimeZone { get; set; }
    /// <summary>Whether this is the demo company; the sign-in page then says who can sign in.</summary>
    public bool IsDemo { get; init; }

    public TimeZoneInfo Zone => ZoneOf(TimeZone);

    /// <summary>The zone of a name; UTC where the machine does not know it.</summary>
    public static TimeZoneInfo ZoneOf(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
