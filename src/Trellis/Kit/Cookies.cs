namespace Trellis.Kit;

/// <summary>
/// What the cookies are called. Where everything comes over HTTPS, a browser takes them from this host alone and never
/// sends them unencrypted.
/// </summary>
/// <param name="AreSecure">Whether a proxy with HTTPS stands in front.</param>
public sealed record Cookies(bool AreSecure)
{
    public string Session => Name("trellis-session");
    public string Form => Name("trellis-form");
    public string Device => Name("trellis-device");

    public CookieSecurePolicy Policy => AreSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    private string Name(string plain) => AreSecure ? "__Host-" + plain : plain;

    /// <summary>The name of a cookie that keeps nothing secret, for this request.</summary>
    public static string Name(HttpContext http, string plain) => http.Request.IsHttps ? "__Host-" + plain : plain;
}
