using System.Globalization;

namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Reading single cells of a row.</summary>
public sealed partial class MappedTable
{
    private string Name(Row row, Means means) =>
        _places.TryGetValue(means, out var place) ? row.Cells[place].AsName : "";

    private string Text(Row row, Means means) => _places.TryGetValue(means, out var place) ? Text(row, place) : "";

    private string Text(Row row, int place)
    {
        var text = row.Cells[place].AsText;
        if (text.Length > ContentRules.TextLimit)
            _errors.Add(
                At(
                    row,
                    place,
                    $"A text has at most {ContentRules.TextLimit:N0} characters. This one has {text.Length:N0}."
                )
            );
        return text;
    }

    private static string Bare(string level) =>
        level.StartsWith("Level ", StringComparison.OrdinalIgnoreCase) ? level[6..] : level;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Finding At(Row row, Means means, string message) => At(row, _places[means], message);

    private Finding At(Row row, int place, string message) =>
        new(_file, row.Cells[place].Line, row.Cells[place].Column, message);

    private void Fail(Row row, Means means, string message) => _errors.Add(At(row, means, message));
}
