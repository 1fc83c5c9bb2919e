namespace Trellis.Domain.Kernel;

/// <summary>
/// The address of a page on the web: absolute, and http or https. What a browser would run instead of opening is none.
/// </summary>
public readonly record struct WebLink
{
    private WebLink(string address) => Address = address;

    /// <summary>The address as it was written.</summary>
    public string Address { get; }

    /// <summary>The link of a text, or null where the text is not the whole address of a page.</summary>
    public static WebLink? Of(string? text) =>
        !string.IsNullOrEmpty(text)
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && Uri.TryCreate(text, UriKind.Absolute, out var to)
        && (to.Scheme == Uri.UriSchemeHttp || to.Scheme == Uri.UriSchemeHttps)
        && to.Host.Length > 0
            ? new(text)
            : null;

    /// <summary>Whether a text that may be left empty says something that is not a link.</summary>
    public static bool IsWrong(string? text) => !string.IsNullOrEmpty(text) && Of(text) is null;

    /// <inheritdoc />
    public override string ToString() => Address;
}
