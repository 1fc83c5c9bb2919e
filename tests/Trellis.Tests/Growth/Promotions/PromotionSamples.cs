using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Promotions;

/// <summary>What a walk through every door sends to those of promotion cases. What would change the case is refused.</summary>
internal static class PromotionSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/me/promotion-cases"] = _ => JsonContent.Create(new { position = (object?)null }),
        ["PUT /api/promotion-cases/{id}"] = _ => JsonContent.Create(new { text = "x", version = 77 }),
        ["POST /api/promotion-cases/{id}/evidence"] = w =>
            JsonContent.Create(new { item = w.Writing, evidence = w.EvidencePiece }),
    };
}
