using Trellis.Domain.Improvement;

namespace Trellis.Domain.Tests.Improvement;

/// <summary>What holds of every improvement plan, whatever anybody does and whichever day it is.</summary>
public sealed class ImprovementCoursePropertyTests
{
    private static readonly ImprovementState[] Underway = [ImprovementState.Active, ImprovementState.Deciding];

    /// <summary>The rarest state is missing in one batch of a few; nearly all runs end with the first.</summary>
    private const int Batches = 200;

    private static void Holds(Func<Courses.Sight, bool> what) =>
        Prop.ForAll(Courses.Any.ToArbitrary(), what).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    /// <summary>The days of the plan that were not paused, counted anew.</summary>
    private static int DaysThatCount(Courses.Sight c, ImprovementStanding s) =>
        Enumerable
            .Range(0, Math.Max(0, s.EndsOn!.Value.DayNumber - s.StartsOn.DayNumber + 1))
            .Count(i => !c.Plan.Pauses.Any(p => p.Has(s.StartsOn.AddDays(i))));

    [Fact]
    public void The_cases_reach_every_state()
    {
        var missing = Enum.GetValues<ImprovementState>().ToHashSet();
        for (var batch = 0; batch < Batches && missing.Count > 0; batch++)
            missing.ExceptWith(Courses.Any.Sample(4000).Select(c => c.Standing.State));
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_never_active_before_its_date_or_before_the_person_could_acknowledge_it() =>
        Holds(c =>
            !Underway.Contains(c.Standing.State)
            || (c.Today >= c.Plan.StartsOn && c.Today >= c.Standing.SharedOn!.Value.AddDays(5))
        );

    [Fact]
    public void It_never_lasts_shorter_than_agreed_whatever_leave_there_is() =>
        Holds(c =>
            c.Standing is not { EndsOn: not null, State: not (ImprovementState.Met or ImprovementState.Withdrawn) } s
            || DaysThatCount(c, s) - (7 * (c.Plan.Weeks + s.Extension + s.Missed)) - (14 * s.NewManagers) is var more
                && more >= 0
                && more <= 5 * (s.NewManagers + 1) // it went on after days in which it could be decided
        );

    [Fact]
    public void Its_end_never_moves_towards_today() =>
        Holds(c =>
        {
            var (before, now) = (ImprovementCourse.Of(c.Plan, c.Today.AddDays(-1)), c.Standing);
            return !before.IsShared || now.ClosedOn is not null || now.EndsOn is null || now.EndsOn >= before.EndsOn;
        });

    [Fact]
    public void A_check_in_that_was_missed_moves_the_end_by_seven_days_and_only_the_managers_is_owed() =>
        Holds(c =>
            c.Standing.Weeks.Count(w => w.IsMissed) == c.Standing.Missed
            && c.Standing.Weeks.Where(w => w.IsHeld)
                .All(w =>
                    c.Plan.Steps.Any(s =>
                        s is { Act: ImprovementAct.CheckIn, By: ImprovementParty.Manager } && s.On <= c.Today
                    )
                )
        );

    [Fact]
    public void Not_met_takes_both_after_the_end_and_before_the_days_to_decide_are_over() =>
        Holds(c =>
        {
            if (c.Standing is not { State: ImprovementState.NotMet } s)
                return true;
            var found = c.Plan.Steps.Where(x =>
                x.Act == ImprovementAct.FindNotMet && x.On > s.EndsOn && x.On <= s.DecideBy && x.On <= s.ClosedOn
            );
            return found.Any(x => x.By == ImprovementParty.Manager)
                && found.Any(x => x.By == ImprovementParty.PeopleOps)
                && s.Missed == s.Weeks.Count(w => w.IsMissed)
                && !s.NeedsConfirmation;
        });

    [Fact]
    public void Met_takes_both_as_well() =>
        Holds(c =>
            c.Standing.State != ImprovementState.Met
            || (
                c.Plan.Steps.Any(x => x is { Act: ImprovementAct.FindMet, By: ImprovementParty.Manager })
                && c.Plan.Steps.Any(x => x is { Act: ImprovementAct.FindMet, By: ImprovementParty.PeopleOps })
            )
        );

    [Fact]
    public void Without_a_decision_it_is_never_not_met_afterwards() =>
        Holds(c =>
            c.Standing.State != ImprovementState.Undecided
            || ImprovementCourse.Of(c.Plan, c.Today.AddDays(200)).State
                is ImprovementState.Undecided
                    or ImprovementState.Met
        );

    [Fact]
    public void Whatever_is_met_not_met_or_withdrawn_stays_so() =>
        Holds(c =>
            c.Standing.State is not (ImprovementState.Met or ImprovementState.NotMet or ImprovementState.Withdrawn)
            || ImprovementCourse.Of(c.Plan, c.Today.AddDays(100)).State == c.Standing.State
        );

    [Fact]
    public void It_is_never_shared_before_People_Ops_agreed() =>
        Holds(c =>
            c.Standing.SharedOn is not { } shared
            || c.Plan.Steps.Any(s =>
                s is { Act: ImprovementAct.Agree, By: ImprovementParty.PeopleOps } && s.On <= shared
            )
        );

    [Fact]
    public void It_is_extended_once_by_four_weeks_at_most() => Holds(c => c.Standing.Extension is >= 0 and <= 4);

    [Fact]
    public void A_change_of_position_withdraws_it() =>
        Holds(c =>
            !(c.Plan.LeftPositionOn <= c.Today)
            || (
                c.Standing.ClosedOn <= c.Plan.LeftPositionOn
                && (c.Standing.State != ImprovementState.NotMet || c.Standing.ClosedOn < c.Plan.LeftPositionOn)
            )
            || c.Standing.State == ImprovementState.Met // found met after nobody had decided
            || (c.Plan.LeftPositionOn < c.Plan.DraftedOn && c.Standing.State == ImprovementState.Withdrawn)
        );

    [Fact]
    public void Nothing_that_the_person_does_changes_when_or_how_it_ends() =>
        Holds(c =>
        {
            var others = c.Plan with { Steps = [.. c.Plan.Steps.Where(s => s.By != ImprovementParty.Person)] };
            var (with, without) = (c.Standing, ImprovementCourse.Of(others, c.Today));
            static ImprovementState Read(ImprovementState s) =>
                s == ImprovementState.Acknowledged ? ImprovementState.Shared : s;
            return (with.EndsOn, with.ClosedOn, Read(with.State))
                == (without.EndsOn, without.ClosedOn, Read(without.State));
        });

    [Fact]
    public void Nothing_that_People_Ops_did_not_take_part_in_is_shared_or_found() =>
        Holds(c =>
        {
            var alone = c.Plan with { Steps = [.. c.Plan.Steps.Where(s => s.By != ImprovementParty.PeopleOps)] };
            return ImprovementCourse.Of(alone, c.Today).State
                is ImprovementState.Drafting
                    or ImprovementState.Withdrawn;
        });

    [Fact]
    public void Its_weeks_follow_each_other_and_the_check_in_of_each_lies_in_it() =>
        Holds(c =>
        {
            var weeks = c.Standing.Weeks;
            return weeks.All(w => w.From <= w.CheckInOn && w.CheckInOn <= w.To)
                && weeks.Zip(weeks.Skip(1)).All(w => w.First.To < w.Second.From);
        });
}
