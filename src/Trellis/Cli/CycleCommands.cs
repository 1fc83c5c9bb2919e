using System.CommandLine;
using Trellis.Reviews.Cycles;

namespace Trellis.Cli;

/// <summary>The commands about company cycles of annual 360s.</summary>
public static class CycleCommands
{
    internal static readonly Argument<string> Which = new("CYCLE")
    {
        Description = "The id of the cycle, or its name.",
    };

    public static Command All() =>
        new("cycles", "Company cycles of annual 360s.")
        {
            List(),
            Show(),
            Preview(),
            CycleActCommands.Open(),
            CycleActCommands.Extend(),
            CycleActCommands.Cancel(),
            CycleActCommands.Duplicate(),
            LevellingCommand.Make(),
        };

    private static Command List()
    {
        var command = new Command("list", "List company cycles, the newest first.") { Common.Json };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say<IReadOnlyList<CycleList.Line>>(
                            new((await run.Get<CycleList>().Load(token))!.Cycles, null),
                            l => l,
                            Tell
                        ),
                    ct
                )
        );
        return command;
    }

    private static Command Show()
    {
        var late = new Option<bool>("--late") { Description = "Only those whose turn is late." };
        var command = new Command("show", "Show the progress of an open cycle: counts, and whose turn it is.")
        {
            Which,
            late,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                On(
                    parse,
                    async (run, id, token) =>
                    {
                        var view = await run.Get<CycleBoard>().Show(id, new(Late: parse.GetValue(late)), 1, token);
                        await run.Read("the progress of a cycle", token);
                        return run.Say<CycleBoard.View>(Found(view), v => v, Tell);
                    },
                    ct
                )
        );
        return command;
    }

    private static Command Preview()
    {
        var command = new Command("preview", "Say who would take part in a draft, who would not and why.")
        {
            Which,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                On(
                    parse,
                    async (run, id, token) =>
                        run.Say<CyclePreview.View>(
                            Found(await run.Get<CyclePreview>().Load(id, null, 1, token)),
                            v => v,
                            Tell
                        ),
                    ct
                )
        );
        return command;
    }

    /// <summary>Runs a command on the cycle that is named.</summary>
    internal static Task<int> On(
        ParseResult parse,
        Func<Operation, Id<Cycle>, CancellationToken, Task<int>> command,
        CancellationToken ct
    ) =>
        Operation.Run(
            parse,
            async (run, token) =>
            {
                var named = parse.GetValue(Which)!.Trim();
                var cycles = (await run.Get<CycleList>().Load(token))!.Cycles;
                var found = cycles
                    .Where(c => c.Id.ToString() == named || c.Name.Equals(named, StringComparison.OrdinalIgnoreCase))
                    .ToList();
                return found switch
                {
                    [] => Operation.Fail(new Problem.Missing("This cycle")),
                    [var one] => await command(run, one.Id, token),
                    _ => Operation.Fail(new Problem.Ambiguous(named, [.. found.Select(c => c.Id.ToString())])),
                };
            },
            ct
        );

    private static Result<T> Found<T>(T? view)
        where T : class => view is null ? new Problem.Missing("This cycle") : view;

    private static void Tell(IReadOnlyList<CycleList.Line> cycles)
    {
        foreach (var cycle in cycles)
            Console.Out.WriteLine($"{cycle.Id}  {cycle.State, -9} {cycle.OpensOn:yyyy-MM-dd}  {cycle.Name}");
        if (cycles.Count == 0)
            Console.Out.WriteLine("There is no cycle.");
    }

    private static void Tell(CycleBoard.View view)
    {
        Console.Out.WriteLine($"{view.Info.Name}, {view.Info.State}");
        if (view.Progress is { } progress)
            foreach (var part in Enum.GetValues<CyclePart>())
                Console.Out.WriteLine($"  {CycleWords.Of(part), -20} {CycleWords.Figures(progress, part)}");
        foreach (var line in view.Lines)
            Console.Out.WriteLine(
                $"{line.Name, -28} {(line.Part is { } part ? CycleWords.Word(part) : "over"), -16} {line.Turn, -28} {line.DueOn:yyyy-MM-dd}"
            );
    }

    private static void Tell(CyclePreview.View view)
    {
        Console.Out.WriteLine($"{view.Info.Name}: {view.TakePart} take part, {view.LeftOut} are left out.");
        foreach (var reason in view.Reasons)
            Console.Out.WriteLine($"  {reason.People, 5}  Somebody {Reviews.ReviewWords.Of(reason.Why)}");
        if (view.WithoutManager > 0)
            Console.Out.WriteLine($"  {view.WithoutManager, 5}  take part and have no manager.");
    }
}
