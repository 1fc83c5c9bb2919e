namespace Trellis.Domain.Tests.Reviews;

public sealed class OutcomeRulesTests
{
    private static readonly Id<Person> Person = Id<Person>.New(),
        Lead = Id<Person>.New();

    private static ReviewOutcome Outcome(
        string summary = "They trust your notes.",
        string ofPerson = "Show drafts.",
        string ofOrganisation = "One reviewer."
    ) =>
        new()
        {
            ReviewId = Id<Review>.New(),
            WriterId = Lead,
            Audience = "",
            Summary = summary,
            OfPerson = ofPerson,
            OfOrganisation = ofOrganisation,
        };

    private static ReviewPoint Point(Id<Person>? owner, DateOnly? due) =>
        new()
        {
            Kind = PointKind.Agreement,
            Position = 1,
            Text = "One reviewer for each draft",
            OwnerId = owner,
            DueOn = due,
        };

    private static string? Field(ReviewOutcome outcome, int wrote = 2) =>
        (OutcomeRules.RefuseShare(outcome, Person, Lead, wrote, new(2026, 12, 10)) as Problem.Refused)?.Field;

    [Fact]
    public void An_outcome_says_what_both_expect_and_sums_up_what_coworkers_wrote()
    {
        Field(Outcome()).ShouldBeNull();
        Field(Outcome(ofPerson: "")).ShouldBe("OfPerson");
        Field(Outcome(ofOrganisation: "")).ShouldBe("OfOrganisation");
        Field(Outcome(summary: "")).ShouldBe("Summary");
        Field(Outcome(summary: ""), wrote: 0).ShouldBeNull();
    }

    [Fact]
    public void What_only_one_coworker_wrote_nobody_sums_up()
    {
        Field(Outcome(summary: ""), wrote: 1).ShouldBeNull();
        Field(Outcome(), wrote: 1).ShouldBe("Summary", "it would be their own words");
        OutcomeRules.RefuseSummary("", VisibilityMode.Named, 3).ShouldBeNull("the person reads the texts themselves");
        OutcomeRules.RefuseSummary("", VisibilityMode.Anonymous, 5).ShouldBeNull();
    }

    [Fact]
    public void Each_point_has_one_of_the_two_as_its_owner_and_a_date()
    {
        foreach (
            var (point, isWell) in new[]
            {
                (Point(Person, new(2026, 12, 14)), true),
                (Point(Lead, new(2026, 12, 14)), true),
                (Point(null, new(2026, 12, 14)), false),
                (Point(Id<Person>.New(), new(2026, 12, 14)), false),
                (Point(Person, null), false),
                (Point(Person, new(2026, 12, 9)), false), // in the past
            }
        )
        {
            var outcome = Outcome();
            outcome.Points.Add(point);
            Field(outcome).ShouldBe(isWell ? null : "Points");
        }
    }

    [Fact]
    public void Its_owner_says_once_that_a_point_is_done()
    {
        var point = Point(Person, new(2026, 12, 14));
        OutcomeRules.RefuseDone(point, Lead).ShouldBeOfType<Problem.Forbidden>();
        OutcomeRules.RefuseDone(point, Person).ShouldBeNull();
        point.DoneAt = new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc);
        OutcomeRules.RefuseDone(point, Person).ShouldBeOfType<Problem.Refused>();
    }
}
