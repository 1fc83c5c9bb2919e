namespace Trellis.Accounts;

/// <summary>What signing in and one's own account answer, to programs and to the buttons of pages.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapPost(
                "/session",
                async (SignIn.Request body, SignIn signIn, CancellationToken ct) =>
                    (await signIn.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.Anybody)
            .AllowAnonymous();
        api.MapDelete(
                "/session",
                async (SignOut signOut, CancellationToken ct) => (await signOut.Handle(false, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapPost(
                "/session/confirmation",
                async (ConfirmSession.Request body, ConfirmSession confirm, CancellationToken ct) =>
                    (await confirm.Handle(body, ct)).ToHttp()
            )
            .Opens(Persona.SignedIn);
        api.MapDelete(
                "/sessions/{id}",
                async (Id<Session> id, EndSession end, CancellationToken ct) => (await end.Handle(id, ct)).ToHttp()
            )
            .Opens(Persona.Self);
        api.MapGet(
                "/me",
                async (MyAccount account, CancellationToken ct) => (await account.Load(ct)).OrMissing("Your account")
            )
            .Opens(Persona.SignedIn);
    }

    public static void MapAccountActions(this RouteGroupBuilder actions)
    {
        actions
            .MapPost(
                "/sign-out",
                async (HttpContext http, SignOut signOut, CancellationToken ct) =>
                {
                    var everywhere = (await http.Request.ReadFormAsync(ct))["everywhere"] == "1";
                    return (await signOut.Handle(everywhere, ct)).ToRedirect(
                        http,
                        AccountRoutes.SignIn,
                        everywhere ? "You are signed out everywhere." : "You are signed out."
                    );
                }
            )
            .Opens(Persona.SignedIn);
        actions
            .MapPost(
                "/account/sessions/{id}/end",
                async (Id<Session> id, HttpContext http, EndSession end, CancellationToken ct) =>
                    (await end.Handle(id, ct)).ToRedirect(http, AccountRoutes.Sessions, "That session has ended.")
            )
            .Opens(Persona.Self);
        actions
            .MapPost(
                "/account/links/dismissal",
                async (HttpContext http, DismissLinks dismiss, CancellationToken ct) =>
                    (await dismiss.Handle(ct)).ToRedirect(http, http.Back(AccountRoutes.Account), null)
            )
            .Opens(Persona.SignedIn);
        actions
            .MapPost(
                "/account/theme",
                async (HttpContext http, CancellationToken ct) =>
                {
                    var theme = (await http.Request.ReadFormAsync(ct))["theme"].ToString();
                    if (theme is "light" or "dark")
                        http.Response.Cookies.Append(
                            Cookies.Name(http, Ui.Theme.Cookie),
                            theme,
                            new()
                            {
                                Path = "/",
                                HttpOnly = true,
                                SameSite = SameSiteMode.Lax,
                                Secure = http.Request.IsHttps,
                                MaxAge = TimeSpan.FromDays(365),
                            }
                        );
                    else
                        http.Response.Cookies.Delete(
                            Cookies.Name(http, Ui.Theme.Cookie),
                            new() { Path = "/", Secure = http.Request.IsHttps }
                        );
                    return TypedResults.Redirect(AccountRoutes.Account);
                }
            )
            .Opens(Persona.SignedIn);
    }
}
