using System.Net;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class DropActionTests(Provider provider) : OwnWorld(provider)
{
    private string Url => $"/api/one-on-ones/actions/{World.OneOnOneAction}";

    [Fact]
    public async Task Either_removes_one_that_is_not_done()
    {
        var ada = await App.As(World.Ada);
        await ada.Client.PutAsync($"{Url}/done", null);
        await (await ada.Client.DeleteAsync(Url)).ShouldRefuse(HttpStatusCode.Conflict, "one-on-one.done");
        await ada.Client.DeleteAsync($"{Url}/done");
        (await ada.Client.DeleteAsync(Url)).IsSuccessStatusCode.ShouldBeTrue();
        (await (await App.As(World.Max)).Text($"/one-on-ones/{World.OneOnOne}")).ShouldNotContain(World.SharedAction);
    }

    public sealed class OnSqlite() : DropActionTests(Provider.Sqlite);

    public sealed class OnPostgres() : DropActionTests(Provider.Postgres);
}
