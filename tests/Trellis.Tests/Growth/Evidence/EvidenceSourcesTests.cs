#pragma warning disable RS0030
using System.Net;

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

    public sealed class OnSqlite() : EvidenceSourcesTests(Provider.Sqlite);

    public sealed class OnPostgres() : EvidenceSourcesTests(Provider.Postgres);
}
