using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Support;

/// <summary>What an editor does with a draft, through the API.</summary>
public static class Drafting
{
    public static Task<HttpResponseMessage> BeginDraft(this Browser editor, Id<Framework> framework) =>
        editor.Client.PostAsync($"/api/frameworks/{framework}/draft", null);

    /// <summary>The draft as the API tells it; it begins where there is none.</summary>
    public static async Task<JsonNode> Draft(this Browser editor, Id<Framework> framework)
    {
        (await editor.BeginDraft(framework)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await editor.Text($"/api/frameworks/{framework}/draft"))!;
    }

    /// <summary>Changes a competency of the draft and saves it as a form would: with what was read.</summary>
    public static async Task<HttpResponseMessage> TryEdit(
        this Browser editor,
        Id<Framework> framework,
        string key,
        Action<JsonObject> change
    )
    {
        var draft = await editor.Draft(framework);
        var part = draft["content"]!["competencies"]!
            .AsArray()
            .Single(c => (string)c!["key"]! == key)!
            .DeepClone()
            .AsObject();
        part["seen"] = draft["seen"]!["competencies"]![key]!.DeepClone();
        change(part);
        return await editor.Client.PutAsJsonAsync($"/api/frameworks/{framework}/draft/competencies/{key}", part);
    }

    public static async Task Edit(this Browser editor, Id<Framework> framework, string key, Action<JsonObject> change)
    {
        var answer = await editor.TryEdit(framework, key, change);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Gives a competency another text on one level, for individual contributors.</summary>
    public static Task Reword(this Browser editor, Id<Framework> framework, string key, int level, string text) =>
        editor.Edit(
            framework,
            key,
            c =>
                c["descriptors"]!
                    .AsArray()
                    .Single(t => (int)t!["level"]! == level && (string)t["track"]! == "individual")!["text"] = text
        );

    public static async Task Ask(
        this Browser editor,
        Id<Framework> framework,
        string position,
        string item,
        int? was,
        int? level
    )
    {
        await editor.BeginDraft(framework);
        var answer = await editor.Client.PutAsJsonAsync(
            $"/api/frameworks/{framework}/draft/expectations",
            new
            {
                cells = new[]
                {
                    new
                    {
                        position,
                        item,
                        was,
                        level,
                    },
                },
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }

    public static async Task Retire(this Browser editor, Id<Framework> framework, string kind, string key)
    {
        await editor.BeginDraft(framework);
        var answer = await editor.Client.DeleteAsync($"/api/frameworks/{framework}/draft/{kind}/{key}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }

    public static Task<HttpResponseMessage> TryPublish(
        this Browser editor,
        Id<Framework> framework,
        DateOnly? on = null,
        string note = "",
        int seen = 0
    ) =>
        editor.Client.PostAsJsonAsync(
            $"/api/frameworks/{framework}/draft/publication",
            new
            {
                effectiveOn = on,
                note,
                seen,
            }
        );

    public static async Task<int> Publish(
        this Browser editor,
        Id<Framework> framework,
        DateOnly? on = null,
        string note = ""
    )
    {
        var answer = await editor.TryPublish(framework, on, note);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<int>();
    }

    /// <summary>The page after a form was refused: what was typed must still stand in it.</summary>
    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> Refused(
        this HttpResponseMessage answer,
        HttpStatusCode status
    )
    {
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, html);
        return Browser.Parse(html);
    }

    public static async Task ShouldGoOn(this HttpResponseMessage answer) =>
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
}
