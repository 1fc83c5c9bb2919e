using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Record;

/// <summary>Which endpoints have it written down that somebody was refused; the lines themselves are tested with the record.</summary>
public sealed class DeniedAccessTests(SqliteWorld world) : SharedWorld(world), IClassFixture<SqliteWorld>
{
    /// <summary>Where the addresses of what is about a person begin, for pages and, after /api, for programs.</summary>
    private static readonly string[] AboutPeople =
    [
        "/people",
        "/rounds/",
        "/reviews/",
        "/recommendations/",
        "/feedback/{",
        "/conversations/{",
        "/assessments/",
        "/stipend/requests/",
        "/stipend/receipts/",
        "/stipend/facts/",
        "/stipend/finance",
        "/stipend/payments",
        "/stipend/export",
        "/security",
    ];

    [Fact]
    public void Every_endpoint_about_a_person_has_refusals_recorded_and_no_other_has()
    {
        var endpoints = App
            .Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(e => (Route: "/" + e.RoutePattern.RawText!.TrimStart('/'), Recorded: Of(e)))
            .ToList();
        endpoints.Count(e => e.Recorded != Refusals.Unrecorded).ShouldBeGreaterThan(50);
        endpoints.Where(e => e.Recorded != Expected(e.Route)).Select(e => e.Route).ShouldBeEmpty();
    }

    private static Refusals Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OpensAttribute>()?.Refusals ?? Refusals.Unrecorded;

    private static Refusals Expected(string route)
    {
        var path = route.StartsWith("/api/", StringComparison.Ordinal) ? route["/api".Length..] : route;
        if (!AboutPeople.Any(about => path.StartsWith(about, StringComparison.Ordinal)))
            return Refusals.Unrecorded;
        return path.Contains("stipend", StringComparison.Ordinal) ? Refusals.Stipend : Refusals.Access;
    }
}
