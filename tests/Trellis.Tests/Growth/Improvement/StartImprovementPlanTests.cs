#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Improvement;

public abstract class StartImprovementPlanTests(Provider provider) : OwnWorld(provider)
{
    private Task<HttpResponseMessage> Start(Browser browser, string about, string partner) =>
        browser.Client.PostAsJsonAsync($"/api/people/{Of(about)}/improvement-plan", new { partner = Of(partner) });

    [Fact]
    public async Task The_manager_begins_one_with_People_Ops_and_one_at_a_time()
    {
        var max = await App.As(World.Max);
        await (await Start(max, World.Ada, World.Ops)).ShouldRefuse(HttpStatusCode.Conflict, "improvement.open");
        (await max.Client.DeleteAsync($"/api/improvement-plans/{World.ImprovementDraft}/draft")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        await (await Start(max, World.Ada, World.Fin)).ShouldRefuse(HttpStatusCode.Conflict, "improvement.partner");
        var sent = await max.Submit(
            $"/people/{Of(World.Ada)}/improvement-plan",
            "main form:has([name='Input.Partner'])",
            ("Input.Partner", $"{Of(World.Ops)}")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await max.Text(sent.Headers.Location!.ToString())).ShouldContain("What happened, and what it caused");
        var ada = await (await App.As(World.Ada)).Json("/api/improvement-plans");
        ada.GetProperty("plans").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_begins_one_and_none_begins_in_the_first_ninety_days()
    {
        foreach (var who in new[] { World.Ada, World.Fox, World.Sky, World.Ops })
            (await Start(await App.As(who), World.Ada, World.Ops)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        var day = Today.AddDays(-89);
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Email == World.Una)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.StartsOn, day))
        );
        await (await Start(await App.As(World.Fox), World.Una, World.Ops)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "improvement.early"
        );
    }

    public sealed class OnSqlite() : StartImprovementPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : StartImprovementPlanTests(Provider.Postgres);
}
