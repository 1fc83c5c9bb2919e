using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Skills;

public abstract class AddCertificateTests(Provider provider) : OwnWorld(provider)
{
    private const string Form = "aside form.sheet";

    [Fact]
    public async Task It_stands_on_the_page_and_a_form_sent_twice_adds_one()
    {
        var una = await App.As(World.Una);
        for (var time = 0; time < 2; time++)
            (
                await una.Submit(
                    "/skills",
                    Form,
                    ("Certificate.Name", "Plain words"),
                    ("Certificate.ExpiresOn", $"{Today.AddDays(30):yyyy-MM-dd}")
                )
            ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await una.Page("/skills");
        page.QuerySelectorAll(".certificates li").Length.ShouldBe(1);
        page.QuerySelector(".certificates li")!.TextContent.ShouldContain("in 30 days");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        var una = await App.As(World.Una);
        var answer = await una.Submit(
            "/skills",
            Form,
            ("Certificate.Name", "Plain words"),
            ("Certificate.IssuedOn", $"{Today:yyyy-MM-dd}"),
            ("Certificate.ExpiresOn", $"{Today.AddDays(-1):yyyy-MM-dd}")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("#f-Certificate-ExpiresOn-error").ShouldNotBeNull();
        page.QuerySelector("#f-Certificate-Name")!.GetAttribute("value").ShouldBe("Plain words");
        await (
            await una.Client.PostAsJsonAsync("/api/me/certificates", new { name = "x", link = "javascript:x" })
        ).ShouldRefuse(HttpStatusCode.Conflict, "certificate.link");
    }

    [Fact]
    public async Task Somebody_keeps_at_most_a_hundred()
    {
        var una = await App.As(World.Una);
        for (var n = 0; n < CertificateRules.MostOfOne; n++)
            await una.Certified($"Number {n}");
        await (await una.Client.PostAsJsonAsync("/api/me/certificates", new { name = "One more" })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "certificate.many"
        );
    }

    public sealed class OnSqlite() : AddCertificateTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddCertificateTests(Provider.Postgres);
}
