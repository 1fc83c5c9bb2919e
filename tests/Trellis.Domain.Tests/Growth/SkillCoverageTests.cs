using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

/// <summary>The arithmetic of coverage, for teams of any levels and any who are away.</summary>
public sealed class SkillCoverageTests
{
    private static readonly Id<Person>[] People = [.. Enumerable.Range(0, 8).Select(_ => Id<Person>.New())];
    private static readonly IReadOnlySet<Id<Person>> Nobody = new HashSet<Id<Person>>();

    /// <summary>0 is not known for a level, and not named for a requirement.</summary>
    private static SkillHeld Held(int person, int level, int required = 0) =>
        new(People[person], level == 0 ? null : level, required == 0 ? null : required);

    private static HashSet<Id<Person>> Away(params int[] people) => [.. people.Select(p => People[p])];

    private static readonly Arbitrary<(SkillHeld[] Team, HashSet<Id<Person>> Away)> Teams = (
        from levels in Gen.Choose(0, 5).ArrayOf(People.Length)
        from required in Gen.Choose(0, 5).ArrayOf(People.Length)
        from away in Gen.Choose(0, 1).ArrayOf(People.Length)
        from size in Gen.Choose(0, People.Length)
        select (
            Enumerable.Range(0, size).Select(p => Held(p, levels[p], required[p])).ToArray(),
            Enumerable.Range(0, size).Where(p => away[p] == 1).Select(p => People[p]).ToHashSet()
        )
    ).ToArbitrary();

    [Fact]
    public void Four_and_five_cover_a_skill_and_three_and_what_is_not_known_do_not()
    {
        var covered = SkillCoverage.Of([Held(0, 3), Held(1, 4), Held(2, 5), Held(3, 0)], Nobody);
        covered.Holders.ShouldBe([People[1], People[2]]);
        (covered.IsUncovered, covered.Only).ShouldBe((false, null));
        SkillCoverage.Of([Held(0, 4), Held(1, 3)], Nobody).Only.ShouldBe(People[0]);
        SkillCoverage.Of([Held(0, 3), Held(1, 0)], Nobody).IsUncovered.ShouldBeTrue();
    }

    [Fact]
    public void What_positions_require_is_counted_where_it_is_named_and_met_where_the_level_is_known()
    {
        var covered = SkillCoverage.Of([Held(0, 3, 3), Held(1, 2, 3), Held(2, 0, 3), Held(3, 5)], Nobody);
        (covered.Met, covered.Required).ShouldBe((1, 3));
        (Held(1, 2, 3).IsBelow, Held(2, 0, 3).IsBelow, Held(3, 1).IsBelow).ShouldBe((true, false, false));
    }

    [Theory]
    [InlineData(new[] { 4, 5, 2 }, new[] { 0 }, SkillLoss.AtRisk)]
    [InlineData(new[] { 4, 5, 2 }, new[] { 0, 1 }, SkillLoss.Lost)]
    [InlineData(new[] { 4, 2, 2 }, new[] { 0 }, SkillLoss.Lost)]
    [InlineData(new[] { 4, 5, 4 }, new[] { 0 }, SkillLoss.None)]
    [InlineData(new[] { 4, 3, 2 }, new[] { 1 }, SkillLoss.None)]
    [InlineData(new[] { 3, 3, 2 }, new[] { 0 }, SkillLoss.None)]
    public void A_skill_is_lost_or_at_risk_only_by_what_the_absence_takes(int[] levels, int[] away, SkillLoss loss)
    {
        var team = levels.Select((level, person) => Held(person, level)).ToArray();
        SkillCoverage.Of(team, Nobody).LossIn(SkillCoverage.Of(team, Away(away))).ShouldBe(loss);
    }

    [Fact]
    public void Who_is_away_covers_nothing_and_everybody_else_covers_what_they_did() =>
        Prop.ForAll(
                Teams,
                t =>
                {
                    var (now, then) = (SkillCoverage.Of(t.Team, Nobody), SkillCoverage.Of(t.Team, t.Away));
                    return then.Holders.SequenceEqual(now.Holders.Where(h => !t.Away.Contains(h)))
                        && then.Met <= now.Met
                        && then.Required <= now.Required
                        && then.Met <= then.Required;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void To_be_away_is_the_same_as_not_to_be_in_the_team() =>
        Prop.ForAll(
                Teams,
                t =>
                {
                    var then = SkillCoverage.Of(t.Team, t.Away);
                    var without = SkillCoverage.Of(t.Team.Where(h => !t.Away.Contains(h.Person)), Nobody);
                    return then.Holders.SequenceEqual(without.Holders)
                        && (then.Met, then.Required) == (without.Met, without.Required);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Uncovered_one_alone_and_several_exclude_each_other() =>
        Prop.ForAll(
                Teams,
                t =>
                {
                    var strong = t.Team.Count(h => h.Level >= SkillCoverage.Strong);
                    var covered = SkillCoverage.Of(t.Team, Nobody);
                    return covered.IsUncovered == (strong == 0) && covered.Only is not null == (strong == 1);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_away_loses_nothing_and_a_loss_names_what_is_left() =>
        Prop.ForAll(
                Teams,
                t =>
                {
                    var (now, then) = (SkillCoverage.Of(t.Team, Nobody), SkillCoverage.Of(t.Team, t.Away));
                    return now.LossIn(now) == SkillLoss.None
                        && (now.LossIn(then) == SkillLoss.Lost) == (then.IsUncovered && !now.IsUncovered)
                        && (now.LossIn(then) == SkillLoss.AtRisk) == (then.Only is not null && now.Holders.Count > 1);
                }
            )
            .QuickCheckThrowOnFailure();
}
