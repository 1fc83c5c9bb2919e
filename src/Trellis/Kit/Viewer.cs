namespace Trellis.Kit;

/// <summary>
/// Who is asking, and when: made once per request from the database, so that a change of role or of the reporting line
/// holds from the next click.
/// </summary>
/// <param name="PersonId">The person; none for the operator of the machine and for somebody not signed in.</param>
/// <param name="Today">The day in the organisation's time zone.</param>
/// <param name="Now">The instant, in UTC.</param>
public sealed record Viewer(Id<Person>? PersonId, string Name, AccessRole Role, DateOnly Today, DateTime Now)
{
    /// <summary>Somebody at the command line of the machine that runs Trellis.</summary>
    public bool IsOperator { get; init; }

    /// <summary>The organisation's time zone: a day that is shown, compared or exported is a day in it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The day of an instant.</summary>
    public DateOnly Day(DateTime at) => Clock.Day(at, Zone);

    /// <summary>Whether anybody reports to this person today.</summary>
    public bool Manages { get; init; }

    /// <summary>The session in which they are signed in; none outside one.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>
    /// Whether what can do great harm asks for the password first, because it was given too long ago.
    /// </summary>
    public bool MustConfirm { get; init; }

    /// <summary>The links to choose one's password that one has not dismissed yet, newest first.</summary>
    public IReadOnlyList<LinkMade> Links { get; init; } = [];

    /// <summary>That somebody made a link to choose this person's password.</summary>
    /// <param name="UsedAt">When a password was chosen with it or with one beside it; none while it is open.</param>
    public sealed record LinkMade(string By, DateTime At, DateTime? UsedAt);

    /// <summary>The organisation's own name, for the page head.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The hash of the organisation's logo, for the page head; null where it has none.</summary>
    public string? Logo { get; init; }

    public bool IsSignedIn => PersonId is not null;
    public bool IsPeopleOps => Role.IsPeopleOps() || IsOperator;
    public bool IsAdmin => Role.IsAdmin() || IsOperator;
    public bool IsFinance => Role == AccessRole.Finance || IsOperator;
    public bool EditsFramework => IsPeopleOps;

    /// <summary>
    /// The program itself, where one person's act lets it move what belongs to others: it sees everything and says
    /// nothing of it.
    /// </summary>
    public Viewer AsTrellis() =>
        this with
        {
            PersonId = null,
            Name = "Trellis",
            Role = AccessRole.Employee,
            IsOperator = true,
        };

    /// <summary>The operator of the machine, who runs the command line.</summary>
    public static Viewer Operator(DateTime now, TimeZoneInfo zone) =>
        new(null, "Operator", AccessRole.Employee, Clock.Day(now, zone), now) { IsOperator = true, Zone = zone };

    /// <summary>Nobody in particular.</summary>
    public static Viewer Anonymous(DateTime now, TimeZoneInfo zone) =>
        new(null, "Somebody not signed in", AccessRole.Employee, Clock.Day(now, zone), now) { Zone = zone };
}
