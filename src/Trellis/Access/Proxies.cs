using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Trellis.Access;

/// <summary>
/// What stands in front of this installation: whose word is taken for where a request comes from, and under which names
/// it answers.
/// </summary>
public static class Proxies
{
    /// <summary>
    /// The proxies of an option: addresses and networks, such as "10.0.0.7, 192.168.4.0/24"; nothing where one cannot
    /// be read.
    /// </summary>
    public static IReadOnlyList<IPNetwork>? Read(string? text)
    {
        var networks = new List<IPNetwork>();
        foreach (
            var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (IPAddress.TryParse(part, out var address))
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else
                return null;
        }
        return networks;
    }

    /// <summary>
    /// A public address as it is kept, "https://trellis.example.org"; nothing where it is not the address of a site.
    /// </summary>
    public static string? ReadUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "https" or "http"
        && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? url.GetLeftPart(UriPartial.Authority)
            : null;

    /// <summary>
    /// Takes the scheme, the name and the client of a request from the named proxies and from nobody else,
    /// and refuses every name that is not one of this installation.
    /// </summary>
    public static void UseProxies(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<AppOptions>();
        if (options.Proxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions
            {
                ForwardedHeaders =
                    ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto,
                ForwardLimit = null, // as many as are named: the first address that is no proxy is the client
            };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in options.Proxies)
                forwarded.KnownIPNetworks.Add(proxy);
            app.UseForwardedHeaders(forwarded);
        }

        app.Use(
            (http, next) =>
            {
                if (http.Request.Host.HasValue)
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status400BadRequest; // links cannot be made without a name
                return Task.CompletedTask;
            }
        );

        string[] names = [.. options.Hosts, .. options.PublicUrl is { } url ? new[] { new Uri(url).Host } : []];
        if (names.Length == 0)
            return;
        var known = names.Concat(["localhost", "127.0.0.1", "[::1]"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        app.Use(
            (http, next) =>
            {
                if (known.Contains(http.Request.Host.Host))
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return http.Response.WriteAsync("Trellis does not answer under this name.", http.RequestAborted);
            }
        );
    }
}
