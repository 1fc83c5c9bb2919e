namespace Trellis.Domain.Record;

/// <summary>
/// The kinds of activity that matter to whoever keeps an installation safe: they are shown together, and written to the
/// log.
/// </summary>
public static class SecurityKinds
{
    /// <summary>What was tried and refused.</summary>
    public static readonly IReadOnlySet<string> Refusals = new HashSet<string>(StringComparer.Ordinal)
    {
        "access.denied",
        "stipend.denied",
        "sign-in.failed",
        "sign-in.delayed",
        "password.wrong",
    };

    /// <summary>
    /// All of them: refusals, sign-ins, passwords and links, roles, exports, and what the operator of the machine read.
    /// </summary>
    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        "access.denied",
        "stipend.denied",
        "sign-in.failed",
        "sign-in.delayed",
        "password.wrong",
        "password.changed",
        "password.set",
        "account.link-made",
        "account.link-used",
        "session.started",
        "session.confirmed",
        "session.ended-elsewhere",
        "session.ended-everywhere",
        "organisation.set-up",
        "organisation.changed",
        "people.imported",
        "role.changed",
        "data.exported",
        "stipend.exported",
        "operator.read",
    };
}
