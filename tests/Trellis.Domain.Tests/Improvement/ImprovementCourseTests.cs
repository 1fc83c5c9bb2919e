using Trellis.Domain.Improvement;

namespace Trellis.Domain.Tests.Improvement;

/// <summary>Plans whose dates were counted by hand.</summary>
public sealed class ImprovementCourseTests
{
    private static readonly DateOnly Start = Courses.Monday.AddDays(7),
        End = Start.AddDays(41);

    private static readonly ImprovementStep[] Regular = [.. Courses.CheckIns(Start, 6)];

    private static ImprovementStep By(ImprovementParty by, ImprovementAct act, DateOnly on, int weeks = 0) =>
        new(act, by, on, weeks);

    private static ImprovementStep Manager(ImprovementAct act, DateOnly on, int weeks = 0) =>
        By(ImprovementParty.Manager, act, on, weeks);

    private static ImprovementStep Ops(ImprovementAct act, DateOnly on) => By(ImprovementParty.PeopleOps, act, on);

    [Fact]
    public void Six_weeks_from_a_Monday_end_on_a_Sunday()
    {
        var plan = Courses.Shared(Regular);
        var first = ImprovementCourse.Of(plan, Courses.Monday);
        (first.State, first.StartsOn, first.EndsOn).ShouldBe((ImprovementState.Shared, Start, End));
        first.Weeks.Select(w => w.CheckInOn).ShouldBe(Regular.Select(s => s.On));
        ImprovementCourse.Of(plan, Start).State.ShouldBe(ImprovementState.Active);
        ImprovementCourse.Of(plan, End).State.ShouldBe(ImprovementState.Active, "the last day is not over");
        ImprovementCourse.Of(plan, End.AddDays(1)).State.ShouldBe(ImprovementState.Deciding);
        ImprovementCourse.Of(plan, End.AddDays(5)).State.ShouldBe(ImprovementState.Deciding);
        var late = ImprovementCourse.Of(plan, End.AddDays(6));
        (late.State, late.ClosedOn).ShouldBe((ImprovementState.Undecided, End.AddDays(6)));
    }

    [Fact]
    public void Sharing_late_moves_the_start_to_the_fifth_day_after_it()
    {
        var plan = Courses.Shared() with { StartsOn = Courses.Monday.AddDays(1) };
        ImprovementCourse.Of(plan, Courses.Monday).StartsOn.ShouldBe(Courses.Monday.AddDays(5));
    }

    [Fact]
    public void It_starts_on_its_date_acknowledged_or_not()
    {
        var read = Courses.Shared(By(ImprovementParty.Person, ImprovementAct.Acknowledge, Courses.Monday.AddDays(2)));
        ImprovementCourse.Of(read, Start.AddDays(-1)).State.ShouldBe(ImprovementState.Acknowledged);
        ImprovementCourse.Of(read, Start).State.ShouldBe(ImprovementState.Active);
        ImprovementCourse.Of(Courses.Shared(), Start.AddDays(-1)).State.ShouldBe(ImprovementState.Shared);
        ImprovementCourse.Of(Courses.Shared(), Start).State.ShouldBe(ImprovementState.Active);
    }

    [Fact]
    public void Sixteen_days_of_leave_move_the_end_by_sixteen_days()
    {
        var leave = new LeaveTime(Id<Leave>.New(), new(2026, 12, 19), new(2027, 1, 3));
        var plan = Courses.Shared(Regular) with { Pauses = [leave, leave] };
        ImprovementCourse.Of(plan, Start).EndsOn.ShouldBe(End.AddDays(16));
        var open = plan with { Pauses = [leave with { Until = null }] };
        ImprovementCourse.Of(open, Start).EndsOn.ShouldBeNull();
    }

    [Fact]
    public void A_week_without_a_check_in_adds_one()
    {
        var plan = Courses.Shared(Regular.Where(s => s.On != Start.AddDays(11)));
        ImprovementCourse.Of(plan, Start.AddDays(13)).EndsOn.ShouldBe(End);
        var after = ImprovementCourse.Of(plan, Start.AddDays(14));
        (after.EndsOn, after.Missed, after.Weeks[1].IsMissed).ShouldBe((End.AddDays(7), 1, true));
    }

