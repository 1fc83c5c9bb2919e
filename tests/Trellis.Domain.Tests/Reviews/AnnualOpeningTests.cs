namespace Trellis.Domain.Tests.Reviews;

public sealed class AnnualOpeningTests
{
    private static readonly DateOnly Start = new(2024, 2, 29),
        First = new(2025, 1, 1);

    private static AnnualFacts Known(
        DateOnly? start = null,
        DateOnly? last = null,
        bool position = true,
        bool open = false,
        DateOnly? held = null,
        params LeaveTime[] leaves
    ) => new(start ?? Start, last, position, open, held, leaves);

    private static NoAnnual? Why(AnnualFacts person, DateOnly today) => OpeningRules.RefuseAnnual(person, 35, today);

    [Fact]
    public void It_opens_for_whoever_is_here_long_enough_and_has_nothing_open()
    {
        var today = new DateOnly(2026, 11, 2);
        var leave = new LeaveTime(Id<Leave>.New(), today, today);
        Why(Known(), today).ShouldBeNull();
        Why(Known(start: today.AddDays(1)), today).ShouldBe(NoAnnual.NotHere);
        Why(Known(last: today.AddDays(-1)), today).ShouldBe(NoAnnual.NotHere);
        Why(Known(open: true), today).ShouldBe(NoAnnual.OpenReview);
        Why(Known(start: new(2026, 5, 3)), today).ShouldBe(NoAnnual.New);
        Why(Known(start: new(2026, 5, 2)), today).ShouldBeNull();
        Why(Known(held: new(2026, 5, 3)), today).ShouldBe(NoAnnual.Recent);
        Why(Known(held: new(2026, 5, 2)), today).ShouldBeNull();
        Why(Known(leaves: leave), today).ShouldBe(NoAnnual.OnLeave);
        Why(Known(last: today.AddDays(34)), today).ShouldBe(NoAnnual.Leaving);
        Why(Known(last: today.AddDays(35)), today).ShouldBeNull();
        Why(Known(position: false), today).ShouldBe(NoAnnual.NoPosition);
    }

    private static DateOnly? OpensFor(
        DateOnly today,
        DateOnly? first = null,
        bool inCycles = false,
        DateOnly? held = null,
        params LeaveTime[] leaves
    ) =>
        OpeningRules.AnnualOpensFor(
            new(Start)
            {
                Leaves = leaves,
                InCycles = inCycles,
                Held = held is { } on ? [new(ObligationKind.Annual360, on)] : [],
            },
            new(first ?? First),
            today
        );

    [Fact]
    public void It_opens_35_days_before_the_anniversary_of_29_february_it_is_the_28th()
    {
        OpensFor(new(2025, 1, 23)).ShouldBeNull();
        OpensFor(new(2025, 1, 24)).ShouldBe(new DateOnly(2025, 2, 28));
        OpensFor(new(2025, 4, 1)).ShouldBe(new DateOnly(2025, 2, 28), "a server that slept opens it late");
    }

    [Fact]
    public void The_next_one_follows_the_one_that_was_held_and_one_that_never_was_is_left_behind()
    {
        OpensFor(new(2026, 1, 23), held: new(2025, 2, 27)).ShouldBeNull();
        OpensFor(new(2026, 1, 24), held: new(2025, 2, 27)).ShouldBe(new DateOnly(2026, 2, 28));
        OpensFor(new(2028, 1, 25), held: new(2027, 3, 20)).ShouldBe(new DateOnly(2028, 2, 29));
        OpensFor(new(2026, 1, 23)).ShouldBe(new DateOnly(2025, 2, 28), "still the first one");
        OpensFor(new(2026, 1, 24)).ShouldBe(new DateOnly(2026, 2, 28), "whatever became of the first one");
    }

    [Fact]
    public void Nothing_opens_by_itself_without_a_first_day_in_cycles_or_before_the_first_day()
    {
        OpeningRules.AnnualOpensFor(new(Start), new(), new(2025, 2, 1)).ShouldBeNull();
        OpensFor(new(2025, 2, 1), inCycles: true).ShouldBeNull();
        OpensFor(new(2025, 2, 1), first: new(2025, 3, 1))
            .ShouldBeNull("the first anniversary from that day is in 2026");
    }

    [Fact]
    public void Leave_moves_the_opening_with_the_date()
    {
        var leave = new LeaveTime(Id<Leave>.New(), new(2024, 12, 1), new(2024, 12, 30));
        OpensFor(new(2025, 2, 22), leaves: leave).ShouldBeNull();
        OpensFor(new(2025, 2, 23), leaves: leave).ShouldBe(new DateOnly(2025, 2, 28));
        OpensFor(new(2025, 2, 23), leaves: leave with { Until = null }).ShouldBeNull("nobody knows when");
    }

    [Fact]
    public void Terms_that_can_be_chosen_keep_their_order_and_what_anonymity_needs()
    {
        ReviewTerms.Usual.Refuse().ShouldBeNull();
        var usual = ReviewTerms.Usual;
        foreach (
            var wrong in new[]
            {
                usual with
                {
                    CoworkersLeast = -1,
                },
                usual with
                {
                    CoworkersMost = 1,
                },
                usual with
                {
                    CoworkersLeast = 0,
                    CoworkersMost = 0,
                },
                usual with
                {
                    CoworkersMost = 11,
                },
                usual with
                {
                    RequestsMost = 0,
                },
                usual with
                {
                    RequestsMost = 21,
                },
                usual with
                {
                    Visibility = VisibilityMode.Anonymous,
                },
                usual with
                {
                    Days = usual.Days with { Nominating = 0 },
                },
                usual with
                {
                    Days = usual.Days with { Writing = 7 },
                },
                usual with
                {
                    Days = usual.Days with { Conversation = 21 },
                },
                usual with
                {
                    Days = usual.Days with { Final = 35 },
                },
                usual with
                {
                    Days = usual.Days with { Acknowledging = 42 },
                },
                usual with
                {
                    Days = usual.Days with { Acknowledging = 366 },
                },
            }
        )
            wrong.Refuse().ShouldNotBeNull(wrong.ToString());
        (usual with { Visibility = VisibilityMode.Anonymous, CoworkersLeast = 4, CoworkersMost = 6 })
            .Refuse()
            .ShouldBeNull();
    }
}
