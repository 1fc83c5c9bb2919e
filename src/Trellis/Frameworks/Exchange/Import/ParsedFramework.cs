namespace Trellis.Frameworks.Exchange.Import;

/// <summary>What a file said: the framework, what of it could not be used and why, and what is worth a look.</summary>
/// <param name="Draft">What tables tell, by names; empty where the file has contents with keys of their own.</param>
public sealed record ParsedFramework(
    string DefaultName,
    ImportedFramework Draft,
    IReadOnlyList<Finding> Ignored,
    IReadOnlyList<Finding> Warnings
)
{
    /// <summary>A content told with keys, in place of the draft.</summary>
    public FrameworkContent? Content { get; init; }

    /// <summary>
    /// Whether the keys are those that Trellis gave; otherwise parts are recognised by identifier and name.
    /// </summary>
    public bool HasOurKeys { get; init; }

    /// <summary>Where the format itself says that the framework comes from.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The file or folder, for the note on the version.</summary>
    public string Source { get; init; } = "a file";

    /// <summary>Where in the files a fault is.</summary>
    public Func<ContentFault, Finding> At { get; init; } =
        fault => new(fault.Kind.ToString().ToLowerInvariant(), 0, 0, fault.Message);
}

/// <summary>UUIDs for what has none: always the same for the same thing.</summary>
public static class Identifiers
{
    /// <summary>A version 5 UUID (RFC 9562) of a name within a namespace, lower case.</summary>
    public static string For(Guid space, string name)
    {
#pragma warning disable CA5350 // The standard defines version 5 by SHA-1. It names things here, and protects nothing.
        var hash = System.Security.Cryptography.SHA1.HashData([
            .. space.ToByteArray(bigEndian: true),
            .. System.Text.Encoding.UTF8.GetBytes(name),
        ]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }
}
