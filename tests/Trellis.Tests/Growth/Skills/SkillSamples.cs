using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Skills;

/// <summary>What a walk through every door sends to those of skills. What would add something is refused.</summary>
internal static class SkillSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/me/skills/shares"] = world => JsonContent.Create(new { manager = world.People[World.Ada] }),
        ["POST /api/me/certificates"] = _ => JsonContent.Create(new { name = "x", link = "no link" }),
        ["PUT /api/certificates/{id}"] = world =>
            JsonContent.Create(
                new
                {
                    name = World.CertificateName,
                    number = World.CertificateNumber,
                    expiresOn = world.App.Clock.Today.AddDays(400),
                }
            ),
    };
}
