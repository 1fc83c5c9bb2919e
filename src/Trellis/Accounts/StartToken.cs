using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Trellis.Accounts;

/// <summary>
/// What the page of the first run asks for: made anew each time the server starts, and printed once where it was
/// started.
/// Whoever can read that runs the machine.
/// </summary>
public sealed class StartToken
{
    private readonly byte[] _value = Encoding.ASCII.GetBytes(
        WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32))
    );

    /// <summary>The page, with the token, after the address of the installation.</summary>
    public string Path => $"{AccountRoutes.Start}?token={Encoding.ASCII.GetString(_value)}";

    /// <summary>Whether this is the token; compared in the same time, however much of it is right.</summary>
    public bool Is(string? token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), _value);
}
