namespace Trellis.Ui;

/// <summary>The colours that a person chose for this browser; without a choice, the system decides.</summary>
public static class Theme
{
    public const string Cookie = "trellis-theme";

    public static string? Of(HttpContext? http) =>
        http?.Request.Cookies[Cookies.Name(http, Cookie)] is { } theme && (theme is "light" or "dark") ? theme : null;
}
