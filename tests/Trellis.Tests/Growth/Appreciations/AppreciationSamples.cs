using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Appreciations;

/// <summary>What a walk through every door sends to those of appreciation.</summary>
internal static class AppreciationSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/appreciation"] = _ =>
            JsonContent.Create(
                new
                {
                    audience = "everyone",
                    @for = "people",
                    people = Array.Empty<object>(),
                    text = "x",
                }
            ),
        ["PUT /api/appreciation/{id}"] = _ => JsonContent.Create(new { text = World.ThanksToOne }),
    };
}
