#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Coworkers;

namespace Trellis.Tests.Reviews.Coworkers;

public abstract class ReleaseFeedbackTests(Provider provider) : OwnWorld(provider)
{
    private static readonly string[] Coworkers = [World.Una, World.Fox, World.Fin, World.Adm];

    private async Task<Id<Review>> Written(int[] levels)
    {
        var review = await World.OpenedAnnual(terms: Annual.Anonymous);
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await max.Invite(review, null, [.. Coworkers.Select(Of)])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (var (who, level) in Coworkers.Zip(levels))
        {
            var browser = await App.As(who);
            (
                await browser.Client.PutAsJsonAsync(
                    $"/api/feedback/{await browser.AskedFor()}",
                    new
                    {
                        together = "Where nobody else was.",
                        keep = $"Keep it, says {who[..3]}.",
                        seen = new[]
                        {
                            new
                            {
                                item = World.Writing,
                                text = $"Seen by {who[..3]}.",
                                level,
                            },
                        },
                        submit = true,
                        version = 0,
                    }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await ada.Views(World, "2", "");
        await max.Views(World, "3", "");
        return review;
    }

    [Fact]
    public async Task It_is_released_when_the_last_view_is_there_with_counts_and_shuffled_texts()
    {
        var review = await Written([2, 3, 3, 4]);
        var released = (await (await App.As(World.Ada)).Json($"/api/reviews/{review}")).GetProperty("released");
        released.GetProperty("isEnough").GetBoolean().ShouldBeTrue();
        released
            .GetProperty("counts")
            .EnumerateArray()
            .Single()
            .GetProperty("people")
            .EnumerateArray()
            .Select(n => n.GetInt32())
            .ShouldBe([0, 1, 2, 1]);
        released.GetRawText().ShouldNotContain("Where nobody else was.", Case.Sensitive, "it would say who wrote");
        (await App.Messages())
            .Where(m => m.Kind == "review.feedback-released")
            .Select(m => m.PersonId)
            .ShouldBe([Of(World.Ada)], "Max submitted the last view himself");
        (await App.Db(db => db.Set<FeedbackRelease>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Levels_that_are_all_the_same_look_like_too_few()
    {
        var review = await Written([3, 3, 3, 3]);
        var max = await App.As(World.Max);
        var row = (await max.Json($"/api/reviews/{review}/conversation"))
            .GetProperty("released")
            .GetProperty("counts")
            .EnumerateArray()
            .Single();
        row.GetProperty("people").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await max.Text($"/reviews/{review}/conversation")).ShouldContain("Not shown: too few, or all the same");
    }

    [Fact]
    public async Task It_is_released_once_and_nothing_is_added_afterwards()
    {
        var review = await Written([2, 3, 3, 4]);
        (
            await App.Run(
                async (services, _) => (await services.GetRequiredService<ReleaseFeedback>().Handle(default)).Value
            )
        ).ShouldBe(0);
        await (await (await App.As(World.Max)).Invite(review, null, Of(World.Ops))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
        (await (await App.As(World.Ops)).Json($"/api/reviews/{review}"))
            .GetProperty("released")
            .ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null, "People Ops reads it only where the terms say so");
    }

    public sealed class OnSqlite() : ReleaseFeedbackTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReleaseFeedbackTests(Provider.Postgres);
}
