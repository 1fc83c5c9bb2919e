namespace Trellis.Domain.Tests.People;

/// <summary>Circles in the reporting line.</summary>
public sealed class ReportingLineTests
{
    private static Dictionary<string, string?> Line(params (string Who, string? Manager)[] pairs) =>
        pairs.ToDictionary(p => p.Who, p => p.Manager);

    [Fact]
    public void A_line_that_ends_has_no_circle() =>
        PeopleRules.FindCircle(Line(("a", "b"), ("b", "c"), ("c", null), ("d", "c"))).ShouldBeEmpty();

    [Fact]
    public void A_manager_outside_the_table_ends_the_line() =>
        PeopleRules.FindCircle(Line(("a", "outside"))).ShouldBeEmpty();

    [Fact]
    public void Nobody_reports_to_themselves() => PeopleRules.FindCircle(Line(("a", null), ("b", "b"))).ShouldBe(["b"]);

    [Fact]
    public void Only_the_people_on_the_circle_are_named_in_order() =>
        PeopleRules
            .FindCircle(Line(("new", "worker"), ("worker", "a"), ("a", "b"), ("b", "c"), ("c", "a")))
            .ShouldBe(["a", "b", "c"]);

    [Fact]
    public void A_circle_behind_lines_that_were_already_followed_is_found() =>
        PeopleRules.FindCircle(Line(("a", "b"), ("b", null), ("c", "b"), ("x", "y"), ("y", "x"))).ShouldBe(["x", "y"]);

    [Fact]
    public void A_line_of_twenty_thousand_is_followed_to_its_end()
    {
        var line = Enumerable.Range(0, 20_000).ToDictionary(i => $"{i}", i => i == 0 ? null : $"{i - 1}");
        PeopleRules.FindCircle(line).ShouldBeEmpty();
    }

    [Fact]
    public void A_forest_has_no_circle()
    {
        var forests = Gen.Choose(-1, 1_000)
            .ArrayOf()
            .Select(draws =>
                draws.Select((draw, i) => (Who: $"{i}", Manager: i == 0 || draw < 0 ? null : $"{draw % i}")).ToArray()
            );
        Prop.ForAll(forests.ToArbitrary(), f => PeopleRules.FindCircle(Line(f)).Count == 0).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_circle_is_found_exactly_where_somebody_meets_themselves_above()
    {
        var lines = Gen.Choose(-1, 1_000)
            .ArrayOf()
            .Select(draws =>
                draws.Select((draw, i) => (Who: $"{i}", Manager: draw < 0 ? null : $"{draw % draws.Length}")).ToArray()
            );
        Prop.ForAll(
                lines.ToArbitrary(),
                l =>
                {
                    var managerOf = Line(l);
                    var circle = PeopleRules.FindCircle(managerOf);
                    var closes =
                        circle.Select((who, i) => managerOf[who] == circle[(i + 1) % circle.Count]).All(x => x)
                        && circle.Distinct().Count() == circle.Count;
                    return closes && circle.Count > 0 == managerOf.Keys.Any(who => MeetsThemselves(who, managerOf));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static bool MeetsThemselves(string who, Dictionary<string, string?> managerOf)
    {
        var above = managerOf[who];
        for (var step = 0; step < managerOf.Count && above is not null && above != who; step++)
            above = managerOf[above];
        return above == who;
    }
}
