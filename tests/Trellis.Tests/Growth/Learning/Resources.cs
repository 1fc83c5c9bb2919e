using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Learning;

/// <summary>Learning resources, as programs send them.</summary>
internal static class Resources
{
    public static Task<HttpResponseMessage> Propose(
        this Browser browser,
        string title,
        object? item = null,
        int? from = null,
        int? to = null,
        string link = "",
        decimal? cost = null
    ) =>
        browser.Client.PostAsJsonAsync(
            "/api/learning",
            new
            {
                title,
                kind = "article",
                link,
                cost,
                item,
                fromLevel = from,
                toLevel = to,
            }
        );

    public static async Task<Id<LearningResource>> Proposed(this Browser browser, string title, object? item = null) =>
        Id<LearningResource>.Parse((await (await browser.Propose(title, item)).Ok()).GetValue<string>(), null);

    public static Task<HttpResponseMessage> Decide(
        this Browser browser,
        Id<LearningResource> id,
        bool isKept,
        string answer = "",
        int version = 0
    ) =>
        browser.Client.PostAsJsonAsync(
            $"/api/learning/{id}/decision",
            new
            {
                isKept,
                answer,
                version,
            }
        );

    public static Task<HttpResponseMessage> Tell(
        this Browser browser,
        Id<LearningResource> id,
        bool hasHelped,
        string did
    ) => browser.Client.PutAsJsonAsync($"/api/learning/{id}/use", new { hasHelped, did });
}
