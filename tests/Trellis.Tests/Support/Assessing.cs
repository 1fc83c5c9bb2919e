using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Support;

/// <summary>What a rater does, through the API.</summary>
public static class Assessing
{
    public static Task<HttpResponseMessage> Begin(this Browser browser, Id<Person> about) =>
        browser.Client.PostAsync($"/api/people/{about}/assessments", null);

    /// <summary>Begins, and answers with the assessment.</summary>
    public static async Task<Id<Assessment>> Begun(this Browser browser, Id<Person> about)
    {
        var answer = await browser.Begin(about);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<Id<Assessment>>();
    }

    public static Task<HttpResponseMessage> Rate(
        this Browser browser,
        Id<Assessment> assessment,
        Id<Item> item,
        string? level,
        string? evidence = "",
        int version = 0,
        string confidence = "not-stated"
    ) =>
        browser.Client.PutAsJsonAsync(
            $"/api/assessments/{assessment}/ratings/{item}",
            new
            {
                level,
                confidence,
                evidence,
                version,
            }
        );

    public static Task<HttpResponseMessage> SubmitIt(this Browser browser, Id<Assessment> assessment) =>
        browser.Client.PostAsync($"/api/assessments/{assessment}/submission", null);

    public static Task<HttpResponseMessage> Recall(this Browser browser, Id<Assessment> assessment) =>
        browser.Client.DeleteAsync($"/api/assessments/{assessment}/submission");

    /// <summary>Begins, rates these items and sends.</summary>
    public static async Task<Id<Assessment>> Submitted(
        this Browser browser,
        Id<Person> about,
        params (Id<Item> Item, string Level, string Evidence)[] ratings
    )
    {
        var assessment = await browser.Begun(about);
        foreach (var (item, level, evidence) in ratings)
            (await browser.Rate(assessment, item, level, evidence)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.SubmitIt(assessment)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return assessment;
    }

    public static async Task<string> Text(this Browser browser, string url)
    {
        var answer = await browser.Get(url);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return await answer.Content.ReadAsStringAsync();
    }

    public static async Task<JsonElement> Json(this Browser browser, string url) =>
        JsonDocument.Parse(await browser.Text(url)).RootElement;

    /// <summary>The status and the machine-readable name of a problem.</summary>
    public static async Task ShouldRefuse(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync())
            .RootElement.GetProperty("code")
            .GetString()
            .ShouldBe(code);
    }
}
