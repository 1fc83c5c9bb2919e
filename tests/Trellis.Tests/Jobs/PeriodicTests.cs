using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Trellis.Access;
using Trellis.Data;
using Trellis.Jobs;

namespace Trellis.Tests.Jobs;

/// <summary>
/// What Trellis does by itself as time passes: it is really there, it acts as Trellis, and no fault ends it.
/// </summary>
public sealed class PeriodicTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async Task InitializeAsync() => _app = await TestApp.Start(Provider.Sqlite);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private sealed class Failing(IServiceScopeFactory scopes, ILogger log, params Exception[] faults)
        : Periodic(TimeSpan.FromMilliseconds(1), scopes, TimeProvider.System, log)
    {
        private readonly Queue<Exception> _faults = new(faults);

        public TaskCompletionSource<bool> Done { get; } = new();

        protected override Task Do(IServiceProvider services, CancellationToken ct)
        {
            if (_faults.TryDequeue(out var fault))
                throw fault;
            Done.TrySetResult(services.GetRequiredService<Viewer>().IsOperator);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Whatever_fails_is_tried_again()
    {
        using var work = new Failing(
            _app.Services.GetRequiredService<IServiceScopeFactory>(),
            NullLogger.Instance,
            new Microsoft.Data.Sqlite.SqliteException("disk full", 13),
            new InvalidOperationException("a fault of our own"),
            new TaskCanceledException("the database took too long")
        );
        await work.StartAsync(default);
        (await work.Done.Task.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue("it acts as Trellis itself");
        await work.StopAsync(default);
        work.ExecuteTask!.IsFaulted.ShouldBeFalse();
    }

    [Fact]
    public void All_such_work_runs_with_the_server()
    {
        using var directory = DataDirectory
            .Open(Path.Combine(Path.GetTempPath(), $"trellis-test-{Guid.CreateVersion7():N}"), "a test")
            .Value!;
        var running = Trellis
            .App.Create(new(directory))
            .Services.Where(s => s.ServiceType == typeof(IHostedService))
            .Select(s => s.ImplementationType)
            .ToList();
        foreach (var work in typeof(Periodic).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Periodic))))
            running.ShouldContain(work);
    }
}
