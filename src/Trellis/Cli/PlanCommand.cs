using System.CommandLine;
using Trellis.Growth.Plans;

namespace Trellis.Cli;

/// <summary>The command that says what somebody's development plan is.</summary>
public static class PlanCommand
{
    public static Command Show()
    {
        var person = new Option<string>("--person")
        {
            Description = "Whose plan, by e-mail address.",
            HelpName = "EMAIL",
            Required = true,
        };
        var command = new Command(
            "plan",
            "Show the development plan of somebody: their goals that are shared with the manager, and which plans were agreed."
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
                        await run.Read($"the plan of {email}", token);
                        var found = await PersonOptions.Find(run, email, token);
                        if (found.Value is not { } owner)
                            return Operation.Fail(found.Problem!);
                        return await run.Get<DevelopmentPlan>().Load(owner.Id, token) is { } plan
                            ? run.Say<DevelopmentPlan.View>(plan, v => v, Tell)
                            : Operation.Fail(new Problem.Missing("This person"));
                    },
                    ct
                )
        );
        return command;
    }

    private static void Tell(DevelopmentPlan.View view)
    {
        Console.Out.WriteLine(
            view.Agreed is { } agreed
                ? $"Agreed on {agreed.MetOn:yyyy-MM-dd} with {agreed.AgreedBy}."
                : "No plan is agreed yet."
        );
        if (view.Open is { State: PlanState.Proposed } open)
            Console.Out.WriteLine($"A new one was proposed on {open.ProposedOn:yyyy-MM-dd}.");
        if (view.MeetingDueOn is { } due)
            Console.Out.WriteLine($"The next PD meeting is due on {due:yyyy-MM-dd}.");
        foreach (var goal in view.Today.Goals)
        {
            Console.Out.WriteLine($"{goal.DueOn:yyyy-MM-dd}  {goal.Title}");
            foreach (var level in goal.Levels)
                Console.Out.WriteLine($"            {level.Name}: {PlanWords.Step(level)}");
        }
        if (view.Today.Goals.Count == 0)
            Console.Out.WriteLine($"{view.Person} shares no goal that is under way.");
    }
}
