using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Trellis.Jobs;

namespace Trellis.Tests.Jobs;

/// <summary>An administrator asks for a job, and the next look of a server runs it, also within its interval.</summary>
public abstract class AskForRunTests(Provider provider) : OwnWorld(provider)
{
    private const string Name = "forget-old-messages",
        Api = $"/api/jobs/{Name}/runs";

    [Fact]
    public async Task What_was_asked_for_runs_once_at_the_next_look_and_is_recorded()
    {
        await Look();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var adm = await App.As(World.Adm);
        var answer = await (await adm.Client.PostAsync(Api, null)).Ok();
        answer["title"]!.GetValue<string>().ShouldBe("Delete old messages");
        (await adm.Client.PostAsync(Api, null)).StatusCode.ShouldBe(HttpStatusCode.OK, "asking twice is asking once");
        await Look();
        await Look();
        (await Runs()).ShouldSatisfyAllConditions(
            r => r.Count.ShouldBe(2),
            r => r.ShouldAllBe(x => x.EndedAt != null && x.Attempts == 1)
        );
        (await App.Db(db => db.Set<Activity>().CountAsync(a => a.What == "job.asked-for"))).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_running_is_not_started_beside_itself()
    {
        await App.Run(
            async (services, _) =>
            {
                var leases = services.GetRequiredService<JobLeases>();
                await leases.Schedule(Name, App.Clock.UtcNow(), default);
                return await leases.Take(Name, default);
            }
        );
        var answer = await (await App.As(World.Adm)).Client.PostAsync(Api, null);
        await answer.ShouldRefuse(HttpStatusCode.Conflict, "job.running");
    }

    [Fact]
    public async Task What_is_no_job_is_not_found() =>
        (await (await App.As(World.Adm)).Client.PostAsync("/api/jobs/make-coffee/runs", null)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

    private async Task Look()
    {
        using var runner = new JobRunner(
            [],
            App.Services.GetRequiredService<IServiceScopeFactory>(),
            new(),
            App.Clock,
            NullLogger<JobRunner>.Instance
        );
        await runner.RunWhenDue(App.Services.GetServices<Job>().Single(j => j.Name == Name), default);
    }

    private Task<List<JobRun>> Runs() => App.Db(db => db.Set<JobRun>().AsNoTracking().ToListAsync());

    public sealed class OnSqlite() : AskForRunTests(Provider.Sqlite);

    public sealed class OnPostgres() : AskForRunTests(Provider.Postgres);
}
