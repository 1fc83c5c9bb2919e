using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Jobs;

namespace Trellis.Tests.Jobs;

/// <summary>Administrators see what Trellis does by itself, when it last did, and what went wrong.</summary>
public abstract class JobOverviewTests(Provider provider) : OwnWorld(provider)
{
    private const string Page = "/organisation/recurring-work";

    [Fact]
    public async Task A_job_that_has_not_run_says_so_and_has_a_next_run()
    {
        var line = await Line("close-stipend-years");
        line["state"].ShouldBeNull();
        line["everyMinutes"]!.GetValue<int>().ShouldBe(60);
        line["nextAt"]!.GetValue<DateTime>().ShouldBe(App.Clock.UtcNow().Date.AddHours(App.Clock.UtcNow().Hour + 1));
        (await (await App.As(World.Adm)).Text(Page)).ShouldContain("Not yet");
    }

    [Fact]
    public async Task The_newest_run_of_each_job_is_shown_with_its_result_and_those_that_failed_are_listed()
    {
        await End("close-stipend-years", new("", "disk full"));
        App.Clock.Advance(TimeSpan.FromHours(1));
        await End("close-stipend-years", new("3 ledger entries made.", ""));
        var line = await Line("close-stipend-years");
        (line["state"]!.GetValue<string>(), line["result"]!.GetValue<string>()).ShouldBe(
            ("done", "3 ledger entries made.")
        );
        var text = await (await App.As(World.Adm)).Text(Page);
        text.ShouldContain("3 ledger entries made.");
        text.ShouldContain("disk full");
    }

    [Fact]
    public async Task A_run_is_asked_for_with_a_button_and_waits_then()
    {
        await End("close-stipend-years", new("", ""));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var adm = await App.As(World.Adm);
        await (await adm.Submit(Page, $"form[action='{Page}/run']")).ShouldGoOn();
        (await adm.Text(Page)).ShouldContain("Runs within a minute");
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        foreach (var email in new[] { World.Una, World.Ops, World.Fin })
            (await (await App.As(email)).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<JsonNode> Line(string name) =>
        (await (await (await App.As(World.Adm)).Client.GetAsync("/api/jobs")).Ok())["jobs"]!
            .AsArray()
            .Single(l => l!["name"]!.GetValue<string>() == name)!;

    private Task<bool> End(string job, JobLeases.Outcome outcome) =>
        App.Run(
            async (services, _) =>
            {
                var leases = services.GetRequiredService<JobLeases>();
                await leases.Schedule(job, App.Clock.UtcNow(), default);
                await leases.End((await leases.Take(job, default))!, outcome, default);
                return true;
            }
        );

    public sealed class OnSqlite() : JobOverviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : JobOverviewTests(Provider.Postgres);
}
