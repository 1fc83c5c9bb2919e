using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Trellis.Tests.Access;

namespace Trellis.Tests.Kit;

/// <summary>
/// Every parameter of every address that can be opened, with values that nobody meant: an answer, and never a fault of
/// ours.
/// </summary>
[Trait("Takes", "long")]
public abstract class OddValuesTests(WorldFixture world)
{
    private Doors Doors => _doors ??= new(world.World);
    private Doors? _doors;

    /// <summary>As they stand in an address.</summary>
    private static readonly string[] Odd =
    [
        "",
        "%20",
        "0",
        "-1",
        "1.5",
        "abc",
        "99999999999999999999",
        "2147483647",
        "-2147483648",
        "1e9",
        "%2B1",
        "0x10",
        "%EF%BC%91",
        "%00",
        "a%00b",
        "%ED%A0%80",
        "%FF",
        "%0D%0Ax",
        "%27%3B--",
        "%25",
        "%F0%9F%8C%B1",
        "..%2F..",
        "true",
        "null",
        "NaN",
        "%5B%5D",
        "2026-02-30",
        "9999-12-31",
        "0001-01-01",
        "2026-13",
        "9999-12",
        "0001-01",
        "00000000-0000-0000-0000-000000000000",
        "1&{0}=2",
        new('x', 2500),
        "%E2%80%AE%E2%80%8B",
    ];

    /// <summary>
    /// Those that an identity can be told apart by: wherever one stands in an address, the same reader reads it, and all the
    /// others of them are no identity to it.
    /// </summary>
    private static readonly string[] OddForAnId =
    [
        "",
        "abc",
        "00000000-0000-0000-0000-000000000000",
        "..%2F..",
        "%FF",
        new('x', 2500),
    ];

