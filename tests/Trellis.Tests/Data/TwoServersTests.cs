using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Trellis.Jobs;

namespace Trellis.Tests.Data;

/// <summary>
/// Two servers on one PostgreSQL database, behind one address: whoever signs in at one goes on at the other, a receipt
/// that one took opens at the other, and what Trellis does by itself is done once.
/// </summary>
[Trait("Takes", "long")]
public sealed class TwoServersTests
{
    [Fact]
    public async Task Two_servers_share_sessions_receipts_and_recurring_work()
    {
        var world = await World.Start(Provider.Postgres, DateOnly.FromDateTime(DateTime.UtcNow));
        var request = $"/api/stipend/requests/{world.Approved}";
        await using var database = await world.App.HandOver();
        using var folders = new Folders(database.Directory.Path);
        await using var one = await Server.Start(folders.One, database.Connection, "--files", folders.Shared);
        await using var two = await Server.Start(folders.Two, database.Connection, "--files", folders.Shared);

        var cookie = await one.SignIn(World.Ada);
        using var atOne = one.Client(cookie);
        using var atTwo = two.Client(cookie);
        (await atTwo.GetAsync(Path("/growth"))).StatusCode.ShouldBe(HttpStatusCode.OK, "signed in at the other server");

        var file = new ByteArrayContent(ReceiptFiles.Pdf("of two servers"));
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
        var added = await atOne.PostAsync(Path($"{request}/receipts?name=receipt.pdf"), file);
        added.StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = JsonNode.Parse(await added.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
        (await atTwo.GetByteArrayAsync(Path($"/api/stipend/receipts/{id}"))).ShouldBe(
            ReceiptFiles.Pdf("of two servers")
        );

        (await atTwo.DeleteAsync(Path("/api/session"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await atOne.GetAsync(Path("/api/me/tasks"))).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized,
            "signed out at the one is signed out at the other"
        );
        await EveryJobRunsOnce(database);
    }

    private static async Task EveryJobRunsOnce(TestDatabase database)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var runs = await Runs(database);
        while (runs.Select(r => r.Job).Distinct().Count() < 5 || runs.Exists(r => r.EndedAt is null))
        {
            await Task.Delay(50, patience.Token);
            runs = await Runs(database);
        }
        runs.ShouldAllBe(r => r.Attempts == 1 && r.Error == "");
        runs.Select(r => (r.Job, r.DueAt)).Distinct().Count().ShouldBe(runs.Count);
    }

    private static Task<List<JobRun>> Runs(TestDatabase database) =>
        CrashWorld.Open(database, (_, db) => db.Set<JobRun>().AsNoTracking().ToListAsync());

    private static Uri Path(string path) => new(path, UriKind.Relative);

    /// <summary>A data directory for each of the servers, and the folder that they share.</summary>
    private sealed class Folders : IDisposable
    {
        private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("trellis-test-servers-");

        /// <param name="filled">The data directory whose receipts are those of the servers.</param>
        public Folders(string filled) =>
            Directory.Move(System.IO.Path.Combine(filled, "receipts"), Directory.CreateDirectory(Shared) + "/receipts");

        public string One => System.IO.Path.Combine(_root.FullName, "one");
        public string Two => System.IO.Path.Combine(_root.FullName, "two");
        public string Shared => System.IO.Path.Combine(_root.FullName, "shared");

        public void Dispose() => _root.Delete(recursive: true);
    }
}
