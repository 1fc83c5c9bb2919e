using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.WebUtilities;

namespace Trellis.Kit;

/// <summary>
/// Values in an address that cannot be what they should be. On a page a page number becomes the first or the last one,
/// and with anything else there is no such page: without this the framework throws. The API answers 400 with
/// <c>errors</c> by name.
/// </summary>
public static class QueryValues
{
    private const string PageNumber = "page";

    /// <summary>
    /// For each page and each handler of the API, its parameters of the address that are more than text: the name and
    /// the type.
    /// </summary>
    private static readonly ConcurrentDictionary<MemberInfo, IReadOnlyList<(string Name, Type Type)>> Known = new();

    /// <summary>The types that a parameter of an address has here, with what reads each.</summary>
    public static readonly IReadOnlyDictionary<Type, Func<string, bool>> Readers = new Dictionary<
        Type,
        Func<string, bool>
    >
    {
        [typeof(int)] = text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        [typeof(bool)] = text => bool.TryParse(text, out _),
        [typeof(Guid)] = text => Guid.TryParse(text, out _),
        [typeof(DateOnly)] = text => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
    };

    public static IApplicationBuilder UseQueryValues(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (TextJson.NeedsCleaning(http.Request.Query))
                {
                    var clean = TextJson
                        .Clean(http.Request.Query)
                        .SelectMany(q => q.Value.Select(value => KeyValuePair.Create(q.Key, value)));
                    http.Request.QueryString = new(QueryHelpers.AddQueryString("", clean));
                }
                var about = http.GetEndpoint()?.Metadata;
                var page = about?.GetMetadata<ComponentTypeMetadata>()?.Type;
                if ((page ?? (MemberInfo?)about?.GetMetadata<MethodInfo>()) is not { } asked)
                    return next(http);
                foreach (var (name, type) in Known.GetOrAdd(asked, Typed))
                {
                    if (!http.Request.Query.TryGetValue(name, out var given) || given.All(text => Fits(text, type)))
                        continue;
                    if (page is null)
                        return TypedResults
                            .ValidationProblem(
                                new Dictionary<string, string[]>
                                {
                                    [name] = ["This is not of the kind that is asked for."],
                                },
                                "This request cannot be read."
                            )
                            .ExecuteAsync(http);
                    if (!name.Equals(PageNumber, StringComparison.OrdinalIgnoreCase))
                    {
                        http.Response.StatusCode = StatusCodes.Status404NotFound;
                        return Task.CompletedTask;
                    }
                    var others = http
                        .Request.Query.Where(q => !q.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                        .SelectMany(q => q.Value.Select(value => KeyValuePair.Create(q.Key, value)));
                    var number =
                        given[0]?.Trim() is { Length: > 0 } digits && digits.All(char.IsAsciiDigit) ? int.MaxValue : 1;
                    http.Request.QueryString = new(
                        QueryHelpers.AddQueryString("", others.Append(KeyValuePair.Create(name, (string?)$"{number}")))
                    );
                }
                return next(http);
            }
        );

    /// <summary>
    /// The parameters of the address that a page, or a handler of the API, takes as something else than text.
    /// </summary>
    public static IReadOnlyList<(string Name, Type Type)> Typed(MemberInfo asked) =>
        asked is Type page
            ? OfPage(page)
            :
            [
                .. ((MethodInfo)asked)
                    .GetParameters()
                    .Where(p => Readers.ContainsKey(Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType))
                    .Select(p => (p.Name!, p.ParameterType)),
            ];

    private static IReadOnlyList<(string Name, Type Type)> OfPage(Type page) =>
        [
            .. page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(p => (Property: p, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
                .Where(p =>
                    p.Query is not null
                    && p.Property.PropertyType != typeof(string)
                    && p.Property.PropertyType != typeof(string[])
                )
                .Select(p => (p.Query!.Name ?? p.Property.Name, p.Property.PropertyType)),
        ];

    /// <summary>An empty value is nothing where the parameter may be absent.</summary>
    private static bool Fits(string? text, Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner
            ? string.IsNullOrEmpty(text) || Readers[inner](text)
            : Readers[type](text ?? "");
}
