using Microsoft.Extensions.Primitives;

namespace Trellis.Access;

/// <summary>The headers on every answer.</summary>
public static class SecureHeaders
{
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
}
