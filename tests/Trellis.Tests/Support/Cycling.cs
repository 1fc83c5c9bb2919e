using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Cycles;

namespace Trellis.Tests.Support;

/// <summary>What People Ops does with company cycles, through the API, and what Trellis does by itself.</summary>
public static class Cycling
{
    public static async Task<Id<Cycle>> DraftCycle(
        this World world,
        DateOnly? opensOn = null,
        string name = "Annual 360, autumn 2026",
        DateOnly? startedUntil = null,
        Id<Person>[]? teams = null,
        object? terms = null
    )
    {
        var answer = await (await world.App.As(World.Ops)).Client.PostAsJsonAsync(
            "/api/cycles",
            new
            {
                name,
                opensOn = opensOn ?? world.App.Clock.Today,
                startedUntil,
                teams,
                terms,
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<Id<Cycle>>();
    }

    /// <summary>A cycle of everybody whose reviews are open, and counted.</summary>
    public static async Task<Id<Cycle>> OpenedCycle(this World world, object? terms = null)
    {
        var id = await world.DraftCycle(terms: terms);
        (await (await world.App.As(World.Ops)).Act(id, "opening")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await world.App.RunCycles();
        return id;
    }

    public static Task<HttpResponseMessage> Act(this Browser browser, Id<Cycle> id, string act, object? body = null) =>
        body is null
            ? browser.Client.PostAsync($"/api/cycles/{id}/{act}", null)
            : browser.Client.PostAsJsonAsync($"/api/cycles/{id}/{act}", body);

    /// <summary>The recurring work of cycles, once: how many reviews were opened or ended.</summary>
    public static Task<int> RunCycles(this TestApp app) =>
        app.Run(
            async (services, _) =>
            {
                var done = await services.GetRequiredService<OpenCycles>().Handle(default);
                done.Problem.ShouldBeNull();
                (await services.GetRequiredService<CountCycles>().Handle(default)).Problem.ShouldBeNull();
                return done.Value;
            }
        );

    /// <summary>The open 360 of somebody.</summary>
    public static Task<Id<Review>> AnnualOf(this World world, string email) =>
        world.App.Db(async db =>
#pragma warning disable RS0030
            (
                await db.Set<Review>()
                    .SingleAsync(r =>
                        r.PersonId == world.People[email] && r.Kind == ReviewKind.Annual360 && r.EndedAt == null
                    )
            ).Id
#pragma warning restore RS0030
        );
}
