#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;
using Trellis.Tests.Growth.Skills;

namespace Trellis.Tests.Growth.Evidence;

public abstract class EvidenceSourcesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_note_from_a_retrospective_that_was_kept_is_collected()
    {
        await App.Db(db =>
            db.Set<RetroNote>().ExecuteUpdateAsync(n => n.SetProperty(x => x.KeptAt, App.Clock.GetUtcNow().UtcDateTime))
        );
        var ada = await App.As(World.Ada);
        (await ada.Submit("/feedback/retrospectives", "form[action$='/keep']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ada.Text("/growth/evidence")).ShouldContain(World.RetroNoteText);
    }

    [Fact]
    public async Task A_certificate_is_collected_from_its_page_and_leaves_with_it()
    {
        var una = await App.As(World.Una);
        var id = await una.Certified("Plain words", Today.AddDays(90));
        (await una.Submit($"/skills/certificates/{id}", "form[action$='/keep']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        var text = await una.Text("/growth/evidence");
        text.ShouldContain("Certificate: Plain words");
        text.ShouldContain("Valid to");
        var once = new { source = "certificate", from = id };
        (await una.Client.PostAsJsonAsync("/api/me/evidence", once)).EnsureSuccessStatusCode();
        (await una.Json("/api/me/evidence")).GetProperty("pieces").GetArrayLength().ShouldBe(1);
        (await (await App.As(World.Ada)).Client.PostAsJsonAsync("/api/me/evidence", once)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "it is not hers"
        );
        (await una.Client.DeleteAsync($"/api/certificates/{id}")).EnsureSuccessStatusCode();
        (await una.Text("/growth/evidence")).ShouldNotContain("Certificate: Plain words");
    }

    [Fact]
    public async Task A_report_is_collected_from_its_request()
    {
        await App.Db(db =>
        {
            db.Add(
                new ReportBack
                {
                    RequestId = World.Claimed,
                    Text = "Letters need fewer words.",
                    At = App.Clock.GetUtcNow().UtcDateTime,
                }
            );
            return db.SaveChangesAsync();
        });
        var ada = await App.As(World.Ada);
        (await ada.Submit($"/stipend/requests/{World.Claimed}", "form[action$='/keep']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ada.Text("/growth/evidence")).ShouldContain("Letters need fewer words.");
    }

    public sealed class OnSqlite() : EvidenceSourcesTests(Provider.Sqlite);

    public sealed class OnPostgres() : EvidenceSourcesTests(Provider.Postgres);
}
