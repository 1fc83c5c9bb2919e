#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Assessments.Evidence;

public abstract class AttachEvidenceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_stands_beside_the_rating_of_a_draft_and_leaves_it_again()
    {
        var ada = await App.As(World.Ada);
        var page = $"/assessments/{World.Draft}?item={World.Writing}";
        var form = $"form[action$='/evidence/{World.EvidencePiece}']";
        (await ada.Submit(page, form)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Page(page)).QuerySelector("#evidence")!.TextContent.ShouldContain("Detach");
        (await ada.Text($"/assessments/{World.Draft}/submission")).ShouldContain(World.EvidenceKept);
        (await ada.Submit(page, form)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Page(page)).QuerySelector("#evidence")!.TextContent.ShouldNotContain("Detach");
    }

    [Fact]
    public async Task Five_pieces_at_most_and_none_once_it_is_submitted()
    {
        var ada = await App.As(World.Ada);
        var url = $"/api/assessments/{World.Draft}/ratings/{World.Writing}/evidence";
        for (var n = 0; n < 6; n++)
        {
            var id = (
                await (
                    await ada.Client.PostAsJsonAsync("/api/me/evidence", new { source = "own", note = $"Number {n}" })
                ).Ok()
            ).GetValue<string>();
            var answer = await ada.Client.PutAsync($"{url}/{id}", null);
            if (n < 5)
                answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            else
                await answer.ShouldRefuse(HttpStatusCode.Conflict, "evidence.many");
        }
        var submitted = await App.Db(db =>
            db.Set<Assessment>()
                .Where(a => a.RoundId == World.OldRound && a.Kind == AssessmentKind.Self)
                .Select(a => a.Id)
                .SingleAsync()
        );
        await (
            await ada.Client.PutAsync(
                $"/api/assessments/{submitted}/ratings/{World.Writing}/evidence/{World.EvidencePiece}",
                null
            )
        ).ShouldRefuse(HttpStatusCode.Conflict, "evidence.submitted");
    }

    [Fact]
    public async Task Nobody_attaches_to_the_assessment_of_somebody_else()
    {
        foreach (var (who, assessment) in new[] { (World.Max, World.Draft), (World.Max, World.ManagersDraft) })
            (
                await (await App.As(who)).Client.PutAsync(
                    $"/api/assessments/{assessment}/ratings/{World.Writing}/evidence/{World.EvidencePiece}",
                    null
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : AttachEvidenceTests(Provider.Sqlite);

    public sealed class OnPostgres() : AttachEvidenceTests(Provider.Postgres);
}
