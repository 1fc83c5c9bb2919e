namespace Trellis.Domain.Accounts;

/// <summary>A browser in words that its owner recognises.</summary>
public static class DeviceName
{
    /// <summary>The first that fits wins: browsers call themselves by the names of others too.</summary>
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("EdgA/", "Edge"),
        ("EdgiOS/", "Edge"),
        ("OPR/", "Opera"),
        ("Vivaldi/", "Vivaldi"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Firefox/", "Firefox"),
        ("HeadlessChrome/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Version/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Macintosh", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>
    /// "Firefox on Linux" from what a browser says of itself; "Another program" where that names no browser.
    /// </summary>
    public static string Of(string userAgent)
    {
        var browser = Find(Browsers, userAgent);
        if (browser is null || !userAgent.StartsWith("Mozilla/", StringComparison.Ordinal))
            return "Another program";
        return Find(Systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Find((string Sign, string Name)[] names, string userAgent) =>
        Array.Find(names, n => userAgent.Contains(n.Sign, StringComparison.Ordinal)).Name;
}
