using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Improvement;

/// <summary>
/// What a walk through every door sends to those of concerns and improvement plans. What would change what the walk is about
/// is refused.
/// </summary>
internal static class ImprovementSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/people/{id}/concerns"] = w => Concern(w, 0),
        ["PUT /api/concerns/{id}"] = w => Concern(w, 77),
        ["POST /api/concerns/{id}/answer"] = _ => JsonContent.Create(new { text = World.ConcernSeen }),
        ["POST /api/people/{id}/improvement-plan"] = w => JsonContent.Create(new { partner = w.People[World.Ops] }),
        ["PUT /api/improvement-plans/{id}/draft"] = w =>
            JsonContent.Create(
                new
                {
                    startsOn = w.App.Clock.Today.AddDays(10),
                    partner = w.People[World.Ops],
                    version = 77,
                }
            ),
        ["POST /api/improvement-plans/{id}/steps"] = _ =>
            JsonContent.Create(
                new
                {
                    act = "withdraw",
                    text = "x",
                    version = 77,
                }
            ),
    };

    private static JsonContent Concern(World world, int version) =>
        JsonContent.Create(
            new
            {
                competency = world.Writing,
                expected = "x",
                seen = World.ConcernSeen,
                helps = "x",
                version,
            }
        );
}
