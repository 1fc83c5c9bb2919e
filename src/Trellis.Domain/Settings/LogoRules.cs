using System.Globalization;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Settings;

/// <summary>How large a logo is at most. It stands on every page.</summary>
public static class LogoRules
{
    /// <summary>Maximum size of the file, in bytes: 200 KB.</summary>
    public const int Limit = 200 * 1024;

    /// <summary>The most pixels on a side.</summary>
    public const int Side = 2_000;

    /// <summary>A logo has a size, and at most 2,000 pixels on a side; null if nothing stands in the way.</summary>
    public static Problem? Refuse(int width, int height) =>
        width is >= 1 and <= Side && height is >= 1 and <= Side
            ? null
            : new Problem.Refused(
                "logo.too-many-pixels",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This picture is {width:N0} by {height:N0} pixels. A logo has up to {Side:N0} on a side: make it "
                        + $"smaller."
                )
            );
}
