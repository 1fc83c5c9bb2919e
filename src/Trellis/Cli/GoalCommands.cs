using System.CommandLine;
using Trellis.Growth.Goals;

namespace Trellis.Cli;

/// <summary>The command that lists somebody’s goals.</summary>
public static class GoalCommands
{
    public static Command List()
    {
        var person = new Option<string>("--person")
        {
            Description = "Whose goals, by e-mail address.",
            HelpName = "EMAIL",
            Required = true,
        };
        var command = new Command(
            "goals",
            "List the goals that somebody shares with their manager or with everyone. Those for themselves are theirs alone."
        )
        {
            person,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var email = parse.GetValue(person)!;
                        await run.Read($"goals of {email}", token);
                        var found = await PersonOptions.Find(run, email, token);
                        if (found.Value is not { } owner)
                            return Operation.Fail(found.Problem!);
                        return await run.Get<GoalList>().Load(owner.Id, token) is { } goals
                            ? run.Say<GoalList.View>(goals, v => v, Tell)
                            : Operation.Fail(new Problem.Missing("This person"));
                    },
                    ct
                )
        );
        return command;
    }

    private static void Tell(GoalList.View view)
    {
        foreach (var goal in view.Open.Concat(view.Closed))
            Console.Out.WriteLine(
                $"{GoalWords.Of(goal.State), -12} {goal.EndedOn ?? goal.DueOn:yyyy-MM-dd}  {goal.Title}"
            );
        if (view.Open.Count + view.Closed.Count == 0)
            Console.Out.WriteLine($"{view.Person} shares no goal.");
    }
}
