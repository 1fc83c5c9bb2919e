using System.CommandLine;
using Trellis.Inbox;

namespace Trellis.Cli;

/// <summary>The command that lists what is waiting for people.</summary>
public static class TasksCommand
{
    public static Command Tasks()
    {
        var person = new Option<string?>("--person")
        {
            Description = "Only what is waiting for this person, by email.",
            HelpName = "EMAIL",
        };
        var on = new Option<DateOnly?>("--on")
        {
            Description = "What is overdue, due and open as seen on this day. Otherwise today.",
            HelpName = "DATE",
        };
        var command = new Command("tasks", "List what is waiting for people, most pressing first.")
        {
            person,
            on,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var email = parse.GetValue(person);
                        var lines = await run.Get<AllTasks>().Load(email, parse.GetValue(on), token);
                        await run.Read(email is null ? "tasks" : $"tasks of {email}", token);
                        return run.Say(lines, l => l, Tell);
                    },
                    ct
                )
        );
        return command;
    }

    private static void Tell(IReadOnlyList<AllTasks.Line> lines)
    {
        foreach (var line in lines)
        {
            var when = line.DueOn is { } due ? $"{due:yyyy-MM-dd}" : "–";
            Console.Out.WriteLine(
                $"{line.State.ToString().ToLowerInvariant(), -8} {when, -10}  {line.Person}: {line.Title}"
            );
        }
        if (lines.Count == 0)
            Console.Out.WriteLine("Nothing is waiting.");
    }
}
