using System.Net.Http.Headers;

namespace Trellis.Tests.Frameworks;

/// <summary>What a walk through every door sends to those of frameworks.</summary>
internal static class FrameworkSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/frameworks/import"] = _ => new StringContent(
            "framework: x",
            MediaTypeHeaderValue.Parse("application/yaml")
        ),
    };
}
