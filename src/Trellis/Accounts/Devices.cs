using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Trellis.Accounts;

/// <summary>
/// The browsers in which somebody has signed in before. A browser carries a protected cookie that names it and the
/// addresses that signed in from it, each as a hash. What strangers try elsewhere does not slow such a browser down: it
/// has a count of its own.
/// </summary>
public sealed class Devices(IDataProtectionProvider protection, IHttpContextAccessor http, Cookies cookies)
{
    /// <summary>A browser that more people share forgets the one who came first.</summary>
    private const int MostAddresses = 10;

    private readonly IDataProtector _protector = protection.CreateProtector("Trellis.Devices");

    /// <summary>An address as a hash: what is kept of it names nobody.</summary>
    public static string Hash(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Names.Key(email))))[..32];

    /// <summary>The name of this browser, if this address has signed in from it; otherwise nothing.</summary>
    public string? Knows(string email) =>
        Read() is { } known && known.Addresses.Contains(Hash(email)) ? known.Name : null;

    /// <summary>Keeps in the browser that this address has signed in from it.</summary>
    public void Remember(string email)
    {
        var known = Read();
        var addresses = (known?.Addresses ?? [])
            .Where(a => a != Hash(email))
            .Append(Hash(email))
            .TakeLast(MostAddresses);
        var text = string.Join(' ', addresses.Prepend(known?.Name ?? Guid.CreateVersion7().ToString("N")));
        http.HttpContext!.Response.Cookies.Append(
            cookies.Device,
            _protector.Protect(text),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = cookies.AreSecure || http.HttpContext.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(400), // the longest that browsers keep one
                Path = "/",
            }
        );
    }

    private (string Name, IReadOnlyList<string> Addresses)? Read()
    {
        if (http.HttpContext?.Request.Cookies[cookies.Device] is not { Length: > 0 and < 4000 } cookie)
            return null;
        try
        {
            var parts = _protector.Unprotect(cookie).Split(' ');
            return (parts[0], parts[1..]);
        }
        catch (CryptographicException)
        {
            return null;
        } // of other keys, or made up
    }
}
