using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Plans;

/// <summary>Acts on PD plans, as programs send them.</summary>
internal static class Planning
{
    /// <summary>Starts a plan.</summary>
    public static async Task<Id<PdPlan>> Plan(this Browser browser) =>
        Id<PdPlan>.Parse((await (await browser.Client.PostAsync("/api/me/plan", null)).Ok()).GetValue<string>(), null);

    public static Task<HttpResponseMessage> Propose(this Browser browser, Id<PdPlan> plan) =>
        browser.Client.PostAsync($"/api/plans/{plan}/proposal", null);

    public static Task<HttpResponseMessage> Withdraw(this Browser browser, Id<PdPlan> plan) =>
        browser.Client.DeleteAsync($"/api/plans/{plan}/proposal");

    public static Task<HttpResponseMessage> Say(
        this Browser browser,
        Id<PdPlan> plan,
        string text,
        Id<Goal>? goal = null
    ) => browser.Client.PostAsJsonAsync($"/api/plans/{plan}/comments", new { text, goal });

    /// <summary>Agrees to a plan as it was read last.</summary>
    public static async Task<HttpResponseMessage> Agree(this Browser browser, Id<PdPlan> plan, DateOnly? metOn)
    {
        var read = await browser.Get($"/api/plans/{plan}");
        var version = read.IsSuccessStatusCode
            ? System.Text.Json.Nodes.JsonNode.Parse(await read.Content.ReadAsStringAsync())!["version"]!.GetValue<int>()
            : 0;
        return await browser.Client.PostAsJsonAsync($"/api/plans/{plan}/agreement", new { metOn, version });
    }

    /// <summary>The plan as it is kept; null where it was discarded.</summary>
    public static Task<PdPlan?> Plan(this TestApp app, Id<PdPlan> id) =>
#pragma warning disable RS0030
        app.Db(db => db.Set<PdPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id));
#pragma warning restore RS0030
}
