using System.Globalization;
using System.Text;

namespace Trellis.Stipends.Receipts;

/// <summary>
/// What a receipt is called here, whatever its name was: no path, nothing invisible, and the ending of what it really
/// is.
/// </summary>
public static class ReceiptNames
{
    private const int Longest = 120;

    public static string Tidy(string? name, ReceiptKind kind)
    {
        var last = CanonicalForm.Compose((name ?? "").Split('/', '\\')[^1]);
        var seen = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            // Format characters turn the reading direction or are not seen at all; lone halves of pairs come out as
            // U+FFFD.
            if (
                Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.PrivateUse
                        or UnicodeCategory.OtherNotAssigned
                || rune == Rune.ReplacementChar
            )
                continue;
            seen.Append(
                rune.ToString() is var text && "<>:\"|?*".Contains(text, StringComparison.Ordinal) ? "-" : text
            );
        }
        var bare = Names.Tidy(seen.ToString()).TrimStart('.', ' ');
        var ending = Endings(kind).FirstOrDefault(e => bare.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var stem = ending is null ? bare : bare[..^ending.Length];
        stem = Graphemes.Beginning(stem, Longest - 5).TrimEnd('.', ' ');
        return (stem.Length == 0 ? "receipt" : stem) + (ending?.ToLowerInvariant() ?? Endings(kind)[0]);
    }

    /// <summary>The type under which a kind is served.</summary>
    public static string MediaType(ReceiptKind kind) =>
        kind switch
        {
            ReceiptKind.Pdf => "application/pdf",
            ReceiptKind.Jpeg => "image/jpeg",
            _ => "image/png",
        };

    private static string[] Endings(ReceiptKind kind) =>
        kind switch
        {
            ReceiptKind.Pdf => [".pdf"],
            ReceiptKind.Jpeg => [".jpg", ".jpeg"],
            _ => [".png"],
        };
}
