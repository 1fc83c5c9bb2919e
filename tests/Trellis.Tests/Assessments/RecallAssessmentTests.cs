using System.Net;

namespace Trellis.Tests.Assessments;

/// <summary>Recalling: possible until the other view is submitted, and never half.</summary>
public abstract class RecallAssessmentTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_can_be_recalled_until_the_other_view_is_submitted()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        var self = await una.Submitted(Of(World.Una), (writing, "2", "first"));
        (await una.Recall(self)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await una.Recall(self)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.draft");
        (await una.Rate(self, writing, "3", "second", version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var manager = await fox.Submitted(Of(World.Una), (writing, "4", ""));
        (await Completed()).ShouldBeFalse();
        (await una.SubmitIt(self)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Completed()).ShouldBeTrue();
        await (await una.Recall(self)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.open");
        await (await fox.Recall(manager)).ShouldRefuse(HttpStatusCode.Conflict, "assessment.open");
    }

    [Fact]
    public async Task A_recall_while_the_other_submits_never_completes_a_round_with_a_draft_in_it()
    {
        var (una, fox, writing) = (await App.As(World.Una), await App.As(World.Fox), await Item("Writing"));
        for (var turn = 0; turn < 20; turn++)
        {
            var self = await una.Submitted(Of(World.Una), (writing, "2", ""));
            var manager = await fox.Begun(Of(World.Una));
            await fox.Rate(manager, writing, "3");
            var answers = await Task.WhenAll(una.Recall(self), fox.SubmitIt(manager));
            answers[1].StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await Completed()).ShouldBe(answers[0].StatusCode == HttpStatusCode.Conflict, $"turn {turn}");
            if (answers[0].IsSuccessStatusCode)
                (await una.SubmitIt(self)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await Completed()).ShouldBeTrue();
        }
    }

    private Task<bool> Completed() =>
        App.Db(async db =>
            (
                await db.Set<AssessmentRound>()
                    .Where(r => r.PersonId == Of(World.Una))
                    .OrderByDescending(r => r.Id)
                    .FirstAsync()
            ).CompletedAt
                is not null
        );

    public sealed class OnSqlite() : RecallAssessmentTests(Provider.Sqlite);

    public sealed class OnPostgres() : RecallAssessmentTests(Provider.Postgres);
}
