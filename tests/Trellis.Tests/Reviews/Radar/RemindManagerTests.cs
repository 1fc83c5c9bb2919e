using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>A reminder to a manager that a conversation is overdue.</summary>
public abstract class RemindManagerTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_goes_out_once_a_day_for_each_person_and_kind()
    {
        (await Remind(World.Una, "annual-360")).ShouldBe("204");
        (await Remind(World.Una, "annual-360")).ShouldBe("reminder.sent");
        (await Remind(World.Una, null)).ShouldBe("204"); // of the others
        (await Remind(World.Una, null)).ShouldBe("reminder.sent");
        (await App.KindsTo(Of(World.Fox))).ShouldBe(["due.reminder", "due.reminder"]);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.Again(World.Ops);
        (await Remind(World.Una, "annual-360")).ShouldBe("204");
        (await App.KindsTo(Of(World.Fox))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_message_names_nobody_whom_it_is_about_and_leads_to_the_list()
    {
        (await Remind(World.Una, null)).ShouldBe("204");
        var news = await (await App.As(World.Fox)).Client.GetFromJsonAsync<JsonElement>("/api/me/messages");
        var line = news.GetProperty("lines")[0];
        line.GetProperty("sentence")
            .GetString()
            .ShouldBe("Ops Example reminds you of a conversation in your team that is overdue.");
        line.GetProperty("href").GetString().ShouldBe("/due");
    }

    [Fact]
    public async Task That_it_was_sent_is_recorded_for_each_kind()
    {
        await App.As(World.Ops);
        var lines = await App.Lines(async () => await Remind(World.Una, null));
        lines.ShouldAllBe(l => l.What == "due.reminded" && l.AboutId == Of(World.Una));
        lines
            .Select(l => l.Detail)
            .ShouldBe(["Calibration conversation", "Annual 360", "PD meeting", "1:1"], ignoreOrder: true);
    }

    [Fact]
    public async Task There_is_nothing_to_remind_of_without_a_manager_or_anything_overdue()
    {
        (await Remind(World.Sky, null)).ShouldBe("reminder.no-manager");
        (await Remind(World.Ada, "calibration")).ShouldBe("reminder.not-overdue");
        (await Remind(World.Ada, "review")).ShouldBe("missing");
        (await Remind(World.Ops, null)).ShouldBe("reminder.own");
        await Fact(World.Una, Today, "Junior maker", World.Ops);
        (await Remind(World.Una, null)).ShouldBe("reminder.own");
        (await App.Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_People_Ops_reminds()
    {
        (await Remind(World.Una, null, World.Una)).ShouldBe("forbidden");
        (await Remind(World.Una, null, World.Fox)).ShouldBe("forbidden");
        (await Remind(World.Una, null, World.Adm)).ShouldBe("missing");
        (await App.Messages()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_button_on_the_page_says_who_is_reminded()
    {
        var ops = await App.As(World.Ops);
        var sent = await ops.Submit("/due", $"form[action='/people/{Of(World.Una)}/reminders']");
        (sent.StatusCode, sent.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Found, "/due"));
        (await ops.Page("/due")).Body!.TextContent.ShouldContain("Fox Example is reminded.");
    }

    /// <summary>The status of what went well, and the code of what did not.</summary>
    private async Task<string> Remind(string email, string? kind, string who = World.Ops)
    {
        var answer = await (await App.As(who)).Client.PostAsJsonAsync(
            $"/api/people/{Of(email)}/reminders",
            new { kind }
        );
        return answer.IsSuccessStatusCode
            ? $"{(int)answer.StatusCode}"
            : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
    }

    public sealed class OnSqlite() : RemindManagerTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemindManagerTests(Provider.Postgres);
}
