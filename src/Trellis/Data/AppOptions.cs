using System.Net;

namespace Trellis.Data;

/// <summary>How one installation is run.</summary>
public sealed record AppOptions(DataDirectory Directory, string? Postgres = null, string? Url = null)
{
    /// <summary>How long a writer queues for the database before they are asked to try again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long a request that changes something may go on once the server is asked to stop; then it is told so.
    /// </summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The proxies whose word is taken for where a request comes from; none where nothing stands in front.
    /// </summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>
    /// Where people reach this installation, without a slash at its end; none where they reach it as it answers.
    /// </summary>
    public string? PublicUrl { get; init; }

    /// <summary>The mail server; null if messages stay in the product.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>
    /// The address before a path in a message: the public one, or that at which it answers. Empty where there is neither.
    /// </summary>
    public string Origin => PublicUrl ?? Url ?? "";

    /// <summary>
    /// The only names under which it answers, beside this machine's own; any name where there are none.
    /// </summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>
    /// The address before a path in a link that somebody is given: the public one, or that of this request.
    /// </summary>
    public string Address(HttpContext http) => PublicUrl ?? $"{http.Request.Scheme}://{http.Request.Host}";
}
