#pragma warning disable RS0030
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Cli;

namespace Trellis.Tests.Support;

/// <summary>Tests that redirect the console run one at a time.</summary>
[CollectionDefinition(nameof(Terminal), DisableParallelization = true)]
public sealed class OneTerminal;

/// <summary>What a command ended with and wrote.</summary>
public sealed record Terminal(int Code, string Out, string Error)
{
    public static async Task<Terminal> Run(params string[] args)
    {
        var (console, consoleError) = (Console.Out, Console.Error);
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        try
        {
            Console.SetOut(output);
            Console.SetError(error);
            var code = await CommandLine.Run(args);
            return new(code, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(consoleError);
        }
    }

    /// <summary>
    /// The one JSON document on standard output, of a command that is done and had nothing else to say.
    /// </summary>
    public JsonNode Json()
    {
        (Code, Error).ShouldBe((0, ""), Error);
        return JsonNode.Parse(Out).ShouldNotBeNull();
    }
}

/// <summary>A temporary folder with the small organisation's files and an installation beside them.</summary>
public sealed class Installation : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("trellis-cli-").FullName;

    public Installation()
    {
        Directory.CreateDirectory(Framework);
        foreach (var file in World.FrameworkFiles)
        {
            using var reader = new StreamReader(file.Open());
            File.WriteAllText(Path.Combine(Framework, file.Name), reader.ReadToEnd());
        }
    }

    public string Framework => Path.Combine(_root, "Small garden");
    public string Data => Path.Combine(_root, "data");
    public string Database => Path.Combine(Data, "trellis.db");

    public string Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a command on this installation.</summary>
    public Task<Terminal> Run(params string[] args) => Terminal.Run([.. args, "--data", Data]);

    /// <summary>Asks its database, as the product opens it.</summary>
    public async Task<T> Db<T>(Func<AppDb, Task<T>> ask)
    {
        using var directory = DataDirectory.Open(Data, "a test").Value!;
        await using var provider = new ServiceCollection()
            .AddLogging()
            .AddTrellis(new(directory))
            .BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }
}
