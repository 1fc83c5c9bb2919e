using System.Net;
using Trellis.Stipends.Receipts;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>Taking a file away from a request before it is claimed.</summary>
public abstract class RemoveReceiptTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task A_file_is_forgotten_once_no_row_speaks_of_it()
    {
        var ada = await App.As(World.Ada);
        var folder = Path.Combine(App.Database.Directory.Path, "receipts");
        int Files() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length;
        var before = Files();
        var ids = new List<string>();
        for (var i = 0; i < 12; i++)
            if (
                await ada.AddReceipt($"{World.Approved}", ReceiptFiles.Pdf($"{i}")) is
                { IsSuccessStatusCode: true } added
            )
                ids.Add((await added.Ok())["id"]!.GetValue<string>());
        Files().ShouldBe(before + ids.Count, "what was refused has left nothing");
        foreach (var id in ids)
            (await ada.Client.DeleteAsync($"/api/stipend/receipts/{id}")).IsSuccessStatusCode.ShouldBeTrue();
        Files().ShouldBe(before);
    }

    [Fact]
    public async Task Only_its_person_takes_a_file_away()
    {
        var url = $"/api/stipend/receipts/{World.Receipt}";
        foreach (var who in new[] { World.Max, World.Ops, World.Fin })
            (await (await App.As(who)).Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, who);
        (await (await App.As(World.Una)).Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var ada = await App.As(World.Ada);
        await (await ada.Client.DeleteAsync(url)).Ok();
        (await ada.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it is gone already");
    }

    [Fact]
    public async Task What_was_claimed_with_it_keeps_it()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(30m, Today);
        var receipt = (await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok())["id"]!.GetValue<string>();
        await (await una.Claim(id, 30m, Today)).Ok();
        (await (await una.Client.DeleteAsync($"/api/stipend/receipts/{receipt}")).Code()).ShouldBe("receipt.closed");
        (await una.Get($"/api/stipend/receipts/{receipt}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite(SqliteWorld world) : RemoveReceiptTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : RemoveReceiptTests(world), IClassFixture<PostgresWorld>;
}
