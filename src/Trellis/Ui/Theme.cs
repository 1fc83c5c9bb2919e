namespace Trellis.Ui;

/// <summary>The colours that a person chose for this browser; without a choice, the system decides.</summary>
public static class Theme
{
    public const string Cookie = "trellis-theme";

    public static string? Of(HttpContext? http) => http?.Request.Cookies[Cookie] is "light" or "dark" ? http.Request.Cookies[Cookie] : null;
}
