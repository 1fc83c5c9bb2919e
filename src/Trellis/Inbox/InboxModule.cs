using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Trellis.Jobs;
using Trellis.Messages;
using Trellis.Ui;

namespace Trellis.Inbox;

/// <summary>What is waiting for the viewer: counted for every page, listed on the page Today and for programs.</summary>
public static class InboxModule
{
    public static IServiceCollection AddInbox(this IServiceCollection services) =>
        services
            .AddScoped<WhatIsWaiting>()
            .AddSingleton<SetupDone>()
            .AddScoped<Setup>()
            .AddScoped<AllTasks>()
            .AddJob<ForgetMessages>(
                "forget-old-messages",
                "Delete old messages",
                TimeSpan.FromDays(1),
                (forget, ct) => forget.Handle(ct),
                messages => $"{Say.Count(messages, "message", "messages")} deleted."
            );

    /// <summary>
    /// Counts before a page begins: its shell and its content read from one database connection, one after the other.
    /// Nothing is asked of a database that has just failed.
    /// </summary>
    public static IApplicationBuilder UseInbox(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                var isError = http.Features.Get<IExceptionHandlerFeature>() is not null;
                if (!isError && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
                    await http.RequestServices.GetRequiredService<WhatIsWaiting>().Load(http.RequestAborted);
                await next(http);
            }
        );

    public static void MapInbox(this IEndpointRouteBuilder api) =>
        api.MapGet(
                "/me/tasks",
                async (WhatIsWaiting waiting, Viewer me, CancellationToken ct) =>
                    TypedResults.Ok((await waiting.Load(ct)).Select(t => TaskAnswer.Of(t, me.Today)))
            )
            .Opens(Persona.SignedIn);
}
