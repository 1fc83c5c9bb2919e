using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Settings;

/// <summary>The settings of the organisation on their page and in the API, for administrators.</summary>
public abstract class OrganisationSettingsTests(Provider provider) : OwnWorld(provider)
{
    private const string Page = "/organisation/settings";

    [Fact]
    public async Task The_page_shows_what_holds_and_saves_what_is_typed()
    {
        var admin = await App.As(World.Adm);
        (await admin.Page(Page)).QuerySelector("[name='Input.Name']")!.GetAttribute("value").ShouldBe("Small Garden");
        var saved = await admin.Submit(
            Page,
            "main form",
            ("Input.Name", "Large Garden"),
            ("Input.TimeZone", "Asia/Tokyo"),
            ("Input.IdleHours", "0,5")
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Found);
        var now = await (await admin.Get("/api/organisation")).Ok();
        now.ToJsonString()
            .ShouldBe(
                "{\"name\":\"Large Garden\",\"timeZone\":\"Asia/Tokyo\",\"idleMinutes\":30,\"firstDay\":null,"
                    + "\"calibrationMonths\":4,\"oneOnOneDays\":14,\"careerTalkMonths\":2,\"appreciationDay\":\"friday\","
                    + "\"retention\":{\"concernYears\":1,\"metPlanYears\":1,\"otherPlanYears\":3,\"oneOnOneYears\":1,"
                    + "\"privateNoteDays\":30}}"
            );
        (await admin.Page(Page)).QuerySelector(".brand-org")!.TextContent.ShouldBe("Large Garden");
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field_and_stays_typed()
    {
        var admin = await App.As(World.Adm);
        var wrong = await admin.Submit(
            Page,
            "main form",
            ("Input.Name", "Large Garden"),
            ("Input.TimeZone", "Europe/Atlantis"),
            ("Input.IdleHours", "12")
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var text = await wrong.Content.ReadAsStringAsync();
        text.ShouldContain("This time zone is not known.");
        text.ShouldContain("value=\"Europe/Atlantis\"");
        (await (await admin.Get("/api/organisation")).Ok())["name"]!.GetValue<string>().ShouldBe("Small Garden");
    }

    [Fact]
    public async Task The_same_again_changes_and_records_nothing()
    {
        var admin = await App.As(World.Adm);
        await App.WritesNothing(async () =>
            await (await admin.Client.PutAsJsonAsync("/api/organisation", new { name = "Small Garden" })).Ok()
        );
        (await (await App.As(World.Ops)).Get(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : OrganisationSettingsTests(Provider.Sqlite);

    public sealed class OnPostgres() : OrganisationSettingsTests(Provider.Postgres);
}
