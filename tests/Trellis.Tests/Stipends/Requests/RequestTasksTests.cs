namespace Trellis.Tests.Stipends.Requests;

/// <summary>What the stipend wants of those who asked for it.</summary>
public abstract class RequestTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_question_and_a_returned_claim_wait_for_whoever_asked_and_nothing_else_does()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var asked = await una.Asked(100m, Later);
        (await una.Tasks()).ShouldBeEmpty("the decision is somebody else's");
        await (await fox.Decide(asked, "request-information", "When?")).Ok();
        var question = (await una.Task("stipend.question"))!;
        question.Href.ShouldBe($"/stipend/requests/{asked}");
        question.Title.ShouldBe("Answer a question about your stipend request");
        question.Since.ShouldBe(Today);
        question.State.ShouldBe("open");

        var claimed = await una.Asked(30m, Today);
        await una.ClaimWithReceipt(claimed, 30m, Today);
        (await una.Tasks()).Length.ShouldBe(1);
        await (await fin.Return(claimed, "Whose name?")).Ok();
        (await una.Task("stipend.returned-claim"))!.Href.ShouldBe($"/stipend/requests/{claimed}");

        await una.Client.PostAsync($"/api/stipend/requests/{asked}/withdrawal", null);
        await (await una.Claim(claimed, 30m, Today)).Ok();
        (await una.Tasks()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_approved_is_to_be_claimed_from_its_day_on_and_by_the_day_of_the_receipt()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var spendOn = Today.AddDays(10);
        var id = await una.Asked(100m, spendOn);
        await (await fox.Decide(id, "approve")).Ok();
        (await una.Task("stipend.claim")).ShouldBeNull("it is not bought yet");
        (await una.Page("/today")).QuerySelector("main")!.TextContent.ShouldContain("Planned purchase");

        App.Clock.Advance(TimeSpan.FromDays(10));
        una = await App.Again(World.Una);
        var claim = (await una.Task("stipend.claim"))!;
        claim.DueOn.ShouldBe(spendOn.AddDays(30));
        claim.State.ShouldBe("due");

        App.Clock.Advance(TimeSpan.FromDays(31));
        una = await App.Again(World.Una);
        (await una.Task("stipend.claim"))!.State.ShouldBe("overdue");
        (await una.Page("/today")).QuerySelector(".state-late")!.TextContent.ShouldContain("Late by 1 day");
    }

    public sealed class OnSqlite() : RequestTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : RequestTasksTests(Provider.Postgres);
}
