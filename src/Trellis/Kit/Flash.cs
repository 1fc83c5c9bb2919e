namespace Trellis.Kit;

/// <summary>One sentence carried across a redirect: that something was done, or why it was not.</summary>
/// <param name="IsRefusal">Whether it says why something was not done.</param>
public sealed record Flash(string Message, bool IsRefusal)
{
    private const string Cookie = "trellis-flash";

    /// <summary>What the text in the cookie of a refusal begins with; no sentence does.</summary>
    private const char Refusal = '!';

    /// <summary>Says on the next page that something was done.</summary>
    public static void Say(HttpContext http, string message) => Keep(http, message);

    /// <summary>Says on the next page why something was not done.</summary>
    public static void Refuse(HttpContext http, string message) => Keep(http, Refusal + message);

    /// <summary>The sentence that was kept, once; null if there is none.</summary>
    public static Flash? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookies.Name(http, Cookie)] is not { Length: > 0 } kept)
            return null;
        http.Response.Cookies.Delete(Cookies.Name(http, Cookie), new() { Path = "/", Secure = http.Request.IsHttps });
        var text = Uri.UnescapeDataString(kept);
        return text.StartsWith(Refusal) ? new(text[1..], true) : new(text, false);
    }

    private static void Keep(HttpContext http, string text) =>
        http.Response.Cookies.Append(
            Cookies.Name(http, Cookie),
            Uri.EscapeDataString(text),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromSeconds(20),
                Path = "/",
            }
        );
}
