namespace Trellis.Data;

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
