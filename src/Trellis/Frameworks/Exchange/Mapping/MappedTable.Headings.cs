namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Rows with nothing but a name above the rows that belong to it, as printed tables have them.</summary>
public sealed partial class MappedTable
{
    private HashSet<Row> _headings = [];

    /// <summary>
    /// Rows that are headings: as the mapping says; else, where the first row has nothing but a name and most others
    /// have more, each such row above one that has more.
    /// </summary>
    private void FindHeadings()
    {
        if (
            _mapping.Headings == false
            || _categories.Count > 0
            || _mapping.IsLong
            || _mapping.Has(Means.Skill)
            || _mapping.Columns.Count == 1
        )
            return;
        var bare = _rows.ConvertAll(IsBare);
        if (_mapping.Headings is null && (!bare[0] || bare.Count(b => b) * 2 > bare.Count))
            return;
        _headings =
        [
            .. _rows.Where((_, i) => bare[i] && (_mapping.Headings == true || (i + 1 < bare.Count && !bare[i + 1]))),
        ];
        if (_mapping.Headings is null && _headings.Count > 0)
            _warnings.Add(
                At(
                    _headings.First(),
                    Means.Name,
                    $"Rows with nothing but a name are taken as categories of the rows below them: "
                        + $"{string.Join(", ", _headings.Take(10).Select(h => $"\"{Name(h, Means.Name)}\""))}. If they "
                        + $"are competencies, say so (\"headings: no\" in a mapping, or on the page)."
                )
            );
    }

    private bool IsBare(Row row) =>
        !row.Cells[_places[Means.Name]].IsBlank
        && row.Cells.Where((_, place) => place != _places[Means.Name]).All(c => c.IsBlank);
}
