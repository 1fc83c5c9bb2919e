using Trellis.Inbox;
using Trellis.Messages;

namespace Trellis.Growth.Feedback;

/// <summary>What feedback outside reviews registers and answers.</summary>
public static class FeedbackModule
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) =>
        services
            .AddActivities(typeof(FeedbackActivity))
            .AddMessages(typeof(FeedbackMessages))
            .AddScoped<FeedbackList>()
            .AddScoped<FeedbackTopics>()
            .AddScoped<FeedbackView>()
            .AddScoped<FeedbackActs>()
            .AddScoped<AskForFeedback>()
            .AddScoped<AnswerQuestion>()
            .AddScoped<DeclineQuestion>()
            .AddScoped<WithdrawQuestion>()
            .AddScoped<RemindOfQuestion>()
            .AddScoped<GiveFeedback>()
            .AddScoped<MyFeedbackData>()
            .AddScoped<ITaskSource, FeedbackTasks>();

    public static void MapFeedback(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/feedback",
                async (int? page, int? given, int? reports, FeedbackList list, CancellationToken ct) =>
                    TypedResults.Ok(await list.Load(page ?? 1, given ?? 1, reports ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/feedback/requests",
                async (AskForFeedback.Request body, AskForFeedback ask, CancellationToken ct) =>
                    (await ask.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/feedback/requests/{id}",
                async (Id<FeedbackQuestion> id, FeedbackView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This request for feedback")
            )
            .Opens(Persona.Own);
        api.MapPost(
                "/feedback/requests/{id}/answer",
                async (
                    Id<FeedbackQuestion> id,
                    AnswerQuestion.Request body,
                    AnswerQuestion answer,
                    CancellationToken ct
                ) => (await answer.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager);
        api.MapPost(
                "/feedback/requests/{id}/declining",
                async (
                    Id<FeedbackQuestion> id,
                    DeclineQuestion.Request body,
                    DeclineQuestion decline,
                    CancellationToken ct
                ) => (await decline.Handle(id, body, ct)).ToHttp()
            )
            .Opens(Persona.Manager);
        api.MapPost(
                "/feedback/requests/{id}/reminder",
                async (Id<FeedbackQuestion> id, RemindOfQuestion remind, CancellationToken ct) =>
                    (await remind.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/feedback/requests/{id}/withdrawal",
                async (Id<FeedbackQuestion> id, WithdrawQuestion withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapPost(
                "/feedback/notes",
                async (GiveFeedback.Request body, GiveFeedback give, CancellationToken ct) =>
                    (await give.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/feedback/notes/{id}",
                async (Id<FeedbackNote> id, FeedbackView view, CancellationToken ct) =>
                    (await view.Load(id, ct)).OrMissing("This feedback")
            )
            .Opens(Persona.Own);
    }

    public static void MapFeedbackActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/feedback/requests/{id}/reminder",
                async (Id<FeedbackQuestion> id, HttpContext http, RemindOfQuestion remind, CancellationToken ct) =>
                    (await remind.Handle(id, ct)).ToRedirect(
                        http,
                        GrowthRoutes.FeedbackQuestion(id),
                        "The reminder is sent."
                    )
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/feedback/requests/{id}/withdrawal",
                async (Id<FeedbackQuestion> id, HttpContext http, WithdrawQuestion withdraw, CancellationToken ct) =>
                    (await withdraw.Handle(id, ct)).ToRedirect(http, GrowthRoutes.Feedback, "The request is withdrawn.")
            )
            .Opens(Persona.Self);
    }
}
