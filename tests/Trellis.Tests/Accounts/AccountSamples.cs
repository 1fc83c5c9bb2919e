using System.Net.Http.Json;

namespace Trellis.Tests.Accounts;

/// <summary>What a walk through every door sends to those of accounts.</summary>
internal static class AccountSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/session/confirmation"] = _ => JsonContent.Create(new { password = World.Password }),
        ["POST /api/session"] = _ => JsonContent.Create(new { email = World.Ada, password = World.Password }),
    };
}
