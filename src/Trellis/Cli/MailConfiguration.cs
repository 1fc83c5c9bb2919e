using MimeKit;

namespace Trellis.Cli;

/// <summary>
/// The mail server as the environment (<c>Trellis__Mail__Host</c>) or <c>appsettings.json</c> beside the program says it.
/// </summary>
public static class MailConfiguration
{
    private const int Submission = 587,
        Encrypted = 465;

    public static IConfiguration Here() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();

    /// <summary>The settings, null where there are none, or what in them cannot be used.</summary>
    /// <param name="url">Where people reach Trellis: mail is full of links.</param>
    public static (MailSettings? Mail, Problem? Problem) Read(IConfiguration configuration, string? url)
    {
        var mail = configuration.GetSection("Trellis:Mail");
        if (Text(mail, "Host") is not { } host)
            return mail.GetChildren().Any()
                ? Wrong("Host", "Name the mail server, such as smtp.example.org.")
                : (null, null);
        if (!Enum.TryParse<MailSecurity>(Text(mail, "Security") ?? "starttls", true, out var security))
            return Wrong("Security", "Write starttls, tls or none.");
        var port = security == MailSecurity.Tls ? Encrypted : Submission;
        if (Text(mail, "Port") is { } written && (!int.TryParse(written, out port) || port is < 1 or > 65535))
            return Wrong("Port", "A port is a number from 1 to 65535.");
        if (Text(mail, "From") is not { } from || !MailboxAddress.TryParse(from, out var sender))
            return Wrong("From", "Write the address from which messages come, such as trellis@example.org.");
        if (!sender.Address.Contains('@', StringComparison.Ordinal))
            return Wrong("From", "Write the address from which messages come, such as trellis@example.org.");
        var (user, password) = (Text(mail, "User"), Text(mail, "Password"));
        if (user is null != password is null)
            return Wrong(
                user is null ? "User" : "Password",
                "A user and a password belong together: give both, or neither."
            );
        if (user is not null && security == MailSecurity.None && !IsThisMachine(host))
            return Wrong("Security", "A password is not sent without encryption. Write starttls or tls.");
        return url is null
            ? (null, Unclear("--public-url", "Mail needs the address in its links: say where people reach Trellis."))
            : (new(host, port, security, sender.Address, user) { Password = password }, null);
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1";

    private static string? Text(IConfigurationSection mail, string name) =>
        mail[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static (MailSettings?, Problem?) Wrong(string name, string why) =>
        (null, Unclear($"Trellis__Mail__{name}", why));

    private static Problem.Unreadable Unclear(string place, string why) => new([new(place, 0, 0, why)]);
}
