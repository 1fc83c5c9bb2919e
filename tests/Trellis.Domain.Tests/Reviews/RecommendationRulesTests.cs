namespace Trellis.Domain.Tests.Reviews;

public sealed class RecommendationRulesTests
{
    private static readonly DateOnly Today = new(2026, 12, 16);

    private static RecommendationCase Case(params RecommendationAct[] acts) =>
        new([.. acts.Select(a => (a, Today.AddDays(-3)))], Today.AddDays(30), null, false);

    private static RecommendationStage Stage(params RecommendationAct[] acts) =>
        RecommendationRules.StageOf(Case(acts), Today);

    [Fact]
    public void It_goes_from_draft_to_changed_by_way_of_people_ops_and_the_person()
    {
        Stage().ShouldBe(RecommendationStage.Draft);
        Stage(RecommendationAct.Recommend).ShouldBe(RecommendationStage.Recommended);
        Stage(RecommendationAct.Recommend, RecommendationAct.Return).ShouldBe(RecommendationStage.Returned);
        Stage(RecommendationAct.Recommend, RecommendationAct.Return, RecommendationAct.Recommend)
            .ShouldBe(RecommendationStage.Recommended);
        Stage(RecommendationAct.Recommend, RecommendationAct.Approve).ShouldBe(RecommendationStage.Approved);
        Stage(RecommendationAct.Recommend, RecommendationAct.Approve, RecommendationAct.Tell)
            .ShouldBe(RecommendationStage.Told);
        Stage(RecommendationAct.Recommend, RecommendationAct.Withdraw).ShouldBe(RecommendationStage.Withdrawn);
        Stage(RecommendationAct.Recommend, RecommendationAct.Approve, RecommendationAct.Tell, RecommendationAct.Change)
            .ShouldBe(RecommendationStage.Changed);
    }

    [Fact]
    public void It_ends_on_the_last_day_and_what_took_effect_stays()
    {
        var left = Case(RecommendationAct.Recommend) with { LastDay = Today.AddDays(-1) };
        RecommendationRules.StageOf(left, Today).ShouldBe(RecommendationStage.Ended);
        RecommendationRules.StageOf(left with { LastDay = Today }, Today).ShouldBe(RecommendationStage.Recommended);
        var changed = Case(RecommendationAct.Change) with { LastDay = Today.AddDays(-1) };
        RecommendationRules.StageOf(changed, Today).ShouldBe(RecommendationStage.Changed);
    }

    [Fact]
    public void It_is_asked_again_where_the_position_expects_something_else_by_now()
    {
        foreach (var act in new[] { RecommendationAct.Recommend, RecommendationAct.Approve, RecommendationAct.Tell })
            RecommendationRules
                .StageOf(Case(act) with { IsOutdated = true }, Today)
                .ShouldBe(RecommendationStage.AskedAgain);
        RecommendationRules
            .StageOf(Case(RecommendationAct.Change) with { IsOutdated = true }, Today)
            .ShouldBe(RecommendationStage.Changed);
        RecommendationRules
            .StageOf(Case(RecommendationAct.Return) with { IsOutdated = true }, Today)
            .ShouldBe(RecommendationStage.Returned);
    }

    [Fact]
    public void People_ops_has_14_days_the_manager_7_and_the_change_its_own_day()
    {
        DateOnly? Due(RecommendationCase it) => RecommendationRules.DueOn(it, Today);
        Due(Case()).ShouldBeNull();
        Due(Case(RecommendationAct.Recommend)).ShouldBe(Today.AddDays(11));
        Due(Case(RecommendationAct.Return)).ShouldBe(Today.AddDays(4));
        Due(Case(RecommendationAct.Approve)).ShouldBe(Today.AddDays(4));
        Due(Case(RecommendationAct.Tell)).ShouldBe(Today.AddDays(30));
        Due(Case(RecommendationAct.Tell) with { From = Today.AddDays(-40) }).ShouldBe(Today.AddDays(-3));
        Due(Case(RecommendationAct.Change)).ShouldBeNull();
    }

    [Fact]
    public void Whatever_happens_one_party_can_act_until_it_is_over_and_never_after()
    {
        var acts = Enum.GetValues<RecommendationAct>();
        Prop.ForAll<byte[]>(choices =>
            {
                var it = Case();
                foreach (var act in choices.Select(c => acts[c % acts.Length]))
                    if (RecommendationRules.Refuse(it, act, Today) is null)
                        it = it with { Facts = [.. it.Facts, (act, Today)] };
                var stage = RecommendationRules.StageOf(it, Today);
                var possible = acts.Where(a => RecommendationRules.Refuse(it, a, Today) is null).ToList();
                (possible.Count == 0).ShouldBe(stage.IsOver());
                (RecommendationRules.DueOn(it, Today) is null).ShouldBe(
                    stage.IsOver() || stage == RecommendationStage.Draft
                );
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whoever_decides_is_none_of_those_who_are_part_of_it()
    {
        var (ops, person, writer, manager) = (Id<Person>.New(), Id<Person>.New(), Id<Person>.New(), Id<Person>.New());
        RecommendationRules.RefuseApprover(ops, person, writer, manager, gaveFeedback: false).ShouldBeNull();
        RecommendationRules.RefuseApprover(ops, person, writer, manager, gaveFeedback: true).ShouldNotBeNull();
        foreach (var other in new[] { person, writer, manager })
            RecommendationRules.RefuseApprover(other, person, writer, manager, gaveFeedback: false).ShouldNotBeNull();
        RecommendationRules.RefuseApprover(ops, person, writer, null, gaveFeedback: false).ShouldBeNull();
    }

    [Fact]
    public void It_says_what_from_when_and_why()
    {
        var (now, next) = (Id<Position>.New(), Id<Position>.New());
        Recommendation It(
            RecommendationKind kind = RecommendationKind.Raise,
            Id<Position>? position = null,
            long? raise = 240_000,
            int? days = 15,
            string reason = "Leads sessions alone."
        ) =>
            new()
            {
                ReviewId = Id<Review>.New(),
                PersonId = Id<Person>.New(),
                WriterId = Id<Person>.New(),
                Audience = "",
                Kind = kind,
                PositionId = position,
                Raise = raise is { } minor ? new Money(minor) : null,
                From = days is { } d ? Today.AddDays(d) : null,
                Reason = reason,
            };
        string? Field(Recommendation it) =>
            (RecommendationRules.RefuseRecommend(it, now, Today) as Problem.Refused)?.Field;
        Field(It()).ShouldBeNull();
        Field(It(raise: null)).ShouldBe("Raise");
        Field(It(raise: 0)).ShouldBe("Raise");
        Field(It(raise: -1)).ShouldBe("Raise");
        Field(It(days: null)).ShouldBe("From");
        Field(It(days: 800)).ShouldBe("From");
        Field(It(days: -400)).ShouldBe("From");
        Field(It(reason: "")).ShouldBe("Reason");
        Field(It(RecommendationKind.Promotion)).ShouldBe("Position");
        Field(It(RecommendationKind.Promotion, now)).ShouldBe("Position");
        Field(It(RecommendationKind.Promotion, next)).ShouldBeNull();
        Field(It(RecommendationKind.Promotion, next, raise: null)).ShouldBeNull("the raise may be settled later");
    }
}
