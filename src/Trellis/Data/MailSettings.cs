namespace Trellis.Data;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on this machine.</summary>
    None,

    /// <summary>It begins open and is encrypted before anything is said.</summary>
    Starttls,

    /// <summary>It is encrypted from the beginning.</summary>
    Tls,
}

/// <summary>The mail server that takes messages, and in whose name they go out.</summary>
/// <param name="From">The address from which they come.</param>
/// <param name="User">How Trellis signs in there; null if the server asks for nothing.</param>
public sealed record MailSettings(string Host, int Port, MailSecurity Security, string From, string? User)
{
    /// <summary>The password of the user. It is in no log and on no page.</summary>
    public string? Password { get; init; }

    /// <summary>The settings without the password, for a log.</summary>
    public override string ToString() =>
        $"{Host}:{Port}, {Security.ToString().ToLowerInvariant()}, from {From}" + (User is null ? "" : $", as {User}");
}
