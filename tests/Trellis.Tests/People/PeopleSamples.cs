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
        ["POST /api/people"] = _ =>
            JsonContent.Create(
                new
                {
                    email = "new@example.org",
                    name = "New Example",
                    from = TestApp.Today,
                }
            ),
        ["PUT /api/people/{id}/leave"] = _ => JsonContent.Create(new { from = TestApp.Today }),
        ["PUT /api/people/{id}/last-day"] = _ => JsonContent.Create(new { lastDay = TestApp.Today.AddDays(30) }),
        ["POST /api/people/{id}/return"] = _ => JsonContent.Create(new { from = TestApp.Today }),
        ["POST /api/people/{id}/reports/hand-over"] = _ =>
            JsonContent.Create(new { from = TestApp.Today, handTo = World.Max }),
        ["POST /api/people/{id}/undo"] = _ => JsonContent.Create(new { day = TestApp.Today.AddDays(1) }),
        ["POST /api/people/invitations"] = world =>
            JsonContent.Create(new { people = new[] { world.People[World.Ada] } }),
        ["PUT /api/people/{id}/role"] = _ => JsonContent.Create(new { role = "employee" }),
        ["POST /api/people/import"] = _ => new StringContent(
            "email,name,weekly_hours,start_date\nnew@example.org,New,40,2026-05-01\n",
            MediaTypeHeaderValue.Parse("text/csv")
        ),
    };
}
