using Microsoft.AspNetCore.Components.Endpoints;

namespace Trellis.Access;

/// <summary>One endpoint and who gets through it; for everybody else it is not there.</summary>
/// <param name="Sees">Who sees what it is about and may not do this to it: they are told so.</param>
public sealed record Door(string Method, string Route, Persona Opens, Persona Sees)
{
    /// <summary>In words, to whom it opens.</summary>
    public string Whom => Named(Opens) + (Sees == Persona.None ? "" : $"; told that they may not: {Named(Sees)}");

    public override string ToString() => $"{Method} {Route}: {Whom}";

    private static string Named(Persona who) =>
        who switch
        {
            Persona.None => "nobody",
            Persona.Anybody => "anybody",
            Persona.SignedIn => "signed in",
            _ => string.Join(", ", Enum.GetValues<Persona>().Where(p => IsOne(p) && who.HasFlag(p))),
        };

    private static bool IsOne(Persona who) => int.IsPow2((int)who);
}

/// <summary>
/// The access table: every endpoint with who gets through it, as each says it itself (<see cref="OpensAttribute"/>).
/// Tests walk each line as each persona.
/// </summary>
public static class AccessTable
{
    /// <summary>The lines, by route and method. What the framework serves by itself, such as static files, is not in it.</summary>
    public static IReadOnlyList<Door> Of(IEnumerable<EndpointDataSource> sources) =>
        [
            .. sources
                .SelectMany(s => s.Endpoints)
                .OfType<RouteEndpoint>()
                .SelectMany(Doors)
                .OrderBy(d => d.Route, StringComparer.Ordinal)
                .ThenBy(d => d.Method, StringComparer.Ordinal),
        ];

    private static IEnumerable<Door> Doors(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<OpensAttribute>() is not { } opens)
            return [];
        var isPage = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Where(method => method != HttpMethods.Head && !(isPage && method == HttpMethods.Post))
            .Select(method => new Door(
                method,
                "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                opens.Who,
                opens.Sees
            ));
    }
}
