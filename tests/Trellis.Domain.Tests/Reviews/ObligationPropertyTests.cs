namespace Trellis.Domain.Tests.Reviews;

/// <summary>What holds of everybody's obligations, whatever happened and whichever day it is.</summary>
public sealed class ObligationPropertyTests
{
    public sealed record Case(ObligationFacts Person, ObligationTerms Terms, DateOnly Today)
    {
        public IReadOnlyList<Obligation> Found => ObligationRules.Of(Person, Terms, Today);

        public override string ToString() =>
            $"{Person.StartsOn:O}–{Person.LastDay:O}, line {Person.ManagerSince:O}, first day {Terms.FirstDay:O}, today "
            + $"{Today:O}, leaves {string.Join(" ", Person.Leaves.Select(l => $"{l.From:O}–{l.Until:O}"))}, held "
            + string.Join(" ", Person.Held.Select(h => $"{h.Kind} {h.On:O}"));
    }

    private static readonly Gen<Case> Cases =
        from start in Gen.Choose(0, 1500)
        from at in Gen.Choose(-5, 2200)
        from last in Gen.Choose(-1500, 2200)
        from line in Gen.Choose(-500, 1500)
        from first in Gen.Choose(-1000, 2500)
        from cycles in Gen.Elements(true, false)
        from leaves in (from day in Gen.Choose(-10, 2200) from days in Gen.Choose(-3, 150) select (day, days)).ArrayOf()
        from held in (
            from kind in Gen.Elements(Enum.GetValues<ObligationKind>())
            from day in Gen.Choose(-50, 2200)
            select (kind, day)
        ).ArrayOf()
        let hired = new DateOnly(2020, 2, 29).AddDays(start)
        select new Case(
            new(hired, last < 0 ? null : hired.AddDays(last))
            {
                ManagerSince = line < 0 ? null : hired.AddDays(line),
                InCycles = cycles,
                Leaves =
                [
                    .. leaves
                        .Take(4)
                        .Select(l => new LeaveTime(
                            Id<Leave>.New(),
                            hired.AddDays(l.day),
                            l.days < 0 ? null : hired.AddDays(l.day + l.days)
                        )),
                ],
                Held = [.. held.Select(h => new HeldConversation(h.kind, hired.AddDays(h.day)))],
            },
            new(first < 0 ? null : hired.AddDays(first - 500)),
            hired.AddDays(at)
        );

    private static void Holds(Func<Case, bool> what) =>
        Prop.ForAll(Cases.ToArbitrary(), what).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Each_kind_is_there_once_at_most_and_nothing_outside_the_employment() =>
        Holds(c =>
            c.Found.DistinctBy(o => o.Kind).Count() == c.Found.Count
            && (c.Found.Count == 0 || c.Today >= c.Person.StartsOn && !(c.Today > c.Person.LastDay))
            && c.Found.All(o => o.State == ObligationState.Done || !(o.DueOn > c.Person.LastDay))
        );

    [Fact]
    public void Nothing_is_due_before_the_start() =>
        Holds(c => c.Found.All(o => !(o.DueOn < c.Person.StartsOn) && !(o.NextOn < c.Person.StartsOn)));

    [Fact]
    public void What_asks_for_something_was_never_due_before_the_first_day_with_Trellis() =>
        Holds(c => c.Found.Where(o => o.IsOpen).All(o => !(o.DueOn < c.Terms.FirstDay)));

    [Fact]
    public void The_state_is_what_the_date_says() =>
        Holds(c =>
            c.Found.All(o =>
                o.State switch
                {
                    ObligationState.Overdue => o.DueOn < c.Today,
                    ObligationState.Due => o.DueOn == c.Today,
                    ObligationState.Upcoming => o.DueOn > c.Today
                        && o.DueOn <= c.Today.AddDays(o.Kind == ObligationKind.OneOnOne ? 3 : 21),
                    ObligationState.NotYet => o.DueOn > c.Today,
                    ObligationState.Done => o.LastOn <= c.Today && !(o.NextOn <= c.Today) && !(o.NextOn <= o.DueOn),
                    ObligationState.NotTracked => o.DueOn < c.Terms.FirstDay,
                    _ => true,
                }
            )
        );

    [Fact]
    public void Nobody_on_leave_is_asked_for_anything() =>
        Holds(c => !c.Person.Leaves.Any(l => l.Has(c.Today)) || !c.Found.Any(o => o.IsOpen));

    [Fact]
    public void Another_leave_never_brings_a_date_forward() =>
        Holds(c =>
        {
            var due = c.Person.StartsOn.AddDays(120);
            var all = ObligationDates.Move(due, c.Person.StartsOn, c.Person.Leaves);
            var fewer = ObligationDates.Move(due, c.Person.StartsOn, c.Person.Leaves.Skip(1));
            return (fewer ?? DateOnly.MaxValue) <= (all ?? DateOnly.MaxValue) && !(all < due);
        });

    [Fact]
    public void A_moved_date_leaves_as_many_days_of_work_as_the_plain_one() =>
        Holds(c =>
        {
            var (from, due) = (c.Person.StartsOn, c.Person.StartsOn.AddDays(120));
            var moved = ObligationDates.Move(due, from, c.Person.Leaves);
            return moved is null
                || Enumerable
                    .Range(0, moved.Value.DayNumber - from.DayNumber + 1)
                    .Count(i => !c.Person.Leaves.Any(l => l.Has(from.AddDays(i)))) == 121;
        });

    [Fact]
    public void What_was_held_after_a_day_says_nothing_of_that_day() =>
        Holds(c =>
            ObligationRules
                .Of(c.Person with { Held = [.. c.Person.Held.Where(h => h.On <= c.Today)] }, c.Terms, c.Today)
                .SequenceEqual(c.Found)
        );
}
