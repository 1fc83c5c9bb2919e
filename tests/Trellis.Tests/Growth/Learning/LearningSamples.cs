using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Learning;

/// <summary>What a walk through every door sends to those of learning resources. What would change one is refused.</summary>
internal static class LearningSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/learning"] = _ =>
            JsonContent.Create(
                new
                {
                    title = "x",
                    kind = "book",
                    link = "no link",
                }
            ),
        ["PUT /api/learning/{id}"] = _ =>
            JsonContent.Create(
                new
                {
                    title = "x",
                    kind = "book",
                    version = 77,
                }
            ),
        ["POST /api/learning/{id}/decision"] = _ => JsonContent.Create(new { isKept = true }),
        ["PUT /api/learning/{id}/use"] = _ => JsonContent.Create(new { hasHelped = true, did = "Read it." }),
    };
}
