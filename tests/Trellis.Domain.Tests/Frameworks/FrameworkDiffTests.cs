namespace Trellis.Domain.Tests.Frameworks;

public sealed class FrameworkDiffTests
{
    private static FrameworkContent G => A.Garden;

    [Fact]
    public void Families_and_categories_in_another_order_say_only_that()
    {
        FrameworkDiff
            .Between(G, G.Shift(PartKind.Category, "craft", -1).InOrder())
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The categories are in another order.");
        FrameworkDiff
            .Between(G, G.Shift(PartKind.Family, "soil", -1).InOrder())
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The families are in another order.");
        var three = G with { Roles = [.. G.Roles, new("miner", "Miner", "soil")] };
        FrameworkDiff
            .Between(three, three.Shift(PartKind.Role, "miner", -1).InOrder())
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The roles of Soil are in another order.");
    }

    [Fact]
    public void A_title_that_two_positions_have_is_said_with_its_role()
    {
        var two = G.WithPosition("digger-digger", p => p with { Title = "Senior grower" });
        FrameworkDiff
            .Between(two, two.WithPosition("grower-senior", p => p with { Grade = 9 }))
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("Grower / Senior grower is now grade 9 (was 2).");
        FrameworkDiff
            .Between(two, two.WithPosition("grower-senior", p => p with { Title = "Head" }))
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("Grower / Senior grower is now called Head.");
    }

    [Fact]
    public void Wording_carries_both_texts_and_a_level_carries_its_change()
    {
        FrameworkDiff
            .Between(G, G.With("listening", c => c with { Descriptors = [] }))
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(c => c.Before.ShouldBe("Lets others speak."), c => c.After.ShouldBe(""));
        FrameworkDiff
            .Between(G, G.WithPosition("grower-senior", p => p with { Expectations = [new("delivery", 4, 4, 2)] }))
            .ShouldHaveSingleItem()
            .Level.ShouldBe(new("grower-senior", "delivery", 3, 4));
        FrameworkDiff
            .Between(G, G.WithPosition("digger-digger", p => p with { Expectations = [new("pruning", 1)] }))
            .ShouldHaveSingleItem()
            .Level.ShouldBe(new("digger-digger", "pruning", null, 1));
        FrameworkDiff
            .Between(G, G.WithPosition("grower-senior", p => p with { Expectations = [] }))
            .ShouldHaveSingleItem()
            .Level.ShouldBe(new("grower-senior", "delivery", 3, null));
    }

    [Fact]
    public void Positions_are_told_first_then_competencies_then_the_rest() =>
        FrameworkDiff
            .Between(
                G,
                G with
                {
                    Description = "x",
                    Roles = G.WithPosition("grower-junior", p => p with { Grade = 3 }).Roles,
                    Competencies = G.With("pruning", c => c with { Name = "Cutting" }).Competencies,
                }
            )
            .Select(c => c.Part)
            .ShouldBe([PartKind.Position, PartKind.Competency, PartKind.Framework]);

    /// <summary>Two contents, the second some edits away from the first.</summary>
    private static readonly Arbitrary<(FrameworkContent Before, FrameworkContent After)> Edited = (
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from dice in Gen.Choose(0, int.MaxValue - 1)
        select (SomeContent.From(seed), Edit(SomeContent.From(seed), new(dice)))
    ).ToArbitrary();

    [Fact]
    public void Nothing_is_said_exactly_where_nothing_differs() =>
        Prop.ForAll(
                Edited,
                c =>
                    FrameworkDiff.Between(c.Before, c.After).Count
                    == 0
                    == ContentFacts.Compare(c.Before, c.After).IsSame
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whole_other_frameworks_differ_in_whole_sentences() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                SomeContent.Arbitrary,
                (a, b) =>
                    FrameworkDiff.Between(a, b).All(c => c.Sentence.Length > 5 && c.Sentence[^1] == '.')
                    && FrameworkDiff.Between(a, a).Count == 0
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_renamed_or_moved_is_neither_added_nor_retired() =>
        Prop.ForAll(
                Edited,
                c =>
                {
                    var (was, now) = (Parts(c.Before), Parts(c.After));
                    return FrameworkDiff
                        .Between(c.Before, c.After)
                        .Where(x => x.Kind is ChangeKind.Added or ChangeKind.Retired && x.Part != PartKind.Scale)
                        .All(x =>
                            x.Kind == ChangeKind.Added
                                ? !was.Contains((x.Part, x.Key)) || Skill(x)
                                : !now.Contains((x.Part, x.Key))
                        );
                    static bool Skill(Change x) => x.Sentence.StartsWith("New skill", StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();

    private static HashSet<(PartKind, string)> Parts(FrameworkContent c) =>
        [
            .. c.Categories.Select(s => (PartKind.Category, s.Key)),
            .. c.Competencies.Select(s => (PartKind.Competency, s.Key)),
            .. c.Skills.Select(s => (PartKind.Skill, s.Skill.Key)),
            .. c.Families.Select(s => (PartKind.Family, s.Key)),
            .. c.Roles.Select(s => (PartKind.Role, s.Key)),
            .. c.Positions.Select(s => (PartKind.Position, s.Position.Key)),
        ];

    private static FrameworkContent Edit(FrameworkContent c, System.Random random)
    {
        for (var n = random.Next(4); n > 0; n--)
        {
            var all = Parts(c).ToList();
            var (kind, key) = all.Count > 0 ? all[random.Next(all.Count)] : (PartKind.Framework, "");
            c = random.Next(8) switch
            {
                0 => c.Remove(kind, key).Value ?? c,
                1 => c.Shift(kind, key, random.Next(2) * 2 - 1),
                2 => c with
                {
                    Competencies =
                    [
                        .. c.Competencies.Select(x =>
                            x.Key == key ? x with { Name = x.Name + "!", Descriptors = [.. x.Descriptors.Skip(1)] } : x
                        ),
                    ],
                },
                3 => c with
                {
                    Competencies =
                    [
                        .. c.Competencies.Select(x =>
                            x.Key == key
                                ? x with
                                {
                                    Category = c.Categories.Count > 0 ? c.Categories[0].Key : null,
                                    External = null,
                                }
                                : x
                        ),
                    ],
                },
                4 => c with
                {
                    Roles = [.. c.Roles.Select(x => x.Key == key ? x with { Family = c.Families[^1].Key } : x)],
                },
                5 => c.Roles.Count > 0 && c.Positions.FirstOrDefault(p => p.Position.Key == key) is { Position: { } p }
                    ? c.Put(c.Roles[^1].Key, p)
                    : c,
                6 => c with { Links = [], Description = c.Description + "." },
                _ => c.Expect(
                    c.Positions.Where(p => p.Position.Key == key)
                        .SelectMany(p => p.Position.Expectations.Select(e => (p.Position.Key, e.Item)))
                        .ToDictionary(x => x, _ => (int?)1)
                ),
            };
        }
        return c.InOrder();
    }
}
