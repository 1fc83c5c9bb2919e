using Trellis.Domain.Improvement;

namespace Trellis.Domain.Tests.Improvement;

/// <summary>What begins a plan, what it needs, and who does what when.</summary>
public sealed class ImprovementRulesTests
{
    private static readonly DateOnly Hired = new(2026, 1, 1);

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;

    [Fact]
    public void None_begins_in_the_first_ninety_days() =>
        Prop.ForAll<ushort>(days =>
                Code(ImprovementRules.RefuseStart(Hired, false, Hired.AddDays(days)))
                == (days < 90 ? "improvement.early" : null)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void There_is_one_at_a_time() =>
        Code(ImprovementRules.RefuseStart(Hired, true, Hired.AddDays(100))).ShouldBe("improvement.open");

    [Theory]
    [InlineData(1, 2, 3, null)]
    [InlineData(null, 1, 3, null)]
    [InlineData(1, 3, 3, null)]
    [InlineData(1, 4, 3, "improvement.level")]
    [InlineData(2, 2, 3, "improvement.level")]
    [InlineData(1, 0, 3, "improvement.level")]
    [InlineData(1, 2, null, "improvement.level")]
    public void A_needed_level_is_above_now_and_never_above_what_the_position_expects(
        int? now,
        int needed,
        int? expected,
        string? code
    ) => Code(ImprovementRules.RefuseLevel("Writing", now, needed, expected)).ShouldBe(code);

    [Fact]
    public void Each_act_has_its_turn_and_its_time()
    {
        var taken = (
            from state in Enum.GetValues<ImprovementState>()
            from act in Enum.GetValues<ImprovementAct>()
            from party in Enum.GetValues<ImprovementParty>()
            where ImprovementRules.Refuse(Standing(state), act, party, 2) is null
            select $"{state}: {act} by {party}"
        ).ToList();
        taken
            .Where(t => t.EndsWith("by Person", StringComparison.Ordinal))
            .ShouldBe([
                "Shared: Acknowledge by Person",
                "Active: Acknowledge by Person",
                "Active: CheckIn by Person",
                "Deciding: Acknowledge by Person",
                "Deciding: CheckIn by Person",
            ]);
        taken
            .Where(t => t.Contains("FindNotMet", StringComparison.Ordinal))
            .ShouldBe(["Deciding: FindNotMet by Manager", "Deciding: FindNotMet by PeopleOps"]);
        taken
            .Where(t => t.StartsWith("Drafting", StringComparison.Ordinal))
            .ShouldBe(["Drafting: Ask by Manager", "Drafting: Change by Manager"]);
        taken
            .Where(t => t.StartsWith("Agreed", StringComparison.Ordinal))
            .ShouldBe(["Agreed: Change by Manager", "Agreed: Share by Manager"]);
        taken
            .Where(t => t.StartsWith("Undecided", StringComparison.Ordinal))
            .ShouldBe(["Undecided: FindMet by Manager", "Undecided: FindMet by PeopleOps"]);
        taken.ShouldAllBe(t =>
            !t.StartsWith("Met", StringComparison.Ordinal) && !t.StartsWith("NotMet", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_extension_takes_one_to_four_weeks()
    {
        foreach (var weeks in new[] { -1, 0, 5, 40 })
            Code(
                    ImprovementRules.Refuse(
                        Standing(ImprovementState.Active),
                        ImprovementAct.Extend,
                        ImprovementParty.Manager,
                        weeks
                    )
                )
                .ShouldBe("improvement.extension");
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, 3, "PauseFrom")]
    [InlineData(3, null, "PauseUntil")]
    [InlineData(4, 3, "PauseUntil")]
    [InlineData(3, 3, null)]
    [InlineData(3, 187, null)]
    [InlineData(3, 188, "PauseUntil")]
    public void A_pause_has_both_days_in_their_order_and_takes_six_months_at_most(int? from, int? until, string? field)
    {
        DateOnly? Day(int? days) => days is { } n ? Hired.AddDays(n) : null;
        (ImprovementRules.RefusePause(Day(from), Day(until)) as Problem.Refused)?.Field.ShouldBe(field);
        (ImprovementRules.RefusePause(Day(from), Day(until)) is null).ShouldBe(field is null);
        ImprovementRules.RefusePause(DateOnly.MaxValue, DateOnly.MaxValue).ShouldBeNull();
    }

    [Fact]
    public void What_People_Ops_agrees_to_is_complete()
    {
        var plan = new ImprovementPlan
        {
            PersonId = Id<Person>.New(),
            ManagerId = Id<Person>.New(),
            PartnerId = Id<Person>.New(),
            PositionId = Id<Position>.New(),
            DraftedOn = Hired,
            StartsOn = Hired,
        };
        string? Missing() => (ImprovementRules.RefuseContent(plan, Hired) as Problem.Refused)?.Field;
        Missing().ShouldBe("Why");
        plan.Why = "Since August …";
        Missing().ShouldBe("Levels");
        var level = new NeededLevel(Id<Item>.New(), "Writing", ["Aware", "Working"], 1, 2, "", "");
        plan.Levels = [level];
        Missing().ShouldBe("Levels");
        plan.Levels = [level with { Shows = "Two letters" }];
        Missing().ShouldBe("Support");
        plan.Support = ["Pairing, two mornings a week"];
        Missing().ShouldBe("WhyNoConcern");
        plan.WhyNoConcern = "We talked about both each time.";
        Missing().ShouldBeNull();
        plan.Concerns.Add(
            new()
            {
                PlanId = plan.Id,
                ConcernId = Id<Concern>.New(),
                On = Hired.AddMonths(-ConcernRules.Months),
                Competency = "Writing",
            }
        );
        Missing().ShouldBe("Concerns");
        level.NameOf(2).ShouldBe("Working");
        level.NameOf(7).ShouldBe("7");
    }

    private static ImprovementStanding Standing(ImprovementState state) =>
        new()
        {
            State = state,
            StartsOn = Hired,
            SharedOn = state > ImprovementState.Agreed ? Hired : null,
            AcknowledgedOn = state == ImprovementState.Acknowledged ? Hired : null,
            ClosedOn = state > ImprovementState.Deciding ? Hired : null,
        };
}
