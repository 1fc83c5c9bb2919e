using System.CommandLine;
using System.Net;

namespace Trellis.Cli;

/// <summary>What stands in front of a server, as its options and the environment say it.</summary>
/// <param name="Url">Where people reach it, without a slash at its end; none where they reach it as it answers.</param>
public sealed record Front(IReadOnlyList<IPNetwork> Behind, string? Url, IReadOnlyList<string> Names)
{
    public static readonly Option<string?> Proxies = new("--behind-proxy")
    {
        Description =
            "The addresses or networks of the proxies with HTTPS in front. Only they are asked where a request "
            + "comes from. Otherwise TRELLIS_BEHIND_PROXY.",
        HelpName = "ADDRESS[,…]",
        DefaultValueFactory = _ => From("TRELLIS_BEHIND_PROXY"),
    };

    public static readonly Option<string?> PublicUrl = new("--public-url")
    {
        Description = "Where people reach Trellis: links are made with it. Otherwise TRELLIS_PUBLIC_URL.",
        HelpName = "URL",
        DefaultValueFactory = _ => From("TRELLIS_PUBLIC_URL"),
    };

    public static readonly Option<string?> Hosts = new("--allowed-hosts")
    {
        Description =
            "Other names under which it answers, beside the public one and this machine's own. Otherwise "
            + "TRELLIS_ALLOWED_HOSTS.",
        HelpName = "NAME[,…]",
        DefaultValueFactory = _ => From("TRELLIS_ALLOWED_HOSTS"),
    };

    /// <summary>The options, or what in them cannot be used.</summary>
    public static Result<Front> Read(ParseResult parse)
    {
        if (Access.Proxies.Read(Given(parse, Proxies)) is not { } proxies)
            return Unclear(
                "--behind-proxy",
                "Write addresses or networks, such as 10.0.0.7 or 192.168.4.0/24, with commas between them."
            );
        string? url = null;
        if (Given(parse, PublicUrl) is { Length: > 0 } text && (url = Access.Proxies.ReadUrl(text)) is null)
            return Unclear(
                "--public-url",
                "Write the address of a site without a path, such as https://trellis.example.org."
            );
        if (proxies.Count > 0 && url is null)
            return Unclear(
                "--public-url",
                "Behind a proxy, say where people reach Trellis, such as https://trellis.example.org."
            );
        if (proxies.Count > 0 && !url!.StartsWith("https:", StringComparison.Ordinal))
            return Unclear(
                "--public-url",
                "Behind a proxy, people reach Trellis by HTTPS: the address begins with https://."
            );
        var names = (Given(parse, Hosts) ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return new Front(proxies, url, names);
    }

    public AppOptions Of(AppOptions options) => options with { Proxies = Behind, PublicUrl = Url, Hosts = Names };

    /// <summary>
    /// What an operator should know of an address that the whole network reaches; nothing where all is well.
    /// </summary>
    public string? Warning(string listen) =>
        Behind.Count > 0 || listen is "localhost" or "127.0.0.1" or "::1" or "[::1]"
            ? null
            : $"Trellis answers on {listen} without encryption: passwords can be read on the way. Put a proxy with "
                + $"HTTPS in front, and name it with --behind-proxy.";

    /// <summary>
    /// The public address as the environment says it, for commands that make links without a server; none where it says
    /// none.
    /// </summary>
    public static string? UrlOfEnvironment =>
        From("TRELLIS_PUBLIC_URL") is { } url ? Access.Proxies.ReadUrl(url) : null;

    private static Problem.Unreadable Unclear(string option, string why) =>
        new Problem.Unreadable([new(option, 0, 0, why)]);

    /// <summary>A command that lacks the option stands behind nothing.</summary>
    private static string? Given(ParseResult parse, Option<string?> option) =>
        parse.CommandResult.Command.Options.Contains(option) ? parse.GetValue(option) : null;

    private static string? From(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
