using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Trellis.Tests.Support;

/// <summary>
/// The product as its own process, as an operator runs it. It can be killed in the middle of anything.
/// </summary>
public sealed class Server : IAsyncDisposable
{
    private const string Ready = "Trellis answers on ";
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private Server(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    public static Task<Server> Start(string data, string? postgres, params string[] options) =>
        StartWith([], data, postgres, options);

    /// <param name="settings">Variables of its environment.</param>
    public static async Task<Server> StartWith(
        Dictionary<string, string> settings,
        string data,
        string? postgres,
        params string[] options
    )
    {
        var command = Command(data, postgres, options);
        foreach (var (name, value) in settings)
            command.Environment[name] = value;
        var server = new Server(Process.Start(command)!);
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        server._process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Ready, StringComparison.Ordinal) == true)
                ready.TrySetResult(new(line.Data[Ready.Length..]));
            server.Keep(line.Data);
        };
        server._process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        var ended = server._process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, ended) == ended)
            throw new InvalidOperationException($"The server ended with {server._process.ExitCode}: {server.Said}");
        server.Address = await ready.Task;
        return server;
    }

    /// <summary>Starts it, and kills it at the moment at which it makes this file or folder.</summary>
    public static async Task StartAndKill(string data, string? postgres, string made)
    {
        using var watcher = new FileSystemWatcher(data, made);
        using var process = new Process { StartInfo = Command(data, postgres) };
        var missed = false;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Ready, StringComparison.Ordinal) != true)
                return;
            missed = true;
            process.Kill();
        };
        process.Start();
        process.BeginOutputReadLine();
        watcher.Created += (_, _) => process.Kill();
        watcher.EnableRaisingEvents = true;
        if (Path.Exists(Path.Combine(data, made)))
            process.Kill();
        await process.WaitForExitAsync();
        missed.ShouldBeFalse($"the server was ready before it made {made}");
    }

    /// <summary>A client of somebody whose session cookie this is, or of nobody.</summary>
    public HttpClient Client(string? cookie = null, int connections = 20)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                MaxConnectionsPerServer = connections,
                Expect100ContinueTimeout = TimeSpan.FromMinutes(5), // a busy server answers late
            }
        )
        {
            BaseAddress = Address,
        };
        if (cookie is not null)
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    /// <summary>Signs somebody in, and gives the cookie of the session.</summary>
    public async Task<string> SignIn(string email)
    {
        using var client = Client();
        var answer = await client.PostAsJsonAsync("/api/session", new { email, password = World.Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("trellis-session=", StringComparison.Ordinal))
            .Split(';')[0];
    }

    private static ProcessStartInfo Command(string data, string? postgres, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            typeof(App).Assembly.Location,
            "serve",
            "--port",
            "0",
            "--data",
            data,
            .. postgres is null ? [] : new[] { "--postgres", postgres },
            .. options,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>What it printed, on both streams.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    private void Keep(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
    }

    /// <summary>Ends it as the kernel would when memory runs out: at once, without a word.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Asks it to end, as the system does when it shuts down.</summary>
    public void Terminate()
    {
        using var kill = Process.Start(
            "kill",
            ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        kill.WaitForExit();
    }

    public int ExitCode => _process.ExitCode;

    public Task HasEnded() => _process.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            Kill();
        await HasEnded();
        _process.Dispose();
    }
}
