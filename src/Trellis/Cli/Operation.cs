using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trellis.Accounts;
using Trellis.Frameworks.Versions;

namespace Trellis.Cli;

/// <summary>
/// One run of a command on a database: it holds the data directory, acts as the operator, and says what came of it.
/// </summary>
public sealed class Operation(IServiceProvider services, Viewer me, bool json)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new MoneyJson() },
    };

    public Viewer Me => me;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>
    /// Opens the installation named by the options, brings it up to date, and runs one command on it. Reading is
    /// recorded too.
    /// </summary>
    public static async Task<int> Run(
        ParseResult parse,
        Func<Operation, CancellationToken, Task<int>> command,
        CancellationToken ct
    )
    {
        var path = parse.GetValue(Common.Data)!;
        var scratch =
            parse.GetValue(Common.DryRun)
            && parse.GetValue(Common.Postgres) is null
            && !File.Exists(Path.Combine(path, DataDirectory.DatabaseName))
                ? Directory.CreateTempSubdirectory("trellis-dry-run-")
                : null; // a dry run where there is nothing leaves nothing
        try
        {
            return await Run(parse, scratch?.FullName ?? path, command, ct);
        }
        finally
        {
            scratch?.Delete(recursive: true);
        }
    }

    private static async Task<int> Run(
        ParseResult parse,
        string path,
        Func<Operation, CancellationToken, Task<int>> command,
        CancellationToken ct
    )
    {
        var url = Front.UrlOfEnvironment;
        var mail = MailConfiguration.Read(MailConfiguration.Here(), url ?? "http://localhost");
        if (mail.Problem is { } unset)
            return Fail(unset);
        var opened = Common.Open(parse, "the command line", path);
        if (opened.Problem is { } problem)
            return Fail(problem);
        using var directory = opened.Value!;
        await using var provider = new ServiceCollection()
            .AddLogging()
            .AddTrellis(new(directory, parse.GetValue(Common.Postgres)) { PublicUrl = url, Mail = mail.Mail })
            .BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var installation = await scope
            .ServiceProvider.GetRequiredService<OpenInstallation>()
            .Handle(new(Serves: false), ct);
        if (installation.Problem is { } unusable)
            return Fail(unusable);
        try
        {
            var me = await scope.ServiceProvider.GetRequiredService<ViewerSource>().ActAsOperator(ct);
            await scope.ServiceProvider.GetRequiredService<ActivateVersion>().Due(ct);
            return await command(new(scope.ServiceProvider, me, parse.GetValue(Common.Json)), ct);
        }
        catch (Exception e) when (Faults.Of(e) is { } fault)
        {
            return Fail(fault);
        }
    }

    /// <summary>Writes down that the operator read something.</summary>
    public async Task Read(string what, CancellationToken ct, Id<Person>? about = null)
    {
        Get<AppDb>().Record(me, RecordActivity.OperatorRead, what, about);
        await Get<AppDb>().SaveChangesAsync(ct);
    }

    /// <summary>
    /// Ends with the answer on standard output, as one JSON document or for people, or with the problem on standard
    /// error.
    /// </summary>
    public int Say<T>(Result<T> result, Func<T, object> document, Action<T> tell) => Say(json, result, document, tell);

    /// <summary>The same for a command that needs no database.</summary>
    public static int Say<T>(bool json, Result<T> result, Func<T, object> document, Action<T> tell)
    {
        if (result.Problem is { } problem)
            return Fail(problem);
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(document(result.Value!), Shape));
        else
            tell(result.Value!);
        return 0;
    }

    public static int Fail(Problem problem)
    {
        Console.Error.WriteLine(problem.Message);
        return problem.ExitCode();
    }
}
