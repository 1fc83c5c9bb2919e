namespace Trellis.Domain.Tests.Reviews;

/// <summary>The marks of a review in a cycle: fixed cases, and what holds whatever people do.</summary>
public sealed class CycleBoardRulesTests
{
    private static readonly DateOnly Opened = new(2026, 11, 2);

    private static ReviewCase With(params ReviewStamp[] facts) =>
        new()
        {
            Kind = ReviewKind.Annual360,
            OpenedOn = Opened,
            Facts = facts,
            Lead = Id<Person>.New(),
        };

    private static CoworkerStanding Asked(bool submitted = false) => new(true, Opened.AddDays(21), submitted, false);

    private static string Marks(ReviewCase review, int day) =>
        string.Join(" ", CycleBoardRules.Parts(review, Opened.AddDays(day)));

    [Fact]
    public void At_first_it_is_nominated_and_the_views_can_be_written() =>
        Marks(With(), 0).ShouldBe("Open Open Ahead Open Ahead Ahead Ahead");

    [Fact]
    public void What_is_past_its_day_is_late_and_on_leave_paused()
    {
        Marks(With(), 8).ShouldBe("Late Open Ahead Open Ahead Ahead Ahead");
        Marks(With(), 22).ShouldBe("Late Late Ahead Late Ahead Ahead Ahead");
        var away = With() with { Leaves = [new(Id<Leave>.New(), Opened.AddDays(20), null)] };
        Marks(away, 22).ShouldBe("Paused Paused Paused Paused Paused Paused Paused");
    }

    [Fact]
    public void An_extended_stage_is_in_time_again()
    {
        var extended = With() with { Extended = [new(ReviewStage.Writing, Opened.AddDays(28))] };
        Marks(extended, 22).ShouldBe("Late Open Ahead Open Ahead Ahead Ahead");
    }

    [Fact]
    public void What_was_gone_on_without_is_closed_and_what_was_done_is_done()
    {
        var review = With(
            new(ReviewAct.GoOnWithoutPerson, Opened.AddDays(28)),
            new(ReviewAct.SubmitManagerAssessment, Opened.AddDays(28)),
            new(ReviewAct.HoldConversation, Opened.AddDays(30))
        ) with
        {
            Coworkers = [Asked(submitted: true), Asked(submitted: true)],
        };
        Marks(review, 30).ShouldBe("Done Closed Done Done Done Open Ahead");
    }

    [Fact]
    public void Coworkers_are_late_as_the_duty_is()
    {
        var review = With(new ReviewStamp(ReviewAct.SubmitSelfAssessment, Opened.AddDays(9))) with
        {
            Coworkers = [Asked(), Asked(submitted: true)],
        };
        Marks(review, 21).ShouldBe("Done Done Open Open Ahead Ahead Ahead");
        Marks(review, 22).ShouldBe("Done Done Late Late Ahead Ahead Ahead");
    }

    [Fact]
    public void Whatever_people_do_each_part_has_a_mark_and_what_is_due_next_is_never_done()
    {
        var acts = Enum.GetValues<ReviewAct>();
        var walks = from steps in Gen.Choose(0, 400).ArrayOf(40) select steps;
        Prop.ForAll(
                walks.ToArbitrary(),
                steps =>
                {
                    var driver = new ReviewDriver(ReviewKind.Annual360, Opened);
                    return Array.TrueForAll(
                        steps,
                        step =>
                        {
                            driver.Today = driver.Today.AddDays(step % 4);
                            driver.Do(acts[step % acts.Length]);
                            return Agrees(driver.Case, driver.Today);
                        }
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool Agrees(ReviewCase review, DateOnly today)
    {
        var standing = ReviewRules.Standing(review, today);
        var marks = CycleBoardRules.Parts(review, today);
        if (marks.Count != 7)
            return false;
        if (CycleBoardRules.Next(standing) is not { } next)
            return marks.All(m => m is PartMark.Done or PartMark.Closed);
        var mark = marks[(int)CycleBoardRules.PartOf(next, standing.Stage)];
        return (standing.IsPaused || mark != PartMark.Paused)
            && !marks.Any(m =>
                m == PartMark.Paused != (m != PartMark.Done && m != PartMark.Closed && standing.IsPaused)
            )
            && CycleBoardRules.Since(review, CycleBoardRules.PartOf(next, standing.Stage)) >= review.OpenedOn;
    }
}
