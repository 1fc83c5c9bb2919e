namespace Trellis.Tests.Stipends.Requests;

/// <summary>What the stipend wants of those who decide.</summary>
public abstract class ApprovalTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Requests_are_one_task_with_their_number_until_they_are_decided()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        (await fox.Task("stipend.approvals")).ShouldBeNull();
        var first = await una.Asked(100m, Later);
        var one = (await fox.Task("stipend.approvals"))!;
        (one.Title, one.Href).ShouldBe(("Approve or decline a stipend request", $"/stipend/requests/{first}"));
        one.About.ShouldBe(["Una Example"]);

        await una.Asked(120m, Later);
        var two = (await fox.Task("stipend.approvals"))!;
        (two.Title, two.Count).ShouldBe(("Approve or decline 2 stipend requests", 2));
        two.Detail.ShouldContain("$120.00");
        (await fox.Page("/stipend")).QuerySelector(".tabs")!.TextContent.ShouldContain("Approvals (2)");
        (await fox.Page("/growth")).QuerySelector(".menu .count")!.TextContent.ShouldBe(", 1 to do");

        await (await fox.Decide(first, "request-information", "When?")).Ok();
        (await fox.Task("stipend.approvals"))!.Count.ShouldBe(1, "a question waits for the answer");
        (await una.Task("stipend.approvals")).ShouldBeNull("nobody decides on their own");
    }

    public sealed class OnSqlite() : ApprovalTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : ApprovalTasksTests(Provider.Postgres);
}
