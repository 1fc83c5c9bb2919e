namespace Trellis.Domain.Tests.Assessments;

/// <summary>What holds of every gap, whatever is asked and had.</summary>
public sealed class GapAnalysisPropertyTests
{
    public sealed record Case(Requirement<int>[] Asked, Dictionary<int, int> HeldLevel)
    {
        public Gap<int> Gap => GapAnalysis.Of(Asked, Level);

        public int? Level(int key) => HeldLevel.TryGetValue(key, out var level) ? level : null;

        public override string ToString() =>
            string.Join(
                ", ",
                Asked.Select(a => $"{a.Name}: {Level(a.Key)?.ToString() ?? "?"} of {a.Required} times {a.Weight}")
            );
    }

    private static readonly Gen<Case> Cases = (
        from name in Gen.Elements("Zed", "apple", "Äpfel", "zed", "Apple", "-x", "a b")
        from required in Gen.Choose(1, 5)
        from weight in Gen.Choose(1, 9)
        from have in Gen.Choose(-1, 6)
        select (Name: name, Required: required, Weight: weight, HeldLevel: have)
    )
        .ArrayOf()
        .Select(rows => new Case(
            [
                .. rows.Select(
                    (r, i) =>
                        new Requirement<int>(
                            i,
                            $"{r.Name} {i}",
                            i % 2 == 0 ? ItemKind.Competency : ItemKind.Skill,
                            r.Required,
                            r.Weight
                        )
                ),
            ],
            rows.Select((r, i) => (r.HeldLevel, i))
                .Where(r => r.HeldLevel >= 0)
                .ToDictionary(r => r.i, r => r.HeldLevel)
        ));

    private static void Holds(Func<Case, bool> what) =>
        Prop.ForAll(Cases.ToArbitrary(), what).QuickCheckThrowOnFailure();

    [Fact]
    public void A_deficit_is_never_negative() =>
        Holds(c => c.Gap.Lines.All(l => l.Deficit is null or >= 0 && l.Surplus is null or >= 0) && c.Gap.Deficit >= 0);

    [Fact]
    public void A_surplus_never_offsets_a_deficit() =>
        Holds(c =>
        {
            var capped = new Case(
                c.Asked,
                c.HeldLevel.ToDictionary(h => h.Key, h => Math.Min(h.Value, c.Asked[h.Key].Required))
            ).Gap;
            return (capped.Deficit, capped.Required, capped.Readiness)
                == (c.Gap.Deficit, c.Gap.Required, c.Gap.Readiness);
        });

    [Fact]
    public void Unknown_items_stay_out_of_the_sums_but_not_out_of_the_lines() =>
        Holds(c =>
        {
            var known = new Case([.. c.Asked.Where(a => c.HeldLevel.ContainsKey(a.Key))], c.HeldLevel).Gap;
            return (known.Required, known.Deficit, known.Assessed) == (c.Gap.Required, c.Gap.Deficit, c.Gap.Assessed)
                && c.Gap.Of == c.Asked.Length
                && c.Gap.Lines.Count == c.Asked.Length
                && c.Gap.Lines.Count(l => l.HeldLevel is null) == c.Gap.Of - c.Gap.Assessed;
        });

    [Fact]
    public void Readiness_lies_between_0_and_1_and_is_there_when_something_is_assessed() =>
        Holds(c =>
            c.Gap.Readiness is { } readiness
                ? readiness >= new Fraction(0, 1) && readiness <= new Fraction(1, 1)
                : c.Gap.Assessed == 0
        );

    [Fact]
    public void Lines_stand_by_deficit_descending_then_by_ordinal_name() =>
        Holds(c =>
            c.Gap.Lines.SequenceEqual(
                c.Gap.Lines.OrderByDescending(l => l.Deficit ?? 0).ThenBy(l => l.Name, StringComparer.Ordinal)
            )
        );

    [Fact]
    public void To_raise_one_level_never_lowers_readiness() =>
        Holds(c =>
            c.HeldLevel.Keys.All(raised =>
                new Case(c.Asked, c.HeldLevel.ToDictionary(h => h.Key, h => h.Key == raised ? h.Value + 1 : h.Value))
                    .Gap
                    .Readiness!
                    .Value >= c.Gap.Readiness!.Value
            )
        );

    [Fact]
    public void Between_positions_what_is_missing_counts_0() =>
        Holds(c =>
        {
            var (between, of) = (
                GapAnalysis.Between(c.HeldLevel, c.Asked),
                GapAnalysis.Of(c.Asked, key => c.Level(key) ?? 0)
            );
            return between.Lines.SequenceEqual(of.Lines)
                && (between.Required, between.Deficit) == (of.Required, of.Deficit)
                && between.Assessed == c.Asked.Length
                && between.Required == c.Asked.Sum(a => (long)a.Weight * a.Required);
        });

    [Fact]
    public void The_tally_counts_every_line_once() =>
        Holds(c =>
        {
            var tally = GapAnalysis.Count(c.Gap.Lines);
            return tally.Total == c.Gap.Of
                && tally.Assessed == c.Gap.Assessed
                && tally.Met == c.Gap.Lines.Count(l => l.HeldLevel >= l.Required);
        });

    [Fact]
    public void Nearest_is_sorted_exactly_with_ties_by_ordinal_name_and_without_positions_that_ask_nothing()
    {
        var worlds = from positions in Cases.ArrayOf(6) from own in Cases select (Positions: positions, own.HeldLevel);
        Prop.ForAll(
                worlds.ToArbitrary(),
                w =>
                {
                    var others = w
                        .Positions.Select(
                            (c, i) =>
                                (
                                    Position: i,
                                    Name: $"{"bAa"[i % 3]}{i}",
                                    (IReadOnlyCollection<Requirement<int>>)c.Asked
                                )
                        )
                        .ToList();
                    var nearest = GapAnalysis.Nearest(w.HeldLevel, others);
                    var names = others.ToDictionary(o => o.Position, o => o.Name);
                    return nearest
                            .Select(n => n.Position)
                            .Order()
                            .SequenceEqual(others.Where(o => o.Item3.Count > 0).Select(o => o.Position))
                        && nearest
                            .Zip(nearest.Skip(1))
                            .All(n =>
                            {
                                var (a, b) = (n.First.Gap, n.Second.Gap);
                                var byReadiness = ((a.Required - a.Deficit) * b.Required).CompareTo(
                                    (b.Required - b.Deficit) * a.Required
                                );
                                return byReadiness > 0
                                    || (
                                        byReadiness == 0
                                        && string.CompareOrdinal(names[n.First.Position], names[n.Second.Position]) < 0
                                    );
                            });
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
