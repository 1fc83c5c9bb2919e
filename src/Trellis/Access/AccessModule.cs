using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Primitives;
using Trellis.Accounts;

namespace Trellis.Access;

/// <summary>Sign-in, sessions, policies, and the headers on every answer.</summary>
public static class AccessModule
{
    /// <summary>
    /// ASVS 5.0 appendix C asks for at least 210,000 iterations of PBKDF2-SHA512; this is the value of the password
    /// storage guidance.
    /// </summary>
    public const int PasswordIterations = 220_000;

    public static IServiceCollection AddAccess(this IServiceCollection services, AppOptions options)
    {
        var cookies = new Cookies(options.Proxies.Count > 0);
        services.AddDataProtection().SetApplicationName("Trellis").PersistKeysToFileSystem(options.Directory.Keys);
        services.AddSingleton(cookies).AddSingleton<StartToken>();
        services.AddHttpContextAccessor();
        services.AddScoped<ViewerSource>().AddScoped(s => s.GetRequiredService<ViewerSource>().Viewer);
        services
            .AddScoped<SignInHere>()
            .AddScoped<SignOut>()
            .AddScoped<ChangePassword>()
            .AddScoped<Invitations>()
            .AddScoped<FirstRun>()
            .AddScoped<MyAccount>();
        services
            .AddScoped<Tries>()
            .AddScoped<Devices>()
            .AddScoped<PresentPassword>()
            .AddScoped<ConfirmSession>()
            .AddScoped<Confirmation>();
        services.AddScoped<EndSession>().AddScoped<DismissLinks>().AddScoped<ChangeOrganisation>();

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
                (o.LoginPath, o.AccessDeniedPath, o.ReturnUrlParameter) = ("/sign-in", "/not-available", "back");
                (o.ExpireTimeSpan, o.SlidingExpiration) = (SessionRules.Lasts, false);
                o.Events.OnValidatePrincipal = ViewerSource.Validate;
                o.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized);
                o.Events.OnRedirectToAccessDenied = context =>
                {
                    // a door that is not yours does not exist
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
        services.AddPolicies();
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
                        : "/sign-in"
                );
            return Task.CompletedTask;
        };

    /// <summary>
    /// What every answer carries: no script but our own files, no frame, no guessing of types, no referrer; and nothing
    /// about a person stays in a cache. What an answer says of these itself stands.
    /// </summary>
    public static IApplicationBuilder UseSecureHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    var headers = http.Response.Headers;
                    if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy))
                        headers.ContentSecurityPolicy =
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
                    headers.XContentTypeOptions = "nosniff";
                    headers["Referrer-Policy"] = "no-referrer";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    headers["Cross-Origin-Resource-Policy"] = "same-origin";
                    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                    headers.XFrameOptions = "DENY";
                    if (http.Request.IsHttps)
                        headers.StrictTransportSecurity = "max-age=31536000";
                    if (string.IsNullOrEmpty(headers.CacheControl))
                        headers.CacheControl = "no-store";
                    return Task.CompletedTask;
                });
                return next(http);
            }
        );

    /// <summary>
    /// A form that changes something carries the token that its page was given; without it the answer is 400.
    /// </summary>
    public static RouteGroupBuilder RequireFormToken(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            async (context, next) =>
                await context
                    .HttpContext.RequestServices.GetRequiredService<IAntiforgery>()
                    .IsRequestValidAsync(context.HttpContext)
                    ? await next(context)
                    : TypedResults.BadRequest("This form is too old. Go back, reload the page and send it again.")
        );
        return group;
    }

    /// <summary>
    /// The API takes changes only from its own pages and from programs: a browser says where a request comes from, and
    /// other sites are refused.
    /// An older browser, which does not send <c>Sec-Fetch-Site</c>, sends <c>Origin</c> with a change.
    /// </summary>
    public static RouteGroupBuilder RefuseOtherSites(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            async (context, next) =>
            {
                var request = context.HttpContext.Request;
                var from = request.Headers["Sec-Fetch-Site"].ToString();
                var safe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
                var json =
                    request.HasJsonContentType()
                    || request.ContentLength is null or 0
                    || Uploads.Types.Any(t =>
                        request.ContentType?.StartsWith(t, StringComparison.OrdinalIgnoreCase) == true
                    );
                return safe || ((from.Length > 0 ? from is "same-origin" or "none" : IsOwnOrigin(request)) && json)
                    ? await next(context)
                    : TypedResults.Problem(
                        "Changes are taken from this site and from programs that send JSON or a file, not from "
                            + "other sites.",
                        statusCode: StatusCodes.Status403Forbidden
                    );
            }
        );
        return group;
    }

    /// <summary>Whether a request names no origin, as a program does, or this site as its origin.</summary>
    private static bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return StringValues.IsNullOrEmpty(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
