using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

/// <summary>
/// A small company as one reader sees it over time: at each look everybody is in a group, or in none (0), and the numbers
/// are released by the rules.
/// </summary>
internal sealed record Looks(int[][] Groups, int Levels, int[] Known)
{
    /// <summary>One level to find out of somebody.</summary>
    /// <param name="Look">The look that it belongs to; 0 where levels stay as they are.</param>
    public readonly record struct Cell(int Look, int Person, int Item, bool IsSelf);

    private sealed record Row(Id<Person> Group, Id<Item> Item, (Id<Person> Person, int Cell, int? Self)[] People);

    // Made when they are first asked for, after every “with”.
    private Dictionary<Cell, int>? _cells;
    private List<Row>[]? _plans;

    /// <summary>Looks written as “1122 1120”: at each, a digit for each person’s group.</summary>
    public static Looks Of(string looks, int levels, params int[] known) =>
        new([.. looks.Split(' ').Select(look => look.Select(digit => digit - '0').ToArray())], levels, known);

    /// <summary>Whether somebody may have another level at each look.</summary>
    public bool LevelsMove { get; init; }

    /// <summary>Whether people assess themselves too.</summary>
    public bool Selves { get; init; }

    /// <summary>Whether the level above the highest stands for none.</summary>
    public bool MayLack { get; init; }

    public int Items { get; init; } = 1;

    public int People => Groups[0].Length;

    /// <summary>Every level that somebody has at some time, in order.</summary>
    public Dictionary<Cell, int> Cells =>
        _cells ??= (
            from look in Enumerable.Range(0, Groups.Length)
            from person in Enumerable.Range(0, People)
            where Groups[look][person] > 0
            from item in Enumerable.Range(0, Items)
            from isSelf in Selves ? new[] { false, true } : [false]
            select new Cell(LevelsMove ? look : 0, person, item, isSelf)
        )
            .Distinct()
            .Select((cell, index) => (cell, index))
            .ToDictionary(c => c.cell, c => c.index);

    /// <summary>What is learned by this reader, if anything.</summary>
    /// <param name="also">People whose levels the reader knows although the rules do not know of that.</param>
    public string? Learned(CountLimits limits, Func<int[], bool>? believes = null, params int[] also) =>
        Adversary.Learns(
            Cells.Count,
            MayLack ? Levels + 1 : Levels,
            [.. Cells.Where(c => Known.Contains(c.Key.Person) || also.Contains(c.Key.Person)).Select(c => c.Value)],
            world => string.Join('/', Release(world, limits).Select(kept => See(ShownNumbers.Of(kept, limits)))),
            believes
        );

    /// <summary>The releases of all looks, one after the other.</summary>
    public List<IReadOnlyList<KeptRow>> Release(int[] world, CountLimits limits)
    {
        var known = Known.Select(Person).ToHashSet();
        List<IReadOnlyList<KeptRow>> releases = [];
        for (var look = 0; look < Groups.Length; look++)
            releases.Add(CountRules.Release(Rows(world, look), known, [.. releases.SelectMany(kept => kept)], limits));
        return releases;
    }

    private IEnumerable<CountRow> Rows(int[] world, int look) =>
        (_plans ??= [.. Enumerable.Range(0, Groups.Length).Select(Plan)])[look]
            .Select(row => new CountRow(
                row.Group,
                row.Item,
                Levels,
                row.People.ToDictionary(
                    p => p.Person,
                    p => new CountedLevel(Given(world[p.Cell]), p.Self is { } self ? Given(world[self]) : null)
                )
            ));

    /// <summary>The rows of a look, with the cells in which a world has the levels.</summary>
    private List<Row> Plan(int look) =>
        [
            .. from item in Enumerable.Range(0, Items)
            from person in Enumerable.Range(0, People)
            where Groups[look][person] > 0
            let cell = new Cell(LevelsMove ? look : 0, person, item, false)
            let self = Selves ? Cells[cell with { IsSelf = true }] : (int?)null
            group (Person(person), Cells[cell], self) by (item, Group: Groups[look][person]) into row
            select new Row(Person(100 + row.Key.Group), Item(row.Key.item), [.. row]),
        ];

    private int? Given(int level) => level > Levels ? null : level;

    /// <summary>Everything that is shown, as a text.</summary>
    private static string See(ShownNumbers numbers) =>
        string.Join(
            ';',
            [
                .. numbers.Rows.Select(r => See(r.Counts)),
                .. numbers.Totals.Select(t => See(t.Counts)),
                .. numbers.Agreements.Select(a =>
                    $"{a.Group} {a.People} {a.Agreement.Pairs} {a.Agreement.Same} {a.Agreement.WithinOne} "
                    + string.Join(' ', Enum.GetValues<KappaWeights>().Select(w => a.Agreement.Kappa(w)?.Rounded()))
                ),
            ]
        );

    public static string See(IReadOnlyList<int>? counts) => counts is null ? "-" : string.Join(',', counts);

    public static Id<Person> Person(int number) => new(new(number, 0, 0, new byte[8]));

    public static Id<Item> Item(int number) => new(new(number, 1, 0, new byte[8]));

    public override string ToString() =>
        $"{string.Join(" then ", Groups.Select(look => string.Concat(look)))}, {Levels} levels, "
        + $"known {string.Join(',', Known)}";
}
