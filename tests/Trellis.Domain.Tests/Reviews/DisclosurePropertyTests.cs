using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

/// <summary>
/// Over small companies with leavers, joiners, moves and several looks: whatever is shown and withheld, nobody’s level
/// can be worked out. Every company is tried with every assignment of levels.
/// </summary>
public sealed class DisclosurePropertyTests
{
    /// <summary>
    /// Companies from a fixed seed. People move one by one, or three at a time, which is what the rules let through.
    /// </summary>
    private static IEnumerable<Looks> Companies(int seed, int count, int looks, int least, int most, int levels)
    {
        var random = new Random(seed);
        for (var made = 0; made < count; made++)
        {
            var people = random.Next(least, most + 1);
            var block = random.Next(4) > 0 ? 3 : 1;
            var groups = new int[looks][];
            for (var look = 0; look < looks; look++)
            {
                groups[look] = look == 0 ? new int[people] : [.. groups[look - 1]];
                for (var first = 0; first < people; first += block)
                {
                    var moves = look == 0 || random.Next(3) == 0;
                    var group = random.Next(4) % 3;
                    for (var p = first; moves && p < Math.Min(first + block, people); p++)
                        groups[look][p] = group;
                }
            }
            int[] known = random.Next(4) switch
            {
                0 => [random.Next(people)],
                1 => [0, random.Next(1, people)],
                _ => [],
            };
            yield return new(groups, levels, known);
        }
    }

    private static IEnumerable<Looks> Moving(int seed, int count) =>
        Companies(seed, count, 2, 3, 9, 2)
            .Select(c => c with { LevelsMove = true })
            .Where(c => c.Cells.Count is > 0 and <= 12);

    private static void NothingIsLearned(IEnumerable<Looks> companies, Func<Looks, Func<int[], bool>?>? belief = null)
    {
        foreach (var company in companies)
            company.Learned(CountLimits.Teams, belief?.Invoke(company)).ShouldBeNull(company.ToString());
    }

    /// <summary>Only worlds in which as many levels changed in such a way as the reader believes.</summary>
    private static Func<int[], bool> Believes(Looks company, Func<IEnumerable<(int Before, int After)>, bool> what)
    {
        var both = company
            .Cells.Where(c => c.Key.Look == 0 && company.Cells.ContainsKey(c.Key with { Look = 1 }))
            .Select(c => (Before: c.Value, After: company.Cells[c.Key with { Look = 1 }]))
            .ToList();
        return world => what(both.Select(c => (world[c.Before], world[c.After])));
    }

    [Fact]
    public void Nobody_is_found_where_levels_stay_as_they_are()
    {
        NothingIsLearned(Companies(1, 200, 3, 3, 7, 2));
        NothingIsLearned(Companies(2, 100, 3, 4, 10, 2));
        NothingIsLearned(Companies(3, 60, 2, 3, 6, 3));
        NothingIsLearned(Companies(4, 25, 3, 7, 7, 3));
        NothingIsLearned(Companies(5, 150, 5, 3, 7, 2));
        NothingIsLearned(Companies(12, 60, 3, 3, 7, 2).Select(c => c with { MayLack = true }));
    }

    [Fact]
    public void Nobody_is_found_where_levels_may_change_from_cycle_to_cycle() => NothingIsLearned(Moving(6, 80));

    [Fact]
    public void Nobody_is_found_by_whoever_knows_that_levels_only_rise() =>
        NothingIsLearned(Moving(7, 80), c => Believes(c, levels => levels.All(l => l.Before <= l.After)));

    [Fact]
    public void Nobody_is_found_by_whoever_knows_that_at_most_one_level_changed() =>
        NothingIsLearned(Moving(8, 80), c => Believes(c, levels => levels.Count(l => l.Before != l.After) <= 1));

    /// <summary>
    /// With self-assessments and several items; agreement is shown from 3 people on, so that more of it is seen.
    /// </summary>
    [Fact]
    public void Nobody_is_found_by_the_agreement_of_self_and_manager()
    {
        var limits = CountLimits.Teams with { AgreementPeople = 3 };
        var companies = (Looks[])
            [
                .. Companies(9, 20, 2, 3, 6, 2).Select(c => c with { Selves = true }),
                .. Companies(10, 10, 2, 3, 3, 2).Select(c => c with { Selves = true, Items = 2 }),
                .. Companies(13, 4, 2, 3, 4, 2).Select(c => c with { MayLack = true, Selves = true }),
                Looks.Of("111", 3) with
                {
                    Selves = true,
                },
                Looks.Of("1111", 3) with
                {
                    Selves = true,
                },
                Looks.Of("111000 111111", 2) with
                {
                    Selves = true,
                },
                Looks.Of("111222", 2) with
                {
                    Selves = true,
                },
            ];
        foreach (var company in companies)
            if (company.Cells.Count > 0)
                company.Learned(limits).ShouldBeNull(company.ToString());
    }

    /// <summary>The properties above would hold of rules that never show anything.</summary>
    [Fact]
    public void The_rules_show_rows_and_show_changed_groups_again()
    {
        var (shown, again) = (0, 0);
        foreach (var company in Companies(2, 100, 3, 4, 10, 2))
        {
            var world = Enumerable.Range(0, company.Cells.Count).Select(p => p % 2 + 1).ToArray();
            var before = new HashSet<Id<Person>>();
            foreach (var kept in company.Release(world, CountLimits.Teams).SelectMany(kept => kept))
            {
                if (kept.Counts != CountOutcome.Shown)
                    continue;
                shown++;
                again += kept.Row.People.Keys.Any(before.Contains) ? 1 : 0;
                before.UnionWith(kept.Row.People.Keys);
            }
        }
        shown.ShouldBeGreaterThan(50);
        again.ShouldBeGreaterThan(3);
    }
}
