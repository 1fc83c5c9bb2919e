using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Trellis.Browser.Tests.Support;

/// <summary>Waits for another page.</summary>
internal static class Arrival
{
    /// <summary>
    /// Waits until the address of a page fits and its content is there. The driver's own waits for an address listen for
    /// the load event, and on a busy machine may begin to listen just after it: this one looks again and again.
    /// </summary>
    /// <param name="address">With <c>*</c> for one part of it, and <c>**</c> for any number of them.</param>
    public static async Task Arrives(this IPage page, string address)
    {
        var pattern = Regex
            .Escape(address)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        var fits = new Regex($"^{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        await Assertions.Expect(page).ToHaveURLAsync(fits, new() { Timeout = Site.Patience });
        await Assertions.Expect(page.Locator("main")).ToBeVisibleAsync(new() { Timeout = Site.Patience });
    }
}
