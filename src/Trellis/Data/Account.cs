using Microsoft.AspNetCore.Identity;

namespace Trellis.Data;

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

    /// <summary>When it was last used, to within <see cref="SessionRules.SeenEvery"/>.</summary>
    public required DateTime LastSeenAt { get; set; }

    /// <summary>When its person last gave their password in it.</summary>
    public required DateTime ProvedAt { get; set; }

    /// <summary>What the browser called itself, as it came; <see cref="DeviceName"/> says it in words.</summary>
    public string Device { get; init; } = "";

    /// <summary>The network address from which it was begun; empty where that is not known.</summary>
    public string Place { get; init; } = "";
}

/// <summary>
/// Wrong passwords in a row: at an account, from a device that its owner uses, or from a network address. Gone once the
/// right one is given.
/// </summary>
public sealed class WrongTries
{
    /// <summary>What was tried, as <see cref="Tries"/> names it; no address of a person can be read from it.</summary>
    public required string Subject { get; init; }

    /// <summary>How many, with those whose end is not known yet.</summary>
    public required int Count { get; set; }
    public required DateTime LastAt { get; set; }
}

/// <summary>
/// That somebody made a link with which the password of an account is chosen: its owner is told until they dismiss it.
/// </summary>
public sealed class PasswordLink
{
    public Id<PasswordLink> Id { get; init; } = Id<PasswordLink>.New();
    public required Guid AccountId { get; init; }
    public Account? Account { get; set; }
    public required string MadeBy { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>
    /// When a password was chosen with it, or with another that was open beside it; that closes them all. None while it
    /// is open.
    /// </summary>
    public DateTime? UsedAt { get; set; }
    public DateTime? DismissedAt { get; set; }
}

/// <summary>
/// That this installation has had its first account: one row at most, and it stays. Whoever adds it has set the
/// installation up.
/// </summary>
public sealed class FirstAccount
{
    /// <summary>The one key there is: a second row cannot be.</summary>
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    public required DateTime MadeAt { get; init; }
}

/// <summary>The organisation that this installation is for: one row.</summary>
public sealed class Organisation
{
    public Id<Organisation> Id { get; init; } = Id<Organisation>.New();
    public required string Name { get; set; }

    /// <summary>The IANA time zone in which a day begins here.</summary>
    public required string TimeZone { get; set; }

    /// <summary>How long a session lasts unused, in minutes.</summary>
    public int IdleMinutes { get; set; } = SessionRules.IdleMinutes;

    /// <summary>Whether this is the demo company; the sign-in page then says who can sign in.</summary>
    public bool IsDemo { get; init; }

    public TimeZoneInfo Zone => ZoneOf(TimeZone);

    /// <summary>The zone of a name; UTC where the machine does not know it.</summary>
    public static TimeZoneInfo ZoneOf(string? name) =>
        name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
