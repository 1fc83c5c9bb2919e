using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public sealed class CountRulesTests
{
    private static readonly HashSet<Id<Person>> Nobody = [];

    /// <summary>A row of people numbered from the first, each with the level that the digit says, or none (-).</summary>
    private static CountRow Row(int group, int first, string levels, int item = 0, string? selves = null) =>
        new(
            Looks.Person(group),
            Looks.Item(item),
            4,
            Enumerable
                .Range(0, levels.Length)
                .ToDictionary(
                    i => Looks.Person(first + i),
                    i => new CountedLevel(Level(levels[i]), selves is null ? null : Level(selves[i]))
                )
        );

    private static int? Level(char digit) => digit == '-' ? null : digit - '0';

    private static KeptRow Only(CountRow row, params IReadOnlyList<KeptRow> earlier) =>
        CountRules.Release([row], Nobody, earlier).ShouldHaveSingleItem();

    private static KeptRow[] Released(params CountRow[] rows) => [.. CountRules.Release(rows, Nobody, [])];

    [Theory]
    [InlineData("12", CountOutcome.Withheld)]
    [InlineData("", CountOutcome.Withheld)]
    [InlineData("112", CountOutcome.Shown)]
    [InlineData("222", CountOutcome.WithheldForLevels)]
    [InlineData("12-", CountOutcome.WithheldForLevels)]
    [InlineData("22-2", CountOutcome.WithheldForLevels)]
    [InlineData("12-2", CountOutcome.Shown)]
    public void A_row_is_shown_from_three_people_on_who_are_not_all_equal(string levels, CountOutcome outcome) =>
        Only(Row(1, 10, levels)).Counts.ShouldBe(outcome);

    [Theory]
    [InlineData(10, CountOutcome.Withheld)]
    [InlineData(12, CountOutcome.Withheld)]
    [InlineData(13, CountOutcome.Shown)]
    public void A_row_with_somebody_whose_level_the_reader_knows_is_withheld(int known, CountOutcome outcome) =>
        CountRules
            .Release([Row(1, 10, "112")], new HashSet<Id<Person>> { Looks.Person(known) }, [])
            .ShouldHaveSingleItem()
            .Counts.ShouldBe(outcome);

    [Theory]
    [InlineData(10, "1122")] // nobody is new
    [InlineData(11, "1122")] // one left, one joined
    [InlineData(12, "2211")] // two and two
    [InlineData(10, "112212")] // two joined
    [InlineData(12, "2212")] // two stayed
    public void A_group_that_differs_by_fewer_than_three_is_not_shown_again(int first, string levels) =>
        Only(Row(1, first, levels), Released(Row(1, 10, "1122"))).Counts.ShouldBe(CountOutcome.Withheld);

    [Fact]
    public void A_group_is_shown_again_when_three_people_are_new_and_three_or_none_left()
    {
        var before = Released(Row(1, 10, "112122"));
        Only(Row(1, 10, "112122121"), before).Counts.ShouldBe(CountOutcome.Shown);
        Only(Row(1, 13, "122121"), before).Counts.ShouldBe(CountOutcome.Shown);
        Only(Row(1, 13, "122333"), before).Counts.ShouldBe(CountOutcome.WithheldForLevels);
        Only(Row(1, 12, "2122121"), before).Counts.ShouldBe(CountOutcome.Withheld);
    }

    /// <summary>Of 1, 1, 1, 1, 2, 2 the last four stay: whoever left was twice at 1.</summary>
    [Fact]
    public void Pieces_of_what_was_shown_before_may_not_be_equal_either() =>
        Only(Row(1, 13, "122121"), Released(Row(1, 10, "111122"))).Counts.ShouldBe(CountOutcome.WithheldForLevels);

    [Fact]
    public void Whoever_was_in_an_equal_row_is_never_counted_again()
    {
        var equal = Released(Row(1, 10, "222"));
        Only(Row(1, 10, "222122"), equal).Counts.ShouldBe(CountOutcome.Withheld);
        Only(Row(2, 12, "1212"), equal).Counts.ShouldBe(CountOutcome.Withheld);
        Only(Row(2, 13, "1212"), equal).Counts.ShouldBe(CountOutcome.Shown);
    }

    /// <summary>The one at level 2 has no self: every pair has level 1.</summary>
    [Fact]
    public void Levels_that_agree_with_a_self_may_not_be_all_equal_either() =>
        Only(Row(1, 10, "1112", selves: "123-")).Agreement.ShouldBe(CountOutcome.WithheldForLevels);

    [Fact]
    public void Whoever_was_in_a_row_that_was_too_small_may_be_counted_later() =>
        Only(Row(1, 10, "112"), Released(Row(1, 10, "11"))).Counts.ShouldBe(CountOutcome.Shown);

    [Fact]
    public void Items_do_not_touch_each_other() =>
        Released(Row(1, 10, "222", item: 0), Row(1, 10, "122", item: 1))
            .Select(k => k.Counts)
            .ShouldBe([CountOutcome.WithheldForLevels, CountOutcome.Shown]);

    [Fact]
    public void The_order_in_which_rows_come_makes_no_difference()
    {
        CountRow[] rows = [Row(2, 20, "112"), Row(1, 10, "122", item: 1), Row(1, 10, "333")];
        Released([.. rows.Reverse()]).ShouldBe(Released(rows));
        Released(rows).Select(k => k.Row).ShouldBe([rows[2], rows[1], rows[0]]);
    }

    [Theory]
    [InlineData("123", CountOutcome.Shown)]
    [InlineData("222", CountOutcome.WithheldForLevels)]
    [InlineData("12-", CountOutcome.WithheldForLevels)]
    [InlineData(null, CountOutcome.WithheldForLevels)]
    public void A_row_agrees_where_three_people_have_selves_that_are_not_all_equal(string? selves, CountOutcome outcome)
    {
        var kept = Only(Row(1, 10, "112", selves: selves));
        kept.Counts.ShouldBe(CountOutcome.Shown);
        kept.Agreement.ShouldBe(outcome);
    }

    [Fact]
    public void A_row_that_is_withheld_has_no_agreement()
    {
        Only(Row(1, 10, "111", selves: "123")).Agreement.ShouldBe(CountOutcome.Withheld);
        Only(Row(1, 10, "12", selves: "12")).Agreement.ShouldBe(CountOutcome.Withheld);
    }

    [Fact]
    public void Whoever_was_in_a_row_of_equal_selves_has_no_part_in_agreement_later()
    {
        var equal = Released(Row(1, 10, "112", selves: "222"));
        var later = Only(Row(1, 10, "112212", selves: "222123"), equal);
        (later.Counts, later.Agreement).ShouldBe((CountOutcome.Shown, CountOutcome.Withheld));
    }

    /// <summary>Selves 1, 1, 1, 2, 2, 3 were part of the agreement; the three who leave were all at 1.</summary>
    [Fact]
    public void A_row_is_withheld_where_it_would_cut_out_equal_selves() =>
        Only(Row(1, 13, "122121", selves: "223123"), Released(Row(1, 10, "112122", selves: "111223")))
            .Counts.ShouldBe(CountOutcome.WithheldForLevels);
}
