using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>What a walk through every door sends to those of the promised conversations.</summary>
internal static class RadarSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/people/{id}/conversations"] = _ =>
            JsonContent.Create(new { kind = "pd-meeting", on = TestApp.Today.AddDays(-1) }),
        ["POST /api/people/{id}/reminders"] = _ => JsonContent.Create(new { kind = "annual-360" }),
        ["POST /api/conversations/import"] = _ => new StringContent(
            $"email,kind,date\n{World.Ada},pd-meeting,2026-05-01\n",
            MediaTypeHeaderValue.Parse("text/csv")
        ),
    };
}
