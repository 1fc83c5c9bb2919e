using System.Net;
using System.Net.Http.Headers;

namespace Trellis.Tests.Stipends.Receipts;

/// <summary>
/// A server that is stopped while a receipt arrives takes it whole or says that it did not; no half of it stays.
/// </summary>
[Trait("Takes", "long")]
public sealed class StoppedUploadTests
{
    [Fact]
    public async Task An_upload_that_ends_soon_is_taken_although_the_server_stops()
    {
        var world = await World.Start(Provider.Sqlite, DateOnly.FromDateTime(DateTime.UtcNow));
        await using var database = await world.App.HandOver();
        await using var server = await Server.Start(database.Directory.Path, database.Connection);
        using var ada = server.Client(await server.SignIn(World.Ada));
        using var body = new HeldContent(ReceiptFiles.Pdf("held")[..20], ReceiptFiles.Pdf("held")[20..]);
        var upload = ada.PostAsync(Url(world), body);
        await body.Begun;
        await Until(() => Parts(database.Directory.Path).Length == 1);

        server.Terminate();
        body.Finish();
        (await upload).StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.HasEnded();
        server.ExitCode.ShouldBe(0);
        Parts(database.Directory.Path).ShouldBeEmpty();

        await using var again = await Server.Start(database.Directory.Path, database.Connection);
        again.Said.ShouldNotContain("not in the database", Case.Insensitive, "the row was written too");
    }

    [Fact]
    public async Task An_upload_that_does_not_end_is_told_that_the_server_stops_and_nothing_stays_of_it()
    {
        var world = await World.Start(Provider.Sqlite);
        await using var app = world.App;
        var ada = await app.As(World.Ada);
        using var body = new HeldContent("%PDF-1.7\n"u8.ToArray(), []);
        var upload = ada.Client.PostAsync(Url(world), body);
        await body.Begun;
        await Until(() => Parts(app.Database.Directory.Path).Length == 1);
        app.AskToStop();
        var answer = await upload;
        await answer.ShouldRefuse(HttpStatusCode.ServiceUnavailable, "server.stopping");
        answer.Headers.RetryAfter.ShouldNotBeNull();
        Parts(app.Database.Directory.Path).ShouldBeEmpty();
    }

    private static Uri Url(World world) =>
        new($"/api/stipend/requests/{world.Approved}/receipts?name=receipt.pdf", UriKind.Relative);

    private static string[] Parts(string data) =>
        Directory.Exists(Path.Combine(data, "receipts"))
            ? Directory.GetFiles(Path.Combine(data, "receipts"), "*.part", SearchOption.AllDirectories)
            : [];

    private static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds())
            await Task.Delay(5, patience.Token);
    }

    /// <summary>A body that sends its beginning, and its end when it is told to.</summary>
    private sealed class HeldContent : HttpContent
    {
        private readonly byte[] _beginning,
            _end;
        private readonly TaskCompletionSource _begun = new(),
            _finish = new();

        public HeldContent(byte[] beginning, byte[] end)
        {
            (_beginning, _end) = (beginning, end);
            Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
        }

        public Task Begun => _begun.Task;

        public void Finish() => _finish.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_beginning);
            await stream.FlushAsync();
            _begun.TrySetResult();
            await _finish.Task;
            await stream.WriteAsync(_end);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
