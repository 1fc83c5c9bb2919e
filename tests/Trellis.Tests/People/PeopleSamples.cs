using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Trellis.Tests.People;

/// <summary>What a walk through every door sends to those of people.</summary>
internal static class PeopleSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["PUT /api/people/{id}/address"] = _ => JsonContent.Create(new { email = World.Ada }),
        ["PUT /api/people/{id}/employment"] = _ =>
            JsonContent.Create(new { from = TestApp.Today, department = "Craft" }),
        ["POST /api/people/import"] = _ => new StringContent(
            "email,name,weekly_hours,start_date\nnew@example.org,New,40,2026-05-01\n",
            MediaTypeHeaderValue.Parse("text/csv")
        ),
    };
}
