namespace Trellis.Routes;

/// <summary>Addresses of positions and career paths.</summary>
public static class CareerRoutes
{
    public const string Careers = "/careers";

    /// <summary>Choosing two or three positions to compare.</summary>
    public const string Compare = "/careers/compare";

    /// <summary>The positions that match a text.</summary>
    public static string Search(string text) => $"{Careers}?search={Uri.EscapeDataString(text)}";

    /// <summary>The map of one family.</summary>
    public static string Family(string key) => $"{Careers}?family={key}";

    public static string Position(string slug) => $"{Careers}/{slug}";

    /// <summary>The gap from one position to another.</summary>
    public static string Gap(string from, string to) => $"{Compare}?from={from}&to={to}";

    /// <summary>Posting here makes the position a target, or no longer.</summary>
    public static string Target(string slug) => $"{Careers}/{slug}/target";
}
