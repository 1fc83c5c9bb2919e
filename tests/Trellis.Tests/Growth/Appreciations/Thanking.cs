using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Appreciations;

/// <summary>Appreciations as programs send them.</summary>
internal static class Thanking
{
    public static Task<HttpResponseMessage> Thank(
        this Browser browser,
        string text,
        AppreciationFor thanks = AppreciationFor.People,
        AppreciationAudience audience = AppreciationAudience.Everyone,
        params IReadOnlyList<Id<Person>> people
    ) =>
        browser.Client.PostAsJsonAsync(
            "/api/appreciation",
            new
            {
                text,
                @for = $"{thanks}".ToLowerInvariant(),
                audience = $"{audience}".ToLowerInvariant(),
                people,
            }
        );

    public static async Task<Id<Appreciation>> Thanked(this Task<HttpResponseMessage> answer) =>
        Id<Appreciation>.Parse((await (await answer).Ok()).GetValue<string>(), null);
}
