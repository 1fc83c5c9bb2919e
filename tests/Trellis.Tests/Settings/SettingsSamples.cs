using System.Net.Http.Json;

namespace Trellis.Tests.Settings;

/// <summary>What a walk through every door sends to those of the settings.</summary>
internal static class SettingsSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["PUT /api/organisation/logo"] = _ => Logo(),
        ["PUT /api/organisation"] = _ => JsonContent.Create(new { name = "Small Garden" }),
    };

    public static HttpContent Logo() =>
        new ByteArrayContent(ReceiptFiles.Png()) { Headers = { ContentType = new("image/png") } };
}
