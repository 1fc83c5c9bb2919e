namespace Trellis.Domain.Tests.Frameworks;

public sealed class ContentEditsTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>A content, and a number from which an edit of it is chosen.</summary>
    private static readonly Arbitrary<(FrameworkContent Content, int Dice)> Cases = (
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from dice in Gen.Choose(0, 100_000)
        select (SomeContent.From(seed), dice)
    ).ToArbitrary();

    private static List<(PartKind Kind, string Key)> Parts(FrameworkContent c) =>
        [
            .. c.Scales.Select(s => (PartKind.Scale, s.Key)),
            .. c.Categories.Select(s => (PartKind.Category, s.Key)),
            .. c.Competencies.Select(s => (PartKind.Competency, s.Key)),
            .. c.Skills.Select(s => (PartKind.Skill, s.Skill.Key)),
            .. c.Families.Select(s => (PartKind.Family, s.Key)),
            .. c.Roles.Select(s => (PartKind.Role, s.Key)),
            .. c.Positions.Select(s => (PartKind.Position, s.Position.Key)),
        ];

    [Fact]
    public void What_a_removal_leaves_is_valid_or_it_is_refused() =>
        Prop.ForAll(
                Cases,
                c =>
                {
                    var (kind, key) = Parts(c.Content)[c.Dice % Parts(c.Content).Count];
                    var result = c.Content.Remove(kind, key);
                    return result.Problem is Problem.Refused
                        || (
                            ContentRules.Check(result.Value!).Count == 0 && !Parts(result.Value!).Contains((kind, key))
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_shift_leaves_is_valid_and_the_way_back_undoes_it() =>
        Prop.ForAll(
                Cases,
                c =>
                {
                    var (kind, key) = Parts(c.Content)[c.Dice % Parts(c.Content).Count];
                    foreach (var by in new[] { -1, 1 })
                    {
                        var moved = c.Content.Shift(kind, key, by).InOrder();
                        if (ContentRules.Check(moved).Count > 0)
                            return false;
                        if (
                            !ContentFacts.Compare(c.Content, moved).IsSame
                            && !ContentFacts.Compare(c.Content, moved.Shift(kind, key, -by).InOrder()).IsSame
                        )
                            return false;
                    }
                    return true;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_matrix_leaves_is_valid_and_other_cells_stay() =>
        Prop.ForAll(
                Cases,
                c =>
                {
                    var (content, dice) = c;
                    var items = content
                        .Competencies.Where(content.IsPublished)
                        .SelectMany(x =>
                            x.Skills.Select(s => (s.Key, Max: Skill.MaxLevel))
                                .Prepend((x.Key, Max: content.Scales.First(s => s.Key == x.Scale).Levels.Count))
                        )
                        .ToList();
                    var positions = content.Positions.ToList();
                    if (items.Count == 0 || positions.Count == 0)
                        return true;
                    var (item, position) = (items[dice % items.Count], positions[dice % positions.Count].Position);
                    var level = dice % (item.Max + 1);
                    var after = content.Expect(
                        new Dictionary<(string, string), int?>
                        {
                            [(position.Key, item.Key)] = level == 0 ? null : level,
                        }
                    );
                    var asked = after.Positions.First(p => p.Position.Key == position.Key).Position.Expectations;
                    return ContentRules.Check(after).Count == 0
                        && (asked.FirstOrDefault(e => e.Item == item.Key)?.Level ?? 0) == level
                        && asked
                            .Where(e => e.Item != item.Key)
                            .SequenceEqual(position.Expectations.Where(e => e.Item != item.Key))
                        && after
                            .Positions.Where(p => p.Position.Key != position.Key)
                            .Select(p => p.Position)
                            .SelectMany(p => p.Expectations)
                            .SequenceEqual(
                                positions
                                    .Where(p => p.Position.Key != position.Key)
                                    .SelectMany(p => p.Position.Expectations)
                            );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_part_is_put_in_its_place_or_at_the_end()
    {
        G.Put(G.Competencies[0] with { Name = "Shipping" })
            .Competencies.Select(c => c.Name)
            .ShouldBe(["Shipping", "Listening", "Pruning"]);
        G.Put(new CompetencyPart("weeding", "Weeding", "growth")).Competencies[^1].Name.ShouldBe("Weeding");
        G.Put(new CategoryPart("craft", "Skill")).Categories.Select(c => c.Name).ShouldBe(["Core", "Skill"]);
        G.Put(new ScalePart("other", "Other", [new("a"), new("b")])).Scales.Count.ShouldBe(2);
        G.Put(new FamilyPart("soil", "Earth")).Families.Select(f => f.Name).ShouldBe(["Plants", "Earth"]);
        G.Put(G.Roles[1] with { Name = "Miner" }).Roles.Select(r => r.Name).ShouldBe(["Grower", "Miner"]);
    }

    [Fact]
    public void A_position_put_into_another_role_leaves_the_one_where_it_was()
    {
        var after = G.Put("digger", G.Roles[0].Positions[0]);
        after
            .Roles.Select(r => string.Join(' ', r.Positions.Select(p => p.Key)))
            .ShouldBe(["grower-senior", "digger-digger grower-junior"]);
    }

    [Theory]
    [InlineData(PartKind.Category, "craft", "category.used")]
    [InlineData(PartKind.Scale, "growth", "scale.used")]
    [InlineData(PartKind.Family, "soil", "family.used")]
    public void What_is_still_used_is_not_removed(PartKind kind, string key, string code) =>
        G.Remove(kind, key).Problem.ShouldBeOfType<Problem.Refused>().Code.ShouldBe(code);

    [Fact]
    public void A_competency_takes_its_skills_and_what_positions_ask_of_both_with_it()
    {
        var after = G.Remove(PartKind.Competency, "delivery").Value!;
        after.Competencies.Select(c => c.Key).ShouldBe(["listening", "pruning"]);
        after.Positions.SelectMany(p => p.Position.Expectations).ShouldBeEmpty();
    }

    [Fact]
    public void A_skill_takes_what_positions_ask_of_it_with_it()
    {
        var after = G.Remove(PartKind.Skill, "planning").Value!;
        after.Skills.Select(s => s.Skill.Key).ShouldBe(["estimating"]);
        after.Positions.SelectMany(p => p.Position.Expectations).Select(e => e.Item).ShouldBe(["delivery", "delivery"]);
    }

    [Theory]
    [InlineData(PartKind.Position, "grower-senior")]
    [InlineData(PartKind.Role, "grower")]
    public void A_position_takes_the_moves_to_it_with_it(PartKind kind, string key) =>
        G.Remove(kind, key).Value!.Positions.SelectMany(p => p.Position.Moves).ShouldBeEmpty();

    [Fact]
    public void A_shift_swaps_with_the_neighbour_in_the_same_group_and_stays_at_the_end()
    {
        G.Shift(PartKind.Competency, "delivery", 1)
            .Competencies.Select(c => c.Key)
            .ShouldBe(["listening", "delivery", "pruning"]);
        G.Shift(PartKind.Competency, "listening", 1)
            .ShouldSatisfyAllConditions(c => ContentFacts.Compare(G, c).IsSame.ShouldBeTrue());
        G.Shift(PartKind.Competency, "pruning", -1)
            .Competencies.Select(c => c.Key)
            .ShouldBe(["delivery", "listening", "pruning"]);
        G.Shift(PartKind.Skill, "estimating", -1).Skills.Select(s => s.Skill.Key).ShouldBe(["estimating", "planning"]);
        G.Shift(PartKind.Family, "soil", -1).Families.Select(f => f.Key).ShouldBe(["soil", "plants"]);
        G.Shift(PartKind.Category, "core", 1).Categories.Select(f => f.Key).ShouldBe(["craft", "core"]);
        G.Shift(PartKind.Position, "grower-junior", 1)
            .Roles[0]
            .Positions.Select(f => f.Key)
            .ShouldBe(["grower-senior", "grower-junior"]);
        G.Shift(PartKind.Role, "digger", -1).Roles.Select(f => f.Key).ShouldBe(["grower", "digger"]);
        G.Shift(PartKind.Role, "nobody", -1).Roles.Select(f => f.Key).ShouldBe(["grower", "digger"]);
    }

    [Fact]
    public void A_cell_keeps_weight_and_desired_level_as_long_as_that_is_above()
    {
        ExpectationPart Senior(int level) =>
            G.Expect(new Dictionary<(string, string), int?> { [("grower-senior", "delivery")] = level })
                .Roles[0]
                .Positions[1]
                .Expectations.ShouldHaveSingleItem();
        Senior(2).ShouldBe(new("delivery", 2, 4, 2));
        Senior(4).ShouldBe(new("delivery", 4, null, 2));
    }
}
