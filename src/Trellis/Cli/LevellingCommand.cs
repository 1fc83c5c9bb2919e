using System.CommandLine;
using Trellis.Reviews.Levelling;

namespace Trellis.Cli;

/// <summary>The command about the rating calibration of a cycle: its counts, its beginning and its end.</summary>
internal static class LevellingCommand
{
    private static readonly Option<bool> Begin = new("--begin")
    {
        Description = "Begin: the final levels as they stand are counted, and the managers are told.",
    };

    private static readonly Option<bool> WithoutRest = new("--without-rest")
    {
        Description = "Begin although final assessments have no level yet.",
    };

    private static readonly Option<bool> End = new("--end")
    {
        Description = "End: managers can share final assessments.",
    };

    public static Command Make()
    {
        var command = new Command("rating-calibration", "Compare final levels between managers before they are shared.")
        {
            CycleCommands.Which,
            Begin,
            WithoutRest,
            End,
            Common.Json,
        };
        command.SetAction((parse, ct) => CycleCommands.On(parse, (run, id, token) => Run(parse, run, id, token), ct));
        return command;
    }

    private static async Task<int> Run(ParseResult parse, Operation run, Id<Cycle> id, CancellationToken ct)
    {
        if (parse.GetValue(Begin))
        {
            var request = new BeginLevelling.Request { WithoutRest = parse.GetValue(WithoutRest) };
            if ((await run.Get<BeginLevelling>().Handle(id, request, ct)).Problem is { } refused)
                return Operation.Fail(refused);
        }
        if (parse.GetValue(End) && (await run.Get<EndLevelling>().Handle(id, ct)).Problem is { } problem)
            return Operation.Fail(problem);
        var info = await run.Get<LevellingView>().Load(id, null, null, ct);
        Result<LevellingInfo> found = info is null ? new Problem.Missing("The rating calibration of this cycle") : info;
        return run.Say(found, i => i, Tell);
    }

    private static void Tell(LevellingInfo info)
    {
        if (info.Session is not { } session)
        {
            Console.Out.WriteLine(
                info.Readiness is { } ready
                    ? $"{info.Name}: not begun. {ready.Drafted} of {ready.People} final assessments have a level."
                    : LevellingWords.NotBegun(info)
            );
            return;
        }
        Console.Out.WriteLine($"{info.Name}, levels over the groups that are shown:");
        foreach (var (item, sum) in session.Everything)
            Console.Out.WriteLine($"  {item.Name, -40} n {sum.People, 5}  {string.Join("  ", sum.Counts)}");
        foreach (var agreed in session.Agreements)
            Console.Out.WriteLine(
                $"  {agreed.Manager ?? "All together", -40} {agreed.Same} of {agreed.Pairs} the same, {agreed.WithinOne} within one, "
                    + $"linear weighted kappa {agreed.Kappa?.ToString("0.00") ?? "undefined"}"
            );
    }
}
