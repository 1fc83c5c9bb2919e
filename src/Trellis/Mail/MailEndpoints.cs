using Trellis.Messages;
using Trellis.Ui;

namespace Trellis.Mail;

/// <summary>What mail answers, to programs and to the buttons of pages.</summary>
public static class MailEndpoints
{
    public static void MapMail(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/me/messages/choices",
                async (MyChoices choices, CancellationToken ct) => TypedResults.Ok(await choices.Load(ct))
            )
            .Opens(Persona.SignedIn);
        api.MapPut(
                "/me/messages/choices",
                async (ChooseMessages.Request body, ChooseMessages choose, CancellationToken ct) =>
                    (await choose.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapGet(
                "/mail",
                async (int? page, MailOverview overview, CancellationToken ct) =>
                    (await overview.Load(page ?? 1, ct)).OrMissing("This page")
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
        api.MapPost(
                "/mail/retries",
                async (RetryMessages retry, CancellationToken ct) => (await retry.Handle(null, ct)).ToHttp()
            )
            .Opens(Persona.Admin)
            .RequireAuthorization(Policies.Admins);
    }

    public static void MapMailActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                MessageRoutes.Choose,
                async (HttpContext http, ChooseMessages choose, MessageKinds kinds, CancellationToken ct) =>
                    (await choose.Handle(Read(await http.Request.ReadFormAsync(ct), kinds), ct)).ToRedirect(
                        http,
                        MessageRoutes.Choices,
                        "Your choices are saved."
                    )
            )
            .Opens(Persona.SignedIn);
        var mail = actions.MapGroup(MessageRoutes.Mail).RequireAuthorization(Policies.Admins);
        mail.MapPost(
                "/test",
                async (HttpContext http, TestMail test, CancellationToken ct) =>
                {
                    var sent = await test.Handle(null, ct);
                    return sent.ToRedirect(http, MessageRoutes.Mail, $"A test message is on its way to {sent.Value}.");
                }
            )
            .Opens(Persona.Admin);
        mail.MapPost(
                "/retry",
                async (HttpContext http, RetryMessages retry, CancellationToken ct) =>
                {
                    var id = FormInput.Id<Message>((await http.Request.ReadFormAsync(ct))["message"]);
                    var again = await retry.Handle(id, ct);
                    return again.ToRedirect(
                        http,
                        MessageRoutes.Mail,
                        $"{Say.Count(again.Value?.Messages ?? 0, "message is", "messages are")} on the way again."
                    );
                }
            )
            .Opens(Persona.Admin);
    }

    private static ChooseMessages.Request Read(IFormCollection form, MessageKinds kinds) =>
        new()
        {
            Choices =
            [
                .. kinds
                    .All.Where(k => Enum.TryParse<Cadence>(form[k.Name], out _))
                    .Select(k => new ChooseMessages.Choice(k.Name, Enum.Parse<Cadence>(form[k.Name].ToString()))),
            ],
        };
}
