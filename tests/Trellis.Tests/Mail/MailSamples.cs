using System.Net.Http.Json;

namespace Trellis.Tests.Mail;

/// <summary>What a walk through every door sends to those of mail.</summary>
internal static class MailSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["PUT /api/me/messages/choices"] = _ => JsonContent.Create(new { choices = Array.Empty<object>() }),
    };
}
