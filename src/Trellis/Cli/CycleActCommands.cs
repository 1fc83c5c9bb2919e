using System.CommandLine;
using Trellis.Reviews.Cycles;

namespace Trellis.Cli;

/// <summary>The commands that change company cycles of annual 360s.</summary>
internal static class CycleActCommands
{
    public static Command Open()
    {
        var command = new Command(
            "open",
            "Open a cycle: its settings are frozen, and its reviews open on its day. Once more adds whoever can take part."
        )
        {
            CycleCommands.Which,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                CycleCommands.On(
                    parse,
                    async (run, id, token) =>
                    {
                        var opened = await run.Get<OpenCycle>().Handle(id, token);
                        if (opened.Problem is null && await Work(run, token) is { } problem)
                            return Operation.Fail(problem);
                        return run.Say(
                            opened,
                            o => o,
                            o =>
                                Console.Out.WriteLine($"{o.Name}: {o.Expected} reviews open on {o.OpensOn:yyyy-MM-dd}.")
                        );
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Extend()
    {
        var stage = new Option<ReviewStage>("--stage")
        {
            Description = "The stage: nominating, writing, conversation, final or acknowledging.",
            Required = true,
        };
        var until = PersonOptions.Day("--until", "The day by which the stage is due then.");
        until.Required = true;
        var reason = Reason();
        var command = new Command("extend", "Give a stage of an open cycle more time.")
        {
            CycleCommands.Which,
            stage,
            until,
            reason,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                CycleCommands.On(
                    parse,
                    async (run, id, token) =>
                    {
                        var request = new ExtendCycle.Request
                        {
                            Stage = parse.GetValue(stage),
                            Until = parse.GetValue(until)!.Value,
                            Reason = parse.GetValue(reason),
                        };
                        return Done(run, await run.Get<ExtendCycle>().Handle(id, request, token), id, "Extended.");
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Cancel()
    {
        var reason = Reason();
        var command = new Command("cancel", "Cancel an open cycle: all its reviews end.")
        {
            CycleCommands.Which,
            reason,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                CycleCommands.On(
                    parse,
                    async (run, id, token) =>
                    {
                        var request = new CancelCycle.Request { Reason = parse.GetValue(reason) };
                        var cancelled = await run.Get<CancelCycle>().Handle(id, request, token);
                        if (cancelled.Problem is null && await Work(run, token) is { } problem)
                            return Operation.Fail(problem);
                        return Done(run, cancelled, id, "Cancelled.");
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Duplicate()
    {
        var command = new Command("duplicate", "Make a draft like a cycle for the next year.")
        {
            CycleCommands.Which,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                CycleCommands.On(
                    parse,
                    async (run, id, token) =>
                        run.Say(
                            await run.Get<CopyCycle>().Handle(id, token),
                            copy => new { Id = copy },
                            copy => Console.Out.WriteLine($"Draft: {copy}")
                        ),
                    ct
                )
        );
        return command;
    }

    /// <summary>What the server does by itself is done at once: there may be none running.</summary>
    private static async Task<Problem?> Work(Operation run, CancellationToken ct)
    {
        var done = await run.Get<OpenCycles>().Handle(ct);
        return done.Problem ?? (await run.Get<CountCycles>().Handle(ct)).Problem;
    }

    private static int Done(Operation run, Result<Done> result, Id<Cycle> id, string said) =>
        run.Say(result, _ => new { Id = id }, _ => Console.Out.WriteLine(said));

    private static Option<string> Reason() =>
        new("--reason")
        {
            Description = "Why; everybody in the cycle reads this.",
            HelpName = "TEXT",
            Required = true,
        };
}
