using System.Net;

namespace Trellis.Tests.Growth.Retrospectives;

public abstract class DeleteRetroNoteTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_person_deletes_it_also_once_it_is_kept()
    {
        var ada = await App.As(World.Ada);
        await ada.Client.PutAsync($"/api/feedback/retrospectives/{World.RetroNote}/kept", null);
        (await ada.Submit("/feedback/retrospectives", "form[action$='/removal']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ada.Text("/feedback/retrospectives")).ShouldNotContain(World.RetroNoteText);
        (await (await App.As(World.Max)).Text("/feedback/retrospectives")).ShouldNotContain(World.RetroNoteText);
    }

    [Fact]
    public async Task Its_writer_deletes_it_while_it_is_not_kept_and_nobody_else_does()
    {
        var url = $"/api/feedback/retrospectives/{World.RetroNote}";
        foreach (var who in new[] { World.Una, World.Ops, World.Adm })
            (await (await App.As(who)).Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        (await (await App.As(World.Max)).Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await App.As(World.Ada)).Text("/feedback/retrospectives")).ShouldNotContain(World.RetroNoteText);
    }

    public sealed class OnSqlite() : DeleteRetroNoteTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeleteRetroNoteTests(Provider.Postgres);
}
