using System.CommandLine;
using Trellis.Accounts;
using Trellis.Stipends.Receipts;
using Trellis.Ui;

namespace Trellis.Cli;

/// <summary>Starts a server on a data directory, says where it answers, and runs until it is stopped.</summary>
internal static class RunServer
{
    /// <param name="holder">What holds the directory meanwhile, for whoever else wants it.</param>
    /// <param name="prepare">What is done once the installation is open, before anybody is served.</param>
    /// <param name="ready">What is told to whoever started it, once it answers.</param>
    public static async Task<int> Start(
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
        var mail = MailConfiguration.Read(
            MailConfiguration.Here(),
            front.Value!.Url ?? (listen is "localhost" or "127.0.0.1" ? url : null)
        );
        if (mail.Problem is { } unset)
            return Operation.Fail(unset);
        var opened = Common.Open(parse, $"{holder} at {url}", data);
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
            App.Create(front.Value.Of(new(directory, parse.GetValue(Common.Postgres), url)) with { Mail = mail.Mail })
        );
        try
        {
            if (await Ready(app, parse, prepare, ct) is { } problem)
                return Operation.Fail(problem);
            await app.StartAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0; // it was stopped before it answered
        }
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
            .Handle(new(Serves: true, parse.GetValue(ServeCommands.Adopt)), ct);
        if (opened.Problem is { } unusable)
            return unusable;
        if (await prepare(services, ct) is { } problem)
            return problem;

        await services.GetRequiredService<ViewerSource>().ActAsOperator(ct);
        var reconciled = await services.GetRequiredService<ReconcileReceipts>().Handle(ct);
        if (reconciled.Value is not { } receipts)
            return reconciled.Problem;
        var (kept, trash) = (ReceiptTrash.DaysKept, services.GetRequiredService<DataDirectory>().Trash);
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
