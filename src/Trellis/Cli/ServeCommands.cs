using System.CommandLine;
using Trellis.Accounts;

namespace Trellis.Cli;

/// <summary>The commands that answer on the web until they are stopped.</summary>
public static class ServeCommands
{
    internal static readonly Option<bool> Adopt = new("--adopt")
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
                RunServer.Start(
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
                return RunServer.Start(
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
}
