namespace Trellis.Accounts;

/// <summary>Sign-in, passwords, sessions and roles.</summary>
public static class AccountActivity
{
    public static readonly ActivityKind LinkMade = new(
        "account.link-made",
        "Made a link to choose a password",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind LinkRequested = new(
        "account.link-requested",
        "Asked for a link to choose a password",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind LinkUsed = new(
        "account.link-used",
        "Used a link to choose a password",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind PasswordChanged = new(
        "password.changed",
        "Changed their password",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind PasswordSet = new(
        "password.set",
        "Chose a password",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind PasswordWrong = new(
        "password.wrong",
        "Entered a wrong password while signed in",
        Security: SecurityMark.Refused
    );
    public static readonly ActivityKind RoleChanged = new(
        "role.changed",
        "Changed a role",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind SessionConfirmed = new(
        "session.confirmed",
        "Confirmed with their password that it is them",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind SessionEnded = new("session.ended", "Signed out");
    public static readonly ActivityKind SessionEndedElsewhere = new(
        "session.ended-elsewhere",
        "Ended a session in another browser",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind SessionEndedEverywhere = new(
        "session.ended-everywhere",
        "Signed out everywhere",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind SessionStarted = new(
        "session.started",
        "Signed in",
        Security: SecurityMark.Noted
    );
    public static readonly ActivityKind SignInDelayed = new(
        "sign-in.delayed",
        "Entered wrong passwords until further tries had to wait",
        Security: SecurityMark.Refused
    );
    public static readonly ActivityKind SignInFailed = new(
        "sign-in.failed",
        "Failed to sign in",
        Security: SecurityMark.Refused
    );
}
