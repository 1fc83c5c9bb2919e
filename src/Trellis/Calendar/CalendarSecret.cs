using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Trellis.Calendar;

/// <summary>The random part of a private address. Whoever knows it reads the calendar; the database knows its hash.</summary>
public static class CalendarSecret
{
    private const int Bytes = 32;

    /// <summary>256 random bits, as they stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
