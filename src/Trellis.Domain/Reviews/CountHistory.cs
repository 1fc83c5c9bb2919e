using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What was released to one reader so far, found by person, so that a company of thousands is no matter.</summary>
internal sealed class CountHistory
{
    private readonly Dictionary<(Id<Item>, Id<Person>), List<(int Number, KeptRow Kept)>> _rows = [];
    private int _count;

    public CountHistory(IEnumerable<KeptRow> earlier)
    {
        foreach (var kept in earlier)
            Add(kept);
    }

    /// <summary>Adds what was released last.</summary>
    public void Add(KeptRow kept)
    {
        foreach (var person in kept.Row.People.Keys)
        {
            if (!_rows.TryGetValue((kept.Row.Item, person), out var rows))
                _rows[(kept.Row.Item, person)] = rows = [];
            rows.Add((_count, kept));
        }
        _count++;
    }

    /// <summary>The rows of the same item that have somebody in common with this one, oldest first.</summary>
    public List<KeptRow> Touching(CountRow row) =>
        [
            .. row
                .People.Keys.SelectMany(person => Of(row.Item, person))
                .DistinctBy(r => r.Number)
                .OrderBy(r => r.Number)
                .Select(r => r.Kept),
        ];

    /// <summary>
    /// The people of this row and of the shown ones that it touches, cut into those who are in exactly the same shown
    /// rows. Rows further away keep their pieces.
    /// </summary>
    public List<List<Id<Person>>> Pieces(CountRow row, IEnumerable<CountRow> shown) =>
        [
            .. row
                .People.Keys.Concat(shown.SelectMany(r => r.People.Keys))
                .Distinct()
                .GroupBy(person => (row.People.ContainsKey(person), Shown(row.Item, person)))
                .Select(piece => piece.ToList()),
        ];

    private string Shown(Id<Item> item, Id<Person> person) =>
        string.Join(',', Of(item, person).Where(r => r.Kept.Counts == CountOutcome.Shown).Select(r => r.Number));

    private List<(int Number, KeptRow Kept)> Of(Id<Item> item, Id<Person> person) =>
        _rows.TryGetValue((item, person), out var rows) ? rows : [];
}
