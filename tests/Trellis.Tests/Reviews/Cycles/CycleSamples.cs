using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Cycles;

/// <summary>What a walk through every door sends to those of company cycles and the settings of annual 360s.</summary>
internal static class CycleSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["PUT /api/settings/reviews"] = _ =>
            JsonContent.Create(
                new
                {
                    annualBy = "cycles",
                    terms = new { },
                    version = 0,
                }
            ),
        ["POST /api/cycles"] = Draft,
        ["PUT /api/cycles/{id}"] = Draft,
        ["POST /api/cycles/{id}/cancellation"] = _ => JsonContent.Create(new { reason = "x" }),
        ["POST /api/cycles/{id}/extension"] = world =>
            JsonContent.Create(
                new
                {
                    stage = "writing",
                    until = world.App.Clock.Today.AddDays(40),
                    reason = "x",
                }
            ),
        ["POST /api/cycles/{id}/rating-calibration"] = _ => JsonContent.Create(new { withoutRest = true }),
        ["POST /api/reviews/{id}/levels"] = world =>
            JsonContent.Create(
                new
                {
                    item = world.Writing,
                    before = "2",
                    level = "3",
                    reason = "x",
                }
            ),
        ["POST /api/cycles/{id}/reminders"] = _ => JsonContent.Create(new { }),
    };

    private static JsonContent Draft(World world) =>
        JsonContent.Create(new { name = "Annual 360", opensOn = world.App.Clock.Today.AddDays(3) });
}
