using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Trellis.Messages;

namespace Trellis.Accounts;

/// <summary>Sign-in, sessions and passwords.</summary>
public static class AccountsModule
{
    /// <summary>
    /// ASVS 5.0 appendix C asks for at least 210,000 iterations of PBKDF2-SHA512; this is the value of the password
    /// storage guidance.
    /// </summary>
    public const int PasswordIterations = 220_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services, AppOptions options)
    {
        var cookies = new Cookies(options.Proxies.Count > 0);
        services.AddDataProtection().SetApplicationName("Trellis").PersistKeysToDbContext<AppDb>();
        services.AddSingleton(cookies).AddSingleton<StartToken>();
        services.AddHttpContextAccessor();
        services.AddScoped<ViewerSource>().AddScoped(s => s.GetRequiredService<ViewerSource>().Viewer);
        services.AddCascadingValue(s => s.GetRequiredService<ViewerSource>().Viewer.Zone); // for the days on pages
        services
            .AddScoped<SignInView>()
            .AddSingleton<DecoyHash>()
            .AddScoped<SignIn>()
            .AddScoped<SignOut>()
            .AddScoped<ChangePassword>()
            .AddScoped<Invitations>()
            .AddScoped<FreshLinks>()
            .AddScoped<ForgotPassword>()
            .AddScoped<FirstRun>()
            .AddScoped<MyAccount>();
        services
            .AddScoped<Tries>()
            .AddScoped<WrongSecrets>()
            .AddScoped<Devices>()
            .AddScoped<PresentPassword>()
            .AddScoped<ConfirmSession>()
            .AddScoped<Confirmation>();
        services.AddScoped<EndSession>().AddScoped<DismissLinks>().AddActivities(typeof(AccountActivity));
        services.AddMessages(typeof(AccountMessages));

        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordIterations);
        services
            .AddIdentityCore<Account>(o =>
            {
                (o.Password.RequiredLength, o.Password.RequiredUniqueChars) = (12, 1);
                (
                    o.Password.RequireDigit,
                    o.Password.RequireLowercase,
                    o.Password.RequireUppercase,
                    o.Password.RequireNonAlphanumeric
                ) = (false, false, false, false);
                (o.User.RequireUniqueEmail, o.User.AllowedUserNameCharacters) = (true, "");
            })
            .AddEntityFrameworkStores<AppDb>()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<CommonPasswords>();

        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o =>
            {
                (o.Cookie.Name, o.Cookie.HttpOnly, o.Cookie.SameSite, o.Cookie.SecurePolicy) = (
                    cookies.Session,
                    true,
                    SameSiteMode.Lax,
                    cookies.Policy
                );
                o.Cookie.Path = "/";
                (o.LoginPath, o.AccessDeniedPath, o.ReturnUrlParameter) = (
                    AccountRoutes.SignIn,
                    ShellRoutes.NotAvailable,
                    "back"
                );
                (o.ExpireTimeSpan, o.SlidingExpiration) = (SessionRules.Lasts, false);
                o.Events.OnValidatePrincipal = ViewerSource.Validate;
                o.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized);
                o.Events.OnRedirectToAccessDenied = context =>
                {
                    // 404, not 403: it is not revealed that the page exists
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                };
            });
        services.AddAntiforgery(o =>
            (o.Cookie.Name, o.Cookie.SameSite, o.Cookie.SecurePolicy) = (
                cookies.Form,
                SameSiteMode.Strict,
                cookies.Policy
            )
        );
        services.Configure<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>(o => o.Cookie.Path = "/");
        return services;
    }

    /// <summary>An API answers with a status; a page goes to the sign-in page and comes back.</summary>
    private static Func<Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions>, Task> Answer(
        int apiStatus
    ) =>
        context =>
        {
            if (context.Request.Path.StartsWithSegments("/api"))
                context.Response.StatusCode = apiStatus;
            else
                context.Response.Redirect(
                    HttpMethods.IsGet(context.Request.Method) && context.Request.Path != "/"
                        ? context.RedirectUri
                        : AccountRoutes.SignIn
                );
            return Task.CompletedTask;
        };
}
