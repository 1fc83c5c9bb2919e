using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Reviews.Settings;

public abstract class ChangeReviewSettingsTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Put(object terms, int version = 0, string who = World.Ops) =>
        await (await App.As(who)).Client.PutAsJsonAsync(
            "/api/settings/reviews",
            new
            {
                annualBy = "cycles",
                terms,
                version,
            }
        );

    [Fact]
    public async Task What_is_chosen_is_what_the_next_360_starts_with_and_open_ones_keep_theirs()
    {
        await World.OpenedCycle();
        (
            await Put(
                new
                {
                    coworkersLeast = 1,
                    coworkersMost = 5,
                    isLevelled = true,
                }
            )
        ).EnsureSuccessStatusCode();
        var now = await (await App.As(World.Ops)).Json("/api/settings/reviews");
        now.GetProperty("annualBy").GetString().ShouldBe("cycles");
        now.GetProperty("underWay").GetInt32().ShouldBe(8);
        var terms = now.GetProperty("terms");
        (terms.GetProperty("coworkersLeast").GetInt32(), terms.GetProperty("coworkersMost").GetInt32()).ShouldBe(
            (1, 5)
        );
        terms.GetProperty("isLevelled").GetBoolean().ShouldBeFalse("levelling is a matter of a cycle");
        var open = await (await App.As(World.Ada)).Json($"/api/reviews/{await World.AnnualOf(World.Ada)}");
        open.GetProperty("info").GetProperty("terms").GetProperty("coworkersLeast").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Anonymous_feedback_raises_the_least_number_to_four_and_says_so()
    {
        var view = await (await Put(new { visibility = "anonymous" })).Content.ReadFromJsonAsync<JsonElement>();
        view.GetProperty("isRaised").GetBoolean().ShouldBeTrue();
        view.GetProperty("terms").GetProperty("coworkersLeast").GetInt32().ShouldBe(4);
        view.GetProperty("terms").GetProperty("coworkersMost").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task Of_two_who_change_what_they_both_read_one_is_told_to_look_again()
    {
        (await Put(new { coworkersMost = 4 })).EnsureSuccessStatusCode();
        await (await Put(new { coworkersMost = 5 })).ShouldRefuse(HttpStatusCode.Conflict, "stale");
        (await Put(new { coworkersMost = 5 }, version: 1)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task What_cannot_be_chosen_is_refused_and_nobody_but_People_Ops_chooses()
    {
        await (await Put(new { coworkersMost = 11 })).ShouldRefuse(HttpStatusCode.Conflict, "review.terms");
        (await Put(new { }, who: World.Adm)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_saves_what_is_typed_and_records_it()
    {
        var ops = await App.As(World.Ops);
        var lines = await App.Lines(async () =>
        {
            var saved = await ops.Submit(
                "/settings/reviews",
                "form[method='post']:has([name='Input.CoworkersLeast'])",
                ("Input.Visibility", "Anonymous")
            );
            saved.StatusCode.ShouldBe(HttpStatusCode.Found);
        });
        lines.ShouldHaveSingleItem().What.ShouldBe("review.settings-changed");
        (await ops.Page("/settings/reviews")).Body!.TextContent.ShouldContain("the least number is 4 now");
        var wrong = await ops.Submit(
            "/settings/reviews",
            "form[method='post']:has([name='Input.CoworkersLeast'])",
            ("Input.Writing", "soon")
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    public sealed class OnSqlite() : ChangeReviewSettingsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeReviewSettingsTests(Provider.Postgres);
}
