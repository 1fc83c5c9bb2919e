using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

/// <summary>
/// Each part of what protects people is needed: without it somebody is found, with it nobody is.
/// </summary>
public sealed class SuppressionTests
{
    private static void Matters(Looks company, CountLimits without, CountLimits? with = null)
    {
        company.Learned(without).ShouldNotBeNull();
        company.Learned(with ?? CountLimits.Teams).ShouldBeNull();
    }

    [Fact]
    public void Rows_that_are_all_equal_are_withheld() =>
        Matters(Looks.Of("111", 2), CountLimits.Teams with { WithholdsEqual = false });

    /// <summary>One person’s row is their level; the number of people alone keeps it back where equal rows are shown.</summary>
    [Fact]
    public void Rows_of_one_are_withheld() =>
        Matters(
            Looks.Of("10", 2),
            CountLimits.Teams with
            {
                People = 1,
                WithholdsEqual = false,
            },
            CountLimits.Teams with
            {
                WithholdsEqual = false,
            }
        );

    /// <summary>Of two people whose counts get around, each knows the other’s level.</summary>
    [Fact]
    public void Rows_of_two_are_withheld()
    {
        var two = Looks.Of("11", 2);
        two.Learned(CountLimits.Teams with { People = 2 }, null, 0).ShouldNotBeNull();
        two.Learned(CountLimits.Teams, null, 0).ShouldBeNull();
    }

    [Fact]
    public void A_group_that_the_reader_belongs_to_is_withheld() =>
        Matters(Looks.Of("111", 2, 0), CountLimits.Teams with { WithholdsKnown = false });

    [Fact]
    public void A_group_with_a_former_report_of_the_reader_is_withheld() =>
        Matters(Looks.Of("111222", 3, 1, 2), CountLimits.Teams with { WithholdsKnown = false });

    [Fact]
    public void Totals_leave_out_what_is_withheld() =>
        Matters(Looks.Of("1112", 2), CountLimits.Teams with { TotalsOfShown = false });

    [Fact]
    public void A_leaver_is_not_found_by_subtraction() =>
        Matters(Looks.Of("1111 1110", 2), CountLimits.Teams with { Remembers = false });

    [Fact]
    public void A_joiner_is_not_found_by_subtraction() =>
        Matters(Looks.Of("1110 1111", 2), CountLimits.Teams with { Remembers = false });

    [Fact]
    public void Who_moves_to_another_group_is_not_found_by_subtraction() =>
        Matters(Looks.Of("1111222 1112222", 2), CountLimits.Teams with { Remembers = false });

    [Fact]
    public void Three_who_leave_are_not_found_by_subtraction_where_they_are_all_equal() =>
        Matters(Looks.Of("111111000 000111111", 2), CountLimits.Teams with { CutsPieces = false });

    /// <summary>Six people of whom four are at one level: three who were all equal before must be among the four.</summary>
    [Fact]
    public void Who_was_in_an_equal_row_is_not_counted_later() =>
        Matters(Looks.Of("111000 111111", 2), CountLimits.Teams with { RetiresWithheld = false });

    /// <summary>
    /// Where only leavers changed a group, withholding it would say that a piece is all equal, and counts may say where.
    /// </summary>
    [Fact]
    public void A_group_without_new_people_is_not_shown_again() =>
        Matters(Looks.Of("1111111 1110000", 3), CountLimits.Teams with { NeedsNewPeople = false });

    /// <summary>The same people again: once all are equal, whoever knows that levels only rise knows at which.</summary>
    [Fact]
    public void The_same_group_is_not_shown_again()
    {
        var company = Looks.Of("111 111", 2) with { LevelsMove = true };
        bool Rises(int[] world) => Enumerable.Range(0, 3).All(p => world[p] <= world[3 + p]);
        company.Learned(CountLimits.Teams with { NeedsNewPeople = false }, Rises).ShouldNotBeNull();
        company.Learned(CountLimits.Teams, Rises).ShouldBeNull();
    }

    /// <summary>Final levels 1 and 3 in three levels, never the same and never two apart: every self is 2.</summary>
    [Fact]
    public void Agreement_is_withheld_where_all_selves_are_equal()
    {
        var limits = CountLimits.Teams with { AgreementPeople = 3 };
        Matters(Looks.Of("111", 3) with { Selves = true }, limits with { WithholdsEqualSelves = false }, limits);
    }
}
