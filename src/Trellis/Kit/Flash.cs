namespace Trellis.Kit;

/// <summary>One sentence carried across a redirect.</summary>
public static class Flash
{
    private const string Cookie = "trellis-flash";

    public static void Say(HttpContext http, string message) =>
        http.Response.Cookies.Append(
            Cookies.Name(http, Cookie),
            Uri.EscapeDataString(message),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromSeconds(20),
                Path = "/",
            }
        );

    public static string? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookies.Name(http, Cookie)] is not { Length: > 0 } message)
            return null;
        http.Response.Cookies.Delete(Cookies.Name(http, Cookie), new() { Path = "/", Secure = http.Request.IsHttps });
        return Uri.UnescapeDataString(message);
    }
}
