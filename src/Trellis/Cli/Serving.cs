using System.CommandLine;
using Trellis.Access.SignIn;

namespace Trellis.Cli;

/// <summary>The commands that answer on the web until they are stopped.</summary>
public static class Serving
{
    public static Command Serve()
    {
        var command = new Command("serve", "Run Trellis for your organisation.") { Common.Port, Common.Listen };
        command.SetAction((parse, ct) => Start(parse, parse.GetValue(Common.Data)!, "a Trellis server", (_, _) => Task.FromResult<Problem?>(null), Console.Out.WriteLine, ct));
        return command;
    }

    public static Command Demo()
    {
        var command = new Command("demo", "Run Trellis with a demo company, and print who can sign in.") { Common.Port, Common.Listen };
        command.SetAction((parse, ct) =>
        {
            var data = parse.GetResult(Common.Data) is { Implicit: false } ? parse.GetValue(Common.Data)! : Path.Combine(parse.GetValue(Common.Data)!, "demo");
            return Start(parse, data, "a Trellis demo", MoveIn, line =>
            {
                Console.Out.WriteLine(line);
                Console.Out.WriteLine($"\nSign in with the password {Trellis.Demo.DemoCompany.Password} as\n");
                foreach (var (email, what) in Trellis.Demo.DemoCompany.SignIns) Console.Out.WriteLine($"  {email,-34} {what}");
                Console.Out.WriteLine($"\nEverything is kept in {Path.GetFullPath(data)}. Stop with Ctrl+C.");
            }, ct);
        });
        return command;
    }

    private static async Task<Problem?> MoveIn(IServiceProvider services, CancellationToken ct)
    {
        var company = services.GetRequiredService<Demo.DemoCompany>();
        if (await company.IsHere(ct)) return null;
        if (!await company.HasRoom(ct)) return new Problem.Refused("demo.no-room", "This data directory already holds an organisation. Name an empty one with --data: a demo never mixes with real people.");
        return await company.MoveIn(ct);
    }

    private static async Task<int> Start(ParseResult parse, string data, string holder, Func<IServiceProvider, CancellationToken, Task<Problem?>> prepare, Action<string> ready, CancellationToken ct)
    {
        var (listen, port) = (parse.GetValue(Common.Listen)!, parse.GetValue(Common.Port));
        if (port is < 0 or > 65535) return Operation.Fail(new Problem.Unreadable([new("--port", 0, 0, "A port is a number from 0 to 65535.")]));
        var url = $"http://{(port == 0 && listen == "localhost" ? "127.0.0.1" : listen)}:{port}";
        var opened = DataDirectory.Open(data, $"{holder} at {url}");
        if (opened.Problem is { } held) return Operation.Fail(held);
        using var directory = opened.Value!;

        await using var app = App.Build(App.Create(new(directory, parse.GetValue(Common.Postgres), url)));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDb>().Migrate(ct);
            if (await prepare(scope.ServiceProvider, ct) is { } problem) return Operation.Fail(problem);
            await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(ct);
            await scope.ServiceProvider.GetRequiredService<Stipends.Receipts.SweepReceipts>().Handle(ct);
        }
        try { await app.StartAsync(ct); }
        catch (IOException e) { return Operation.Fail(new Problem.Refused("server.address", $"Cannot answer on {url}: {e.Message} Choose another with --port.")); }

        ready($"Trellis answers on {app.Urls.First()}");
        if (await IsEmpty(app, ct)) Console.Out.WriteLine($"Nobody can sign in yet. Open {app.Urls.First()}/start to name your organisation and its first administrator.");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task<bool> IsEmpty(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstRun>().IsOpen(ct);
    }
}
