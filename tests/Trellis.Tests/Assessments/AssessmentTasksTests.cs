namespace Trellis.Tests.Assessments;

/// <summary>Views wait for whoever began them, and for whoever the other side waits for.</summary>
public abstract class AssessmentTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_view_waits_for_its_rater_from_the_draft_or_from_the_others_submission_on()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var mine = await una.Begun(Of(World.Una));
        (await una.Task("assessment.self"))!.Title.ShouldBe("Finish your self-assessment");
        (await fox.Task("assessment.manager")).ShouldBeNull("a draft of the other waits for nobody else");

        (await una.Rate(mine, World.Writing, "2")).EnsureSuccessStatusCode();
        (await una.SubmitIt(mine)).EnsureSuccessStatusCode();
        (await una.Task("assessment.self")).ShouldBeNull();
        var task = (await fox.Task("assessment.manager"))!;
        task.Title.ShouldBe("Write your view of Una Example");
        task.Since.ShouldBe(Today);
        task.Href.ShouldBe($"/people/{Of(World.Una)}/growth");

        var his = await fox.Begun(Of(World.Una));
        task = (await fox.Task("assessment.manager"))!;
        (task.Title, task.Href).ShouldBe(("Finish your view of Una Example", $"/assessments/{his}"));
        (await fox.Rate(his, World.Writing, "2")).EnsureSuccessStatusCode();
        (await fox.SubmitIt(his)).EnsureSuccessStatusCode();
        (await fox.Task("assessment.manager")).ShouldBeNull();
    }

    public sealed class OnSqlite() : AssessmentTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : AssessmentTasksTests(Provider.Postgres);
}