    [Fact]
    public async Task An_odd_value_in_an_address_is_never_a_fault_of_ours()
    {
        (
            await (await world.World.App.As(World.Ops)).Client.PostAsync(
                $"/api/frameworks/{world.World.Framework}/draft",
                null
            )
        ).EnsureSuccessStatusCode();
        var urls = Doors
            .Endpoints()
            .Where(e => e.Method == "GET")
            .SelectMany(e =>
                Parameters(e.Endpoint, e.Route)
                    .SelectMany(p =>
                        (p.IsId ? OddForAnId : Odd)
                            .Where(odd => !(p.InPath && odd.Contains("%00", StringComparison.Ordinal)))
                            .Select(odd => (e.Route, Url: With(e.Route, p.Name, p.InPath, odd)))
                    )
            )
            .Distinct()
            .ToList();
        urls.Count.ShouldBeGreaterThan(1000);

        var broken = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            urls,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (to, ct) =>
            {
                var answer = await (await Opener(to.Route)).Client.GetAsync(new Uri(to.Url, UriKind.Relative), ct);
                if ((int)answer.StatusCode >= 500)
                    broken.Add($"{(int)answer.StatusCode} {to.Url[..Math.Min(200, to.Url.Length)]}");
            }
        );
        broken.Order().ShouldBeEmpty($"of {urls.Count}");
    }

    [Fact]
    public void Every_kind_of_value_that_a_page_takes_from_its_address_is_looked_at()
    {
        var kinds = Doors
            .Endpoints()
            .Select(e => e.Endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type)
            .OfType<Type>()
            .Distinct()
            .SelectMany(QueryValues.Typed)
            .Select(p => p.Type)
            .Distinct()
            .ToList();
        kinds.Count.ShouldBeGreaterThan(2);
        kinds.Select(k => Nullable.GetUnderlyingType(k) ?? k).ShouldAllBe(k => QueryValues.Readers.ContainsKey(k));
    }

    [Theory]
    [InlineData("/activity?page=0", 1)]
    [InlineData("/activity?page=-7", 1)]
    [InlineData("/activity?page=x", 1)]
    [InlineData("/activity?page=", 1)]
    [InlineData("/activity?page=99999", 1)]
    [InlineData("/activity?page=99999999999999999999", 1)]
    [InlineData("/people?page=99999999999999999999", 1)]
    [InlineData("/people?page=2147483647&search=ada", 1)]
    public async Task A_page_number_that_is_wrong_is_the_first_or_the_last_page(string url, int page)
    {
        var shown = await (await world.World.App.As(World.Ops)).Page(url);
        shown.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
        shown.QuerySelector("[rel=prev]").ShouldBeNull($"page {page}");
    }

    [Theory]
    [InlineData("/stipend/finance?year=soon")]
    [InlineData("/stipend/events?past=maybe")]
    public async Task Anything_else_that_cannot_be_is_not_found(string url) =>
        (await (await world.World.App.As(World.Fin)).Get(url)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

    /// <summary>The parameters of an address, in its path and after the question mark.</summary>
    private static IEnumerable<(string Name, bool InPath, bool IsId)> Parameters(
        Microsoft.AspNetCore.Http.Endpoint endpoint,
        string route
    )
    {
        var pattern = ((RouteEndpoint)endpoint).RoutePattern;
        var handlers = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        var ids = handlers.Where(p => IsId(p.ParameterType)).Select(p => p.Name!).ToHashSet();
        var inPath = pattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in pattern.Parameters)
            yield return (
                parameter.Name,
                true,
                ids.Contains(parameter.Name) || parameter.ParameterPolicies.Any(p => p.Content == "guid")
            );
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page)
        {
            foreach (
                var property in page.Type.GetProperties(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
                )
            )
                if (property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } query)
                    yield return (query.Name ?? property.Name, false, false);
        }
        else
        {
            foreach (var parameter in handlers.Where(p => !inPath.Contains(p.Name!)))
                if (
                    (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) is { } type
                    && (type == typeof(string) || type.IsValueType && type != typeof(CancellationToken))
                )
                    yield return (parameter.Name!, false, IsId(parameter.ParameterType));
        }
    }

    private static bool IsId(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsGenericType: true } id
        && id.GetGenericTypeDefinition() == typeof(Id<>);

    private string With(string route, string name, bool inPath, string odd)
    {
        const string place = "ODDVALUE";
        var url = Doors
            .Urls(
                inPath
                    ? System.Text.RegularExpressions.Regex.Replace(
                        route,
                        $@"\{{\*?{name}(:[^}}]*)?\}}",
                        place,
                        System.Text.RegularExpressions.RegexOptions.NonBacktracking
                    )
                    : route
            )
            .First();
        var value = odd.Replace("{0}", name, StringComparison.Ordinal);
        return inPath
            ? url.Replace(place, value, StringComparison.Ordinal)
            : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";
    }

    /// <summary>Somebody who gets through the door.</summary>
    private Task<Browser> Opener(string route)
    {
        var door = Doors.All.FirstOrDefault(d => d.Method == "GET" && Same(d.Route, route));
        Persona[] preferred = [Persona.Self, Persona.Manager, Persona.PeopleOps, Persona.Finance, Persona.Admin];
        return Once(World.EmailOf(preferred.FirstOrDefault(p => door?.Opens.HasFlag(p) == true, Persona.Self)));
    }

    private static bool Same(string a, string b) => string.Equals(Bare(a), Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string route) =>
        System.Text.RegularExpressions.Regex.Replace(
            route,
            @"\{[^}]*\}",
            "{}",
            System.Text.RegularExpressions.RegexOptions.NonBacktracking
        );

    private readonly SemaphoreSlim _one = new(1);

    private async Task<Browser> Once(string email)
    {
        await _one.WaitAsync();
        try
        {
            return await world.World.App.As(email);
        }
        finally
        {
            _one.Release();
        }
    }

    public sealed class OnSqlite(SqliteWorld world) : OddValuesTests(world), IClassFixture<SqliteWorld>;
}
