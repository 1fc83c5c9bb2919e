namespace Trellis.Domain.Tests.Reviews;

public sealed class CoworkerRulesTests
{
    private static readonly Id<Person> Person = Id<Person>.New(),
        Lead = Id<Person>.New(),
        Manager = Id<Person>.New(),
        Luis = Id<Person>.New();

    private static string? Why(Id<Person> coworker, bool isAsked = false, int open = 0) =>
        CoworkerRules.RefuseCoworker(coworker, "Luis", Person, Lead, Manager, isAsked, open, 4)?.Message;

    [Fact]
    public void Neither_the_person_nor_their_manager_nor_whoever_leads_is_a_coworker()
    {
        Why(Manager).ShouldNotBeNull().ShouldContain("manager");
        Why(Person).ShouldNotBeNull().ShouldContain("themselves");
        Why(Lead).ShouldNotBeNull().ShouldContain("leads");
        Why(Luis).ShouldBeNull();
    }

    [Fact]
    public void Nobody_is_asked_twice_in_a_review() => Why(Luis, isAsked: true).ShouldNotBeNull();

    [Fact]
    public void Nobody_has_more_than_four_open_requests()
    {
        Why(Luis, open: 3).ShouldBeNull();
        Why(Luis, open: 4).ShouldNotBeNull().ShouldContain("4 open requests");
    }

    [Fact]
    public void No_more_are_asked_than_the_most()
    {
        CoworkerRules.RefuseNumber(1, 2, 3).ShouldBeNull();
        CoworkerRules.RefuseNumber(2, 2, 3).ShouldNotBeNull().Message.ShouldContain("2 are asked already");
        CoworkerRules.RefuseNumber(0, 4, 3).ShouldNotBeNull().Message.ShouldBe("At most 3 coworkers are asked.");
    }
}
