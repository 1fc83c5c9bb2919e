using System.Net;

namespace Trellis.Tests.Growth.Retrospectives;

public abstract class KeepRetroNoteTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Only_the_person_keeps_it_and_then_its_writer_no_longer_deletes_it()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Text("/today")).ShouldContain("Keep or delete 1 note from retrospectives");
        (await max.Client.PutAsync($"/api/feedback/retrospectives/{World.RetroNote}/kept", null)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await ada.Submit("/feedback/retrospectives", "form[action$='/kept']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ada.Text("/feedback/retrospectives")).ShouldContain("Notes that you kept");
        (await ada.Text("/today")).ShouldNotContain("from retrospectives");
        await (await max.Client.DeleteAsync($"/api/feedback/retrospectives/{World.RetroNote}")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "retrospective.kept"
        );
    }

    public sealed class OnSqlite() : KeepRetroNoteTests(Provider.Sqlite);

    public sealed class OnPostgres() : KeepRetroNoteTests(Provider.Postgres);
}
