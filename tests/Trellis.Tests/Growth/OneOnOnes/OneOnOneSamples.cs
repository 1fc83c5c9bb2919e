using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

/// <summary>What a walk through every door sends to those of 1:1s. What would change what the walk is about is refused.</summary>
internal static class OneOnOneSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/one-on-ones/{id}/meetings"] = _ => Time(0),
        ["PUT /api/one-on-ones/meetings/{id}"] = _ => Time(0),
        ["POST /api/one-on-ones/{id}/points"] = _ => JsonContent.Create(new { text = World.SharedPoint }),
        ["POST /api/one-on-ones/{id}/actions"] = w =>
            JsonContent.Create(new { text = World.SharedAction, owner = w.People[World.Ada] }),
        ["POST /api/one-on-ones/meetings/{id}/skipping"] = _ => JsonContent.Create(new { because = "x" }),
        ["POST /api/one-on-ones/meetings/{id}/holding"] = _ => JsonContent.Create(new { wasCareerTalk = false }),
        ["PUT /api/one-on-ones/meetings/{id}/notes"] = _ => JsonContent.Create(new { text = "x", version = 77 }),
        ["PUT /api/one-on-ones/meetings/{id}/private-notes"] = _ =>
            JsonContent.Create(new { text = "x", version = 77 }),
    };

    /// <summary>A meeting of so many minutes; of none it is refused.</summary>
    private static JsonContent Time(int minutes) =>
        JsonContent.Create(
            new
            {
                on = "2027-01-04",
                from = "10:00",
                minutes,
            }
        );
}
