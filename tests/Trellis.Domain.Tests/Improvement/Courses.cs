using Trellis.Domain.Improvement;

namespace Trellis.Domain.Tests.Improvement;

/// <summary>Improvement plans to live through: one that goes as it should, and any that can be thought of.</summary>
internal static class Courses
{
    public static readonly DateOnly Monday = new(2026, 11, 30);

    /// <summary>A plan and a day on which it is looked at.</summary>
    public sealed record Sight(ImprovementCase Plan, DateOnly Today)
    {
        public ImprovementStanding Standing => ImprovementCourse.Of(Plan, Today);

        public override string ToString() =>
            $"{Plan.Weeks} weeks from {Plan.StartsOn:O}, today {Today:O}, left {Plan.LeftPositionOn:O}, "
            + $"managers {string.Join(" ", Plan.NewManagers.Select(d => $"{d:O}"))}, "
            + $"pauses {string.Join(" ", Plan.Pauses.Select(l => $"{l.From:O}–{l.Until:O}"))}, "
            + string.Join(" ", Plan.Steps.Select(s => $"{s.On:MM-dd} {s.Act} by {s.By} {s.Weeks}"));
    }

    /// <summary>Days of check-ins, each Friday of so many weeks from a Monday.</summary>
    public static IEnumerable<ImprovementStep> CheckIns(DateOnly from, int weeks) =>
        Enumerable
            .Range(0, weeks)
            .Select(w => new ImprovementStep(
                ImprovementAct.CheckIn,
                ImprovementParty.Manager,
                from.AddDays((w * 7) + 4)
            ));

    /// <summary>Drafted on a Monday, shared on it, started a week later, for six weeks.</summary>
    public static ImprovementCase Shared(params IEnumerable<ImprovementStep> more) =>
        new(Monday, Monday.AddDays(7), 6, DayOfWeek.Friday)
        {
            Steps =
            [
                new(ImprovementAct.Ask, ImprovementParty.Manager, Monday),
                new(ImprovementAct.Agree, ImprovementParty.PeopleOps, Monday),
                new(ImprovementAct.Share, ImprovementParty.Manager, Monday),
                .. more,
            ],
        };

    private static readonly Gen<ImprovementStep[]> Steps =
        from isUsual in Gen.Frequency((8, Gen.Constant(true)), (2, Gen.Constant(false)))
        from weeks in Gen.Choose(0, 20)
        from missed in Gen.Choose(0, 19)
        from more in (
            from at in Gen.Choose(0, 160)
            from act in Gen.Elements(Enum.GetValues<ImprovementAct>())
            from party in Gen.Elements(Enum.GetValues<ImprovementParty>())
            from extension in Gen.Choose(-1, 6)
            select new ImprovementStep(act, party, Monday.AddDays(at), act == ImprovementAct.Extend ? extension : 0)
        ).ArrayOf()
        from found in Gen.Choose(25, 110)
        from finding in Gen.Elements(ImprovementAct.FindMet, ImprovementAct.FindNotMet)
        let decided = new[]
        {
            new ImprovementStep(finding, ImprovementParty.Manager, Monday.AddDays(found)),
            new ImprovementStep(finding, ImprovementParty.PeopleOps, Monday.AddDays(found + (weeks % 4))),
        }
        let usual = Shared(CheckIns(Monday.AddDays(7), weeks).Where((_, i) => i != missed)).Steps
        select more.Take(more.Length / 2).Concat(isUsual ? usual.Concat(decided) : []).OrderBy(s => s.On).ToArray();

    public static readonly Gen<Sight> Any =
        from steps in Steps
        from start in Gen.Choose(-10, 30)
        from weeks in Gen.Choose(ImprovementRules.FewestWeeks, 8)
        from weekday in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from leaves in (
            from day in Gen.Choose(-10, 120)
            from days in Gen.Choose(-1, 40)
            select new LeaveTime(Id<Leave>.New(), Monday.AddDays(day), days < 0 ? null : Monday.AddDays(day + days))
        ).ArrayOf()
        from managers in Gen.Choose(-5, 400).ArrayOf()
        from left in Gen.Choose(-150, 900)
        from isCalm in Gen.Elements(true, false)
        from today in Gen.Choose(0, 200)
        select new Sight(
            new(Monday, Monday.AddDays(start), weeks, weekday)
            {
                Steps = steps,
                Pauses = [.. leaves.Take(isCalm ? 0 : 2)],
                NewManagers = [.. managers.Take(isCalm ? 0 : 2).Select(d => Monday.AddDays(d))],
                LeftPositionOn = left < 0 ? null : Monday.AddDays(left),
            },
            Monday.AddDays(today)
        );
}
