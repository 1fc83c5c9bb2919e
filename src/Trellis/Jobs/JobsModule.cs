using Trellis.Ui;

namespace Trellis.Jobs;

/// <summary>What Trellis does by itself as time passes.</summary>
public static class JobsModule
{
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services
            .AddSingleton<JobSignal>()
            .AddScoped<JobLeases>()
            .AddScoped<JobOverview>()
            .AddScoped<AskForRun>()
            .AddActivities(typeof(JobActivity));

    /// <summary>Runs the jobs that the slices registered, while the server runs.</summary>
    public static IServiceCollection AddJobRunner(this IServiceCollection services) =>
        services.AddHostedService<JobRunner>();

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/jobs",
                async (int? page, JobOverview overview, CancellationToken ct) =>
                    (await overview.Load(page ?? 1, ct)).OrMissing("This page")
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
        api.MapPost(
                "/jobs/{name}/runs",
                async (string name, AskForRun ask, CancellationToken ct) => (await ask.Handle(name, ct)).ToHttp()
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
    }

    public static void MapJobActions(this RouteGroupBuilder actions) =>
        actions
            .MapPost(
                JobRoutes.Run,
                async (HttpContext http, AskForRun ask, CancellationToken ct) =>
                {
                    var form = await http.Request.ReadFormAsync(ct);
                    var asked = await ask.Handle(form["job"].ToString(), ct);
                    return asked.ToRedirect(
                        http,
                        JobRoutes.List,
                        $"{asked.Value?.Title}: this runs within a minute. Reload this page to see the result."
                    );
                }
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
}
