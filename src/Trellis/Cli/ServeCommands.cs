using System.CommandLine;
using Trellis.Accounts;
using Trellis.Ui;

namespace Trellis.Cli;

/// <summary>The commands that answer on the web until they are stopped.</summary>
public static class ServeCommands
{
    private static readonly Option<bool> Adopt = new("--adopt")
    {
        Description = "Take a database and a data directory together that did not belong together until now.",
    };

    public static Command Serve()
    {
        var command = new Command("serve", "Run Trellis for your organisation.")
        {
            Common.Port,
            Common.Listen,
            Front.Proxies,
            Front.PublicUrl,
            Front.Hosts,
            Adopt,
        };
        command.SetAction(
            (parse, ct) =>
                Start(
                    parse,
                    parse.GetValue(Common.Data)!,
                    "a Trellis server",
                    (_, _) => Task.FromResult<Problem?>(null),
                    Console.Out.WriteLine,
                    ct
                )
        );
        return command;
    }

    public static Command Demo()
    {
        var command = new Command("demo", "Run Trellis with a demo company, and print who can sign in.")
        {
            Common.Port,
            Common.Listen,
        };
        command.SetAction(
            (parse, ct) =>
            {
                var data = parse.GetResult(Common.Data) is { Implicit: false }
                    ? parse.GetValue(Common.Data)!
                    : Path.Combine(parse.GetValue(Common.Data)!, "demo");
                return Start(
                    parse,
                    data,
                    "a Trellis demo",
                    MoveIn,
                    line =>
                    {
                        Console.Out.WriteLine(line);
                        Console.Out.WriteLine($"\nSign in with the password {DemoSignIns.Password} as\n");
                        foreach (var (email, what) in DemoSignIns.All)
                            Console.Out.WriteLine($"  {email, -34} {what}");
                        Console.Out.WriteLine($"\nEverything is kept in {Path.GetFullPath(data)}. Stop with Ctrl+C.");
                    },
                    ct
                );
            }
        );
        return command;
    }

    private static async Task<Problem?> MoveIn(IServiceProvider services, CancellationToken ct)
    {
        var company = services.GetRequiredService<Demo.DemoCompany>();
        if (await company.IsHere(ct))
            return null;
        if (!await company.HasRoom(ct))
            return new Problem.Refused(
                "demo.no-room",
                "This data directory already holds an organisation. Name an empty one with --data: a demo never "
                    + "mixes with real people."
            );
        return await company.MoveIn(ct);
    }

    private static async Task<int> Start(
        ParseResult parse,
        string data,
        string holder,
        Func<IServiceProvider, CancellationToken, Task<Problem?>> prepare,
        Action<string> ready,
        CancellationToken ct
    )
    {
        var (listen, port) = (parse.GetValue(Common.Listen)!, parse.GetValue(Common.Port));
        if (port is < 0 or > 65535)
            return Operation.Fail(new Problem.Unreadable([new("--port", 0, 0, "A port is a number from 0 to 65535.")]));
        var url = $"http://{(port == 0 && listen == "localhost" ? "127.0.0.1" : listen)}:{port}";
        var front = Front.Read(parse);
        if (front.Problem is { } unclear)
            return Operation.Fail(unclear);
        var opened = DataDirectory.Open(data, $"{holder} at {url}");
        if (opened.Problem is { } held)
            return Operation.Fail(held);
        using var directory = opened.Value!;

        if (directory.Mended > 0)
            Warn(
                $"Other users of this machine could open "
                    + $"{Say.Count(directory.Mended, "file or folder", "files and folders")} in {directory.Path}. "
                    + $"That is mended: only the account that runs Trellis can now."
            );
        await using var app = App.Build(
            App.Create(front.Value!.Of(new(directory, parse.GetValue(Common.Postgres), url)))
        );
        try
        {
            if (await Ready(app, parse, prepare, ct) is { } problem)
                return Operation.Fail(problem);
            await app.StartAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        } // it was stopped before it answered
        catch (Exception e) when (Faults.Of(e) is { } fault)
        {
            return Operation.Fail(fault);
        }
        catch (IOException e)
        {
            return Operation.Fail(
                new Problem.Refused(
                    "server.address",
                    $"Cannot answer on {url}: {e.Message} Choose another with --port."
                )
            );
        }

        ready($"Trellis answers on {app.Urls.First()}");
        if (front.Value.Warning(listen) is { } warning)
            await Console.Error.WriteLineAsync(warning);
        if (await IsEmpty(app, ct))
            Console.Out.WriteLine(
                $"Nobody can sign in yet. This link, until the server is started again, names your organisation and "
                    + $"its first administrator:\n\n  Open "
                    + $"{front.Value.Url ?? app.Urls.First()}{app.Services.GetRequiredService<StartToken>().Path}\n"
            );
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>Opens the installation and brings it to where somebody can be served.</summary>
    private static async Task<Problem?> Ready(
        WebApplication app,
        ParseResult parse,
        Func<IServiceProvider, CancellationToken, Task<Problem?>> prepare,
        CancellationToken ct
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var opened = await services
            .GetRequiredService<OpenInstallation>()
            .Handle(new(Serves: true, parse.GetValue(Adopt)), ct);
        if (opened.Problem is { } unusable)
            return unusable;
        if (await prepare(services, ct) is { } problem)
            return problem;

        await services.GetRequiredService<ViewerSource>().ActAsOperator(ct);
        var receipts = await services.GetRequiredService<Stipends.Receipts.ReconcileReceipts>().Handle(ct);
        var (kept, trash) = (
            Stipends.Receipts.ReceiptTrash.DaysKept,
            services.GetRequiredService<DataDirectory>().Trash
        );
        if (receipts.Trashed > 0)
            Warn(
                $"{Say.Count(receipts.Trashed, "receipt is", "receipts are")} not in the database. Moved to "
                    + $"{trash}, where they stay for {kept} days."
            );
        if (receipts.BroughtBack > 0)
            Warn($"{Say.Count(receipts.BroughtBack, "receipt was", "receipts were")} taken back from {trash}.");
        if (receipts.Missing > 0)
            Warn(
                $"{Say.Count(receipts.Missing, "receipt is", "receipts are")} in the database, but not in "
                    + $"{services.GetRequiredService<DataDirectory>().Receipts}. Restore them from a backup."
            );
        return null;
    }

    private static void Warn(string sentence) => Console.Error.WriteLine(sentence);

    private static async Task<bool> IsEmpty(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstRun>().IsOpen(ct))
            return true;
        await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .CloseFirstRun(app.Services.GetRequiredService<TimeProvider>().UtcNow(), ct);
        return false;
    }
}
