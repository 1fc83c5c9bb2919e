using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public sealed class ShownNumbersTests
{
    /// <summary>A group whose people have the levels of these digits, and said the same of themselves but the first.</summary>
    private static KeptRow Row(int group, string levels, int item = 0, bool shown = true, bool agrees = true) =>
        new(
            new(
                Looks.Person(group),
                Looks.Item(item),
                3,
                levels
                    .Select((level, i) => (level: level - '0', i))
                    .ToDictionary(
                        p => Looks.Person(group * 100 + p.i),
                        p => new CountedLevel(p.level, p.i == 0 ? 4 - p.level : p.level)
                    )
            ),
            shown ? CountOutcome.Shown : CountOutcome.WithheldForLevels,
            shown && agrees ? CountOutcome.Shown : CountOutcome.Withheld
        );

    private static string Agreements(params KeptRow[] rows) =>
        string.Join(
            "; ",
            ShownNumbers
                .Of(rows)
                .Agreements.Select(a =>
                    $"{(a.Group is { } group ? $"{group.Value.ToByteArray()[0]}" : "together")} {a.People}: "
                    + $"{a.Agreement.Same}/{a.Agreement.Pairs}"
                )
        );

    [Fact]
    public void Rows_and_totals_leave_out_what_is_withheld()
    {
        var numbers = ShownNumbers.Of([Row(1, "1123"), Row(2, "33", shown: false), Row(3, "2223")]);
        numbers.Rows.Select(r => Looks.See(r.Counts)).ShouldBe(["2,1,1", "-", "0,3,1"]);
        Looks.See(numbers.Totals.ShouldHaveSingleItem().Counts).ShouldBe("2,4,2");
    }

    [Fact]
    public void Each_item_has_its_own_total_and_none_where_nothing_is_shown()
    {
        var numbers = ShownNumbers.Of([Row(1, "112"), Row(1, "222", item: 1, shown: false)]);
        numbers.Totals.Select(t => Looks.See(t.Counts)).ShouldBe(["2,1,0", "-"]);
        numbers.Totals.Select(t => t.Item).ShouldBe([Looks.Item(0), Looks.Item(1)]);
    }

    [Fact]
    public void A_group_of_five_has_its_agreement_and_one_of_four_has_not() =>
        Agreements(Row(1, "11223"), Row(2, "1223"), Row(3, "1223")).ShouldBe("together 13: 10/13; 1 5: 4/5");

    [Fact]
    public void Small_groups_count_together_only_where_they_have_five_people_between_them()
    {
        Agreements(Row(1, "11223"), Row(2, "1223")).ShouldBe("together 5: 4/5; 1 5: 4/5");
        Agreements(Row(2, "1223"), Row(3, "123")).ShouldBe("together 7: 5/7");
        Agreements(Row(2, "1223")).ShouldBe("");
    }

    [Fact]
    public void People_count_once_and_bring_a_pair_for_each_item() =>
        Agreements(Row(1, "11223"), Row(1, "3211", item: 1)).ShouldBe("together 5: 7/9; 1 5: 7/9");

    [Fact]
    public void What_does_not_agree_or_is_withheld_has_no_part() =>
        Agreements(Row(1, "11223", agrees: false), Row(2, "11223", shown: false), Row(3, "11223"))
            .ShouldBe("together 5: 4/5; 3 5: 4/5");

    [Fact]
    public void Scales_are_not_mixed()
    {
        var longer = Row(1, "11223", item: 1);
        Agreements(Row(1, "11223"), longer with { Row = longer.Row with { Scale = 4 } })
            .ShouldBe("together 5: 4/5; 1 5: 4/5; together 5: 4/5; 1 5: 4/5");
    }
}
