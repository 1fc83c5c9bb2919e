namespace Trellis.Domain.Tests.Reviews;

public sealed class CycleRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly DateTime Now = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    private static Cycle A(DateOnly? opensOn = null, bool open = false) =>
        new()
        {
            Name = "Annual 360, autumn 2026",
            OpensOn = opensOn ?? Today,
            CreatedAt = Now,
            OpenedAt = open ? Now : null,
        };

    private static string? Code(Problem? problem) => (problem as Problem.Refused)?.Code;

    [Fact]
    public void A_draft_opens_today_or_later_and_once_more_when_the_first_opening_is_done()
    {
        CycleRules.RefuseOpening(A(), Today).ShouldBeNull();
        CycleRules.RefuseOpening(A(Today.AddDays(1)), Today).ShouldBeNull();
        Code(CycleRules.RefuseOpening(A(Today.AddDays(-1)), Today)).ShouldBe("cycle.opens-on");
        var open = A(open: true);
        Code(CycleRules.RefuseOpening(open, Today)).ShouldBe("cycle.open");
        open.FilledAt = Now;
        CycleRules.RefuseOpening(open, Today).ShouldBeNull();
        open.EndedAt = Now;
        Code(CycleRules.RefuseOpening(open, Today)).ShouldBe("cycle.ended");
        open.CancelledAt = Now;
        Code(CycleRules.RefuseOpening(open, Today)).ShouldBe("cycle.cancelled");
    }

    [Fact]
    public void Teams_have_to_be_chosen_and_the_day_of_the_start_is_no_later_than_the_opening()
    {
        var cycle = A();
        cycle.IsForTeams = true;
        Code(CycleRules.Refuse(cycle)).ShouldBe("cycle.teams");
        cycle.Teams.Add(new() { ManagerId = Id<Person>.New() });
        CycleRules.Refuse(cycle).ShouldBeNull();
        cycle.StartedUntil = Today.AddDays(1);
        Code(CycleRules.Refuse(cycle)).ShouldBe("cycle.started-until");
    }

    [Fact]
    public void Only_a_draft_changes_and_only_what_is_open_is_cancelled()
    {
        CycleRules.RefuseChange(A()).ShouldBeNull();
        Code(CycleRules.RefuseChange(A(open: true))).ShouldBe("cycle.open");
        Code(CycleRules.RefuseCancel(A())).ShouldBe("cycle.draft");
        CycleRules.RefuseCancel(A(open: true)).ShouldBeNull();
    }

    [Fact]
    public void A_stage_is_extended_until_a_later_day_within_a_year()
    {
        var cycle = A(open: true);
        string? Extend(ReviewStage stage, DateOnly until, params StageExtension[] earlier) =>
            Code(CycleRules.RefuseExtension(cycle, earlier, new(stage, until), Today.AddDays(5)));
        Extend(ReviewStage.Writing, Today.AddDays(22)).ShouldBeNull();
        Extend(ReviewStage.Writing, Today.AddDays(21)).ShouldBe("cycle.until");
        Extend(ReviewStage.Writing, Today.AddDays(22), new StageExtension(ReviewStage.Writing, Today.AddDays(30)))
            .ShouldBe("cycle.until");
        Extend(ReviewStage.Writing, Today.AddDays(366)).ShouldBe("cycle.until");
        Extend(ReviewStage.Preparing, Today.AddDays(22)).ShouldBe("cycle.stage");
        Code(CycleRules.RefuseExtension(A(), [], new(ReviewStage.Writing, Today.AddDays(30)), Today))
            .ShouldBe("cycle.draft");
        CycleRules
            .DueOn(cycle, [new(ReviewStage.Writing, Today.AddDays(30))], ReviewStage.Writing)
            .ShouldBe(Today.AddDays(30));
        CycleRules.DueOn(cycle, [], ReviewStage.Conversation).ShouldBe(Today.AddDays(35));
    }

    [Fact]
    public void Whoever_started_too_late_or_had_one_of_that_day_does_not_take_part()
    {
        var cycle = A();
        cycle.StartedUntil = new(2026, 4, 30);
        AnnualFacts Started(DateOnly day, bool open = false) => new(day, null, true, open, null, []);
        CycleRules.NotIn(cycle, Started(new(2026, 4, 30)), [], Today).ShouldBeNull();
        CycleRules.NotIn(cycle, Started(new(2026, 5, 1)), [], Today).ShouldBe(NoAnnual.StartedLater);
        CycleRules.NotIn(cycle, Started(new(2020, 1, 1)), [Today], Today).ShouldBe(NoAnnual.SameDay);
        CycleRules.NotIn(cycle, Started(new(2020, 1, 1), open: true), [Today], Today).ShouldBe(NoAnnual.OpenReview);
    }

    [Fact]
    public void What_opens_later_is_judged_as_of_its_opening_day()
    {
        var cycle = A(Today.AddDays(30));
        var person = new AnnualFacts(Today.AddDays(30).AddMonths(-6), null, true, false, null, []);
        CycleRules.NotIn(cycle, person, [], Today).ShouldBeNull("six months are complete on that day");
        cycle.OpensOn = Today;
        CycleRules.NotIn(cycle, person, [], Today).ShouldBe(NoAnnual.New);
    }

    [Fact]
    public void A_copy_is_named_for_the_next_year_and_opens_on_the_same_day_of_it()
    {
        CycleRules.NameAfter("Annual 360, autumn 2026", Today).ShouldBe("Annual 360, autumn 2027");
        CycleRules.NameAfter("Annual 360", Today).ShouldBe("Annual 360, 2027");
        CycleRules.NameAfter(new string('a', Cycle.NameLimit), Today).Length.ShouldBe(Cycle.NameLimit);
        CycleRules.YearAfter(Today, Today).ShouldBe(new(2027, 11, 2));
        CycleRules.YearAfter(new(2023, 1, 10), Today).ShouldBe(new(2027, 1, 10));
    }

    [Fact]
    public void Drafts_are_deleted_thirty_days_after_the_cancellation_once()
    {
        var cycle = A(open: true);
        CycleRules.DeletesDrafts(cycle, Now.AddYears(1)).ShouldBeFalse();
        cycle.CancelledAt = Now;
        CycleRules.DeletesDrafts(cycle, Now.AddDays(30).AddSeconds(-1)).ShouldBeFalse();
        CycleRules.DeletesDrafts(cycle, Now.AddDays(30)).ShouldBeTrue();
        cycle.DraftsDeletedAt = Now.AddDays(30);
        CycleRules.DeletesDrafts(cycle, Now.AddDays(31)).ShouldBeFalse();
    }

    [Fact]
    public void Anonymous_feedback_asks_at_least_four_and_the_most_follows()
    {
        var terms = new ReviewTerms { Visibility = VisibilityMode.Anonymous }.ForMode();
        (terms.CoworkersLeast, terms.CoworkersMost).ShouldBe((4, 4));
        terms.Refuse().ShouldBeNull();
        ReviewTerms.Usual.ForMode().ShouldBe(ReviewTerms.Usual);
    }
}
