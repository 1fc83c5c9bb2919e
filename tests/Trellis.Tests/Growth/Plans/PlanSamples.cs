using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Plans;

/// <summary>What a walk through every door sends to those of PD plans. What would change the draft is refused.</summary>
internal static class PlanSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["PUT /api/plans/{id}"] = _ => JsonContent.Create(new { about = "x", version = 77 }),
        ["POST /api/plans/{id}/comments"] = _ => JsonContent.Create(new { text = "x" }),
        ["POST /api/plans/{id}/agreement"] = world =>
            JsonContent.Create(new { metOn = world.App.Clock.Today, version = 1 }),
    };
}