    [Fact]
    public void Another_manager_adds_fourteen_days_and_People_Ops_confirms_before_anybody_decides()
    {
        var change = Start.AddDays(20);
        var plan = Courses.Shared(Courses.CheckIns(Start, 8)) with { NewManagers = [change] };
        var standing = ImprovementCourse.Of(plan, End.AddDays(14));
        (standing.EndsOn, standing.NeedsConfirmation).ShouldBe((End.AddDays(14), true));
        ImprovementRules
            .Refuse(standing, ImprovementAct.FindMet, ImprovementParty.Manager)
            .ShouldBeOfType<Problem.Refused>()
            .Code.ShouldBe("improvement.unconfirmed");
        var confirmed = plan with { Steps = [.. plan.Steps, Ops(ImprovementAct.Confirm, change)] };
        ImprovementCourse.Of(confirmed, change).NeedsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public void Another_manager_before_it_is_shared_has_it_agreed_to_anew()
    {
        var plan = Courses.Shared();
        var agreed = plan with { Steps = [.. plan.Steps.Take(2)], NewManagers = [Courses.Monday.AddDays(1)] };
        ImprovementCourse.Of(agreed, Courses.Monday).State.ShouldBe(ImprovementState.Agreed);
        ImprovementCourse.Of(agreed, Courses.Monday.AddDays(1)).State.ShouldBe(ImprovementState.Drafting);
    }

    [Fact]
    public void One_extension_moves_the_end_and_a_second_is_refused()
    {
        var plan = Courses.Shared([.. Courses.CheckIns(Start, 9), Manager(ImprovementAct.Extend, End.AddDays(2), 3)]);
        var standing = ImprovementCourse.Of(plan, End.AddDays(3));
        (standing.State, standing.EndsOn).ShouldBe((ImprovementState.Active, End.AddDays(23)));
        ImprovementRules.Refuse(standing, ImprovementAct.Extend, ImprovementParty.PeopleOps, 1).ShouldNotBeNull();
    }

    [Fact]
    public void One_of_the_two_alone_decides_nothing()
    {
        var one = Courses.Shared([.. Regular, Manager(ImprovementAct.FindNotMet, End.AddDays(1))]);
        ImprovementCourse.Of(one, End.AddDays(5)).State.ShouldBe(ImprovementState.Deciding);
        ImprovementCourse.Of(one, End.AddDays(6)).State.ShouldBe(ImprovementState.Undecided);
        var both = one with { Steps = [.. one.Steps, Ops(ImprovementAct.FindNotMet, End.AddDays(1))] };
        var standing = ImprovementCourse.Of(both, End.AddDays(30));
        (standing.State, standing.ClosedOn, standing.EndsOn).ShouldBe((ImprovementState.NotMet, End.AddDays(1), End));
    }

    [Fact]
    public void Its_person_reads_what_was_found_once_both_found_the_same()
    {
        var one = Courses.Shared([.. Regular, Manager(ImprovementAct.FindNotMet, End.AddDays(1))]);
        var before = ImprovementCourse.Of(one, End.AddDays(2));
        var read = before.For(ImprovementParty.Person);
        (before.ManagerFinds, read.ManagerFinds).ShouldBe((ImprovementAct.FindNotMet, null));
        before.For(ImprovementParty.PeopleOps).ShouldBe(before);
        before.IsFor(ImprovementParty.Person, ImprovementAct.FindNotMet).ShouldBeFalse();
        before.IsFor(ImprovementParty.Person, ImprovementAct.CheckIn).ShouldBeTrue();
        before.IsFor(ImprovementParty.Manager, ImprovementAct.FindNotMet).ShouldBeTrue();
        var both = one with { Steps = [.. one.Steps, Ops(ImprovementAct.FindNotMet, End.AddDays(2))] };
        var after = ImprovementCourse.Of(both, End.AddDays(2));
        after.For(ImprovementParty.Person).ManagerFinds.ShouldBe(ImprovementAct.FindNotMet);
        after.IsFor(ImprovementParty.Person, ImprovementAct.FindNotMet).ShouldBeTrue();
    }

    [Fact]
    public void Both_can_find_it_met_early_and_after_nobody_had_decided()
    {
        ImprovementStep[] Found(DateOnly on) =>
            [.. Regular, Manager(ImprovementAct.FindMet, on), Ops(ImprovementAct.FindMet, on)];
        foreach (var day in new[] { Start.AddDays(20), End, End.AddDays(40) })
        {
            var steps = Found(day).OrderBy(s => s.On);
            ImprovementCourse.Of(Courses.Shared(steps), End.AddDays(60)).State.ShouldBe(ImprovementState.Met);
        }
    }

    [Fact]
    public void A_week_whose_weekday_falls_into_a_pause_has_its_check_in_on_the_last_day_before_it()
    {
        // from Monday 14 December with check-ins on Fridays; away from 24 December to 3 January
        var pause = new LeaveTime(Id<Leave>.New(), new(2026, 12, 24), new(2027, 1, 3));
        var plan = Courses.Shared() with
        {
            StartsOn = new(2026, 12, 14),
            CheckInOn = DayOfWeek.Friday,
            Pauses = [pause],
        };
        var weeks = ImprovementCourse.Of(plan, new(2026, 12, 14)).Weeks;
        weeks
            .Take(3)
            .Select(w => w.CheckInOn)
            .ShouldBe([new(2026, 12, 18), new(2026, 12, 23), new DateOnly(2027, 1, 8)]);
    }

    [Fact]
    public void Another_position_withdraws_it_on_that_day()
    {
        var plan = Courses.Shared(Regular) with { LeftPositionOn = Start.AddDays(10) };
        ImprovementCourse.Of(plan, Start.AddDays(9)).State.ShouldBe(ImprovementState.Active);
        var standing = ImprovementCourse.Of(plan, Start.AddDays(10));
        (standing.State, standing.ClosedOn).ShouldBe((ImprovementState.Withdrawn, Start.AddDays(10)));
    }
}
