using System.CommandLine;
using Trellis.Jobs;

namespace Trellis.Cli;

/// <summary>The commands about what Trellis does by itself.</summary>
public static class JobCommands
{
    public static Command List()
    {
        var command = new Command("list", "List recurring work: when each last ran, and with what result.")
        {
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say<JobOverview.View>((await run.Get<JobOverview>().Load(1, token))!, v => v, Tell),
                    ct
                )
        );
        return command;
    }

    public static Command Run()
    {
        var name = new Argument<string>("name")
        {
            Description = "Its name, as \"jobs list\" prints it.",
            HelpName = "NAME",
        };
        var command = new Command("run", "Run recurring work now, and say what it did.") { name, Common.Json };
        command.SetAction(
            (parse, ct) => Operation.Run(parse, (run, token) => Run(run, parse.GetValue(name)!, token), ct)
        );
        return command;
    }

    private static async Task<int> Run(Operation run, string name, CancellationToken ct)
    {
        var asked = await run.Get<AskForRun>().Handle(name, ct);
        if (asked.Problem is { } problem)
            return Operation.Fail(problem);
        var job = run.Get<IEnumerable<Job>>().Single(j => j.Name == name);
        using var runner = ActivatorUtilities.CreateInstance<JobRunner>(run.Get<IServiceProvider>());
        await runner.RunWhenDue(job, ct);
        var line = (await run.Get<JobOverview>().Load(1, ct))!.Jobs.Single(j => j.Name == name);
        var said = run.Say<JobOverview.Line>(line, l => l, l => Console.Out.WriteLine(Words(l)));
        return line.State == JobState.Failed ? 1 : said;
    }

    private static void Tell(JobOverview.View view)
    {
        foreach (var line in view.Jobs)
            Console.Out.WriteLine($"{line.Name, -30} {line.At:yyyy-MM-dd HH:mm}  {Words(line)}");
    }

    private static string Words(JobOverview.Line line) =>
        line.State switch
        {
            null => "Has not run yet.",
            JobState.Waiting => "Runs within a minute.",
            JobState.Running => "Running now.",
            JobState.Failed => $"Failed: {line.Error}",
            _ => line.Result.Length > 0 ? line.Result : "Nothing was due.",
        };
}
