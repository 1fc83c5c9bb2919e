using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads a package that Trellis wrote: its keys, and everything else that CASE has no place for, are in the
/// extensions.
/// </summary>
public static class CaseTrellisExtensions
{
    internal static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>
    /// The content as it was exported; null if Trellis did not write the package, or another program removed its
    /// extensions.
    /// </summary>
    public static FrameworkContent? Read(CasePackage package)
    {
        var about = Own(package.Document);
        if (
            about?["format"] is null
            || package.Items.Exists(i =>
                Own(i.Says) is not { } own || own.Said("kind") is null || own.Said("key") is null
            )
        )
            return null;
        var parts = package.Items.ConvertAll(i => (Item: i, Own: Own(i.Says)!));
        if (parts.DistinctBy(p => (p.Own.Said("kind"), p.Own.Said("key"))).Count() < parts.Count)
            return null;
        try
        {
            return new CaseTrellisContent(package, about, parts).Content().InOrder();
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or InvalidOperationException
                        or ArgumentException
                        or JsonException
                        or OverflowException
            )
        {
            return null;
        } // our words, but damaged: what is left is read like any other package
    }

    public static JsonObject? Own(JsonObject of) => (of["extensions"] as JsonObject)?[CaseShape.Ours] as JsonObject;

    /// <summary>The name and description that the statements of an item say where nothing else does.</summary>
    public static (string Name, string Description) Plain(JsonObject item) =>
        item.Said("abbreviatedStatement") is { } shortened
            ? (shortened, item.Said("fullStatement") ?? "")
            : (item.Said("fullStatement") ?? "", "");
}
