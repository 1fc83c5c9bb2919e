using System.Data.Common;
using System.Net.Http.Headers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>
/// A server that is killed when the file of a receipt lies on the disk and its row is not written yet.
/// </summary>
[Trait("Takes", "long")]
public abstract class KilledUploadTests(Provider provider)
{
    [Fact]
    public async Task A_kill_between_file_and_row_leaves_no_orphan_after_the_next_start()
    {
        var world = await World.Start(provider, DateOnly.FromDateTime(DateTime.UtcNow));
        await using var database = await world.App.HandOver();
        var receipts = Path.Combine(database.Directory.Path, "receipts");
        string[] Files() => Directory.GetFiles(receipts, "*", SearchOption.AllDirectories);
        var url = new Uri($"/api/stipend/requests/{world.Approved}/receipts?name=receipt.pdf", UriKind.Relative);
        static ByteArrayContent File(int n) =>
            new(ReceiptFiles.Pdf($"{n}"))
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") },
            };

        var before = Files().Length;
        string cookie;
        await using (var server = await Server.Start(database.Directory.Path, database.Connection))
        {
            cookie = await server.SignIn(World.Ada);
            using var ada = server.Client(cookie);
            (await ada.PostAsync(url, File(1))).EnsureSuccessStatusCode();
            Files().Length.ShouldBe(before + 1);

            await using var other = await Hold(database);
            var upload = ada.PostAsync(url, File(2));
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (Files().Count(f => !f.Contains("incoming", StringComparison.Ordinal)) < before + 2)
                await Task.Delay(5, patience.Token);
            upload.IsCompleted.ShouldBeFalse("the row waits for its turn");
            server.Kill();
            await server.HasEnded();
            await Should.ThrowAsync<HttpRequestException>(() => upload);
        }
        Files().Length.ShouldBe(before + 2, "the orphan is there");

        await using var again = await Server.Start(database.Directory.Path, database.Connection);
        Files().Length.ShouldBe(before + 1, "it is in the trash, and what was acknowledged is kept");
        using var client = again.Client(cookie);
        (await client.PostAsync(url, File(2))).EnsureSuccessStatusCode();
        Files().Length.ShouldBe(before + 2, "the same file can be sent again");
    }

    /// <summary>Another connection that lets everybody read and nobody write a receipt.</summary>
    private static async Task<DbConnection> Hold(TestDatabase database)
    {
        DbConnection connection = database.Connection is { } postgres
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { Pooling = false }.ToString())
            : new SqliteConnection($"Data Source={database.Directory.Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = database.Connection is null
            ? "BEGIN IMMEDIATE"
            : "BEGIN; LOCK TABLE \"Receipt\" IN EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public sealed class OnSqlite() : KilledUploadTests(Provider.Sqlite);

    public sealed class OnPostgres() : KilledUploadTests(Provider.Postgres);
}
