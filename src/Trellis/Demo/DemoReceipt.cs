using System.Text;

namespace Trellis.Demo;

/// <summary>A receipt as a small PDF file.</summary>
public static class DemoReceipt
{
    public static byte[] Pdf(string what, long cents)
    {
        var line = new string([
            .. $"{what}: {cents / 100}.{cents % 100:00} USD, paid".Where(c =>
                c is >= ' ' and <= '~' and not ('(' or ')' or '\\')
            ),
        ]);
        var stream = $"BT /F1 14 Tf 60 760 Td ({line}) Tj ET";
        var parts = new[]
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {stream.Length}>>stream\n{stream}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (part, index) in parts.Select((p, i) => (p, i)))
        {
            places.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} 0 obj{part}endobj\n");
        }
        var start = text.Length;
        text.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n"
        );
        foreach (var place in places)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        return Encoding.ASCII.GetBytes(
            text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"trailer<</Size {parts.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
                )
                .ToString()
        );
    }

    /// <summary>Somebody's turn on a day: commands run in a scope of their own, as they do in a request.</summary>
}
