namespace Trellis.Messages;

/// <summary>Messages to people: written with what they tell of, shown in the product, sent by mail as each one chose.</summary>
public static class MessagesModule
{
    public static IServiceCollection AddMessages(this IServiceCollection services) =>
        services
            .AddSingleton<MessageKinds>()
            .AddScoped<NewMessages>()
            .AddScoped<MyMessages>()
            .AddScoped<MyChoices>()
            .AddScoped<ChooseMessages>()
            .AddScoped<ForgetMessages>();

    public static void MapMessages(this IEndpointRouteBuilder api) =>
        api.MapGet(
                "/me/messages",
                async (int? page, NewMessages messages, CancellationToken ct) =>
                    TypedResults.Ok(await messages.Load(page ?? 1, ct))
            )
            .Opens(Persona.SignedIn);
}
