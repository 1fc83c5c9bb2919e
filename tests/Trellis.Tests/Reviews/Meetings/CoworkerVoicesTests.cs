using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Meetings;

public abstract class CoworkerVoicesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_level_that_a_coworker_chose_stands_with_its_name_for_the_manager_alone()
    {
        var review = await World.OpenedAnnual();
        var (ada, max, una) = (await App.As(World.Ada), await App.As(World.Max), await App.As(World.Una));
        await max.Invite(review, "One is enough.", Of(World.Una));
        var request = await una.AskedFor();
        object Seen(int level) =>
            new
            {
                seen = new[] { new { item = World.Writing, level } },
                keep = "Clear letters.",
                submit = true,
                version = 0,
            };
        await (await una.Client.PutAsJsonAsync($"/api/feedback/{request}", Seen(5))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "rating.level"
        );
        (await una.Client.PutAsJsonAsync($"/api/feedback/{request}", Seen(3))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ada.Views(World, "2", "");
        await max.Views(World, "3", "");
        (await max.Text($"/reviews/{review}/conversation")).ShouldContain("Writing, Proficient");
        (await ada.Text($"/reviews/{review}")).ShouldNotContain("Clear letters.");
    }

    [Fact]
    public async Task In_a_calibration_conversation_no_level_is_kept()
    {
        var review = await World.OpenedReview();
        var (max, una) = (await App.As(World.Max), await App.As(World.Una));
        await max.Invite(review, null, Of(World.Una));
        var sent = await una.Client.PutAsJsonAsync(
            $"/api/feedback/{await una.AskedFor()}",
            new
            {
                seen = new[]
                {
                    new
                    {
                        item = World.Writing,
                        text = "Clear.",
                        level = 3,
                    },
                },
                submit = true,
                version = 0,
            }
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Text($"/reviews/{review}/conversation")).ShouldNotContain("Proficient");
    }

    public sealed class OnSqlite() : CoworkerVoicesTests(Provider.Sqlite);

    public sealed class OnPostgres() : CoworkerVoicesTests(Provider.Postgres);
}
