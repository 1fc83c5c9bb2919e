using System.Net;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>A world of its own whose framework is read through the CASE API.</summary>
public abstract class CaseWorld(Provider provider) : OwnWorld(provider)
{
    protected const string Root = "/ims/case/v1p1";

    protected string Small => Identifiers.For(World.Framework.Value, "framework");

    protected static async Task<JsonNode> Json(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    protected async Task<JsonNode> Get(string path) => await Json(await (await App.As(World.Una)).Get(Root + path));

    protected async Task Refused(Browser browser, string path, HttpStatusCode status, string code)
    {
        var fault = await Json(await browser.Get(Root + path), status);
        (
            fault["imsx_codeMajor"]!.GetValue<string>(),
            fault["imsx_severity"]!.GetValue<string>(),
            fault["imsx_codeMinor"]!["imsx_codeMinorField"]![0]!["imsx_codeMinorFieldValue"]!.GetValue<string>()
        ).ShouldBe(("failure", "error", code), path);
        fault["imsx_description"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    protected Task<int> MakePublic(bool isPublic) =>
        App.Db(db =>
            db.Set<Framework>()
                .Where(f => f.Id == World.Framework)
                .ExecuteUpdateAsync(s => s.SetProperty(f => f.IsPublic, isPublic))
        );
}
