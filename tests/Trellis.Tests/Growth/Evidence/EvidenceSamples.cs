using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Evidence;

/// <summary>What a walk through every door sends to those of evidence: a note without words, which is refused.</summary>
internal static class EvidenceSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/me/evidence"] = _ => JsonContent.Create(new { source = "own" }),
    };
}
