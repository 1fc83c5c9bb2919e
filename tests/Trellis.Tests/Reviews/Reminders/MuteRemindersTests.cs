using System.Net;

namespace Trellis.Tests.Reviews.Reminders;

public abstract class MuteRemindersTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_has_a_part_in_it_chooses_for_themselves()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una));
        foreach (var who in new[] { World.Ada, World.Max, World.Una })
            (await (await App.As(who)).Mute(review, muted: true)).StatusCode.ShouldBe(HttpStatusCode.NoContent, who);
        foreach (var who in new[] { World.Ops, World.Fox, World.Adm })
            (await (await App.As(who)).Mute(review, muted: true)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        var ada = await App.As(World.Ada);
        (await ada.Text($"/reviews/{review}")).ShouldContain("Turn reminders on");
        (await ada.Mute(review, muted: false)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ada.Text($"/reviews/{review}")).ShouldContain("Turn reminders off");
    }

    public sealed class OnSqlite() : MuteRemindersTests(Provider.Sqlite);

    public sealed class OnPostgres() : MuteRemindersTests(Provider.Postgres);
}
