using System.CommandLine;
using Trellis.Careers;
using Trellis.Growth;

namespace Trellis.Cli;

/// <summary>The commands that answer a question.</summary>
public static class QueryCommands
{
    private static readonly Option<string?> From = new("--from")
    {
        Description = "A position: \"Role / Position\" or its slug.",
        HelpName = "POSITION",
    };
    private static readonly Option<string?> To = new("--to")
    {
        Description = "A position: \"Role / Position\" or its slug.",
        HelpName = "POSITION",
    };

    public static Command Positions()
    {
        var search = new Option<string?>("--search")
        {
            Description = "Only those whose name or family contains this text.",
            HelpName = "TEXT",
        };
        var command = new Command("positions", "List the positions of all frameworks.") { search, Common.Json };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var lines = await run.Get<PositionList>().Load(parse.GetValue(search), token);
                        await run.Read("positions", token);
                        return run.Say(
                            new Result<IReadOnlyList<PositionList.Line>>(lines, null),
                            l => l,
                            all =>
                            {
                                foreach (var line in all)
                                    Console.Out.WriteLine($"{line.Position, -70} {line.Track, -10} {line.Slug}");
                                if (all.Count == 0)
                                    Console.Out.WriteLine(
                                        parse.GetValue(search) is null
                                            ? "There are no positions yet. Import a framework with: trellis "
                                                + "import framework PATH"
                                            : "No position has these words."
                                    );
                            }
                        );
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Gap()
    {
        var person = new Option<string?>("--person")
        {
            Description = "A person, by e-mail address, in place of --from.",
            HelpName = "EMAIL",
        };
        var command = new Command(
            "gap",
            "What is missing from one position to another, or for a person to a position (their own unless --to "
                + "names one)."
        )
        {
            From,
            To,
            person,
            Common.Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(person) is null && (result.GetValue(From) is null || result.GetValue(To) is null))
                result.AddError("Name two positions with --from and --to, or a person with --person.");
            if (result.GetValue(person) is not null && result.GetValue(From) is not null)
                result.AddError("Name either --person or --from, not both.");
        });
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        await run.Read(parse.GetValue(person) is { } p ? $"gap of {p}" : "gap", token);
                        var to = parse.GetValue(To);
                        if (parse.GetValue(person) is not { } email)
                            return run.Say(
                                await run.Get<ComparePositions>().Load(parse.GetValue(From), to, token),
                                v => v,
                                Tell
                            );
                        var found = await PersonOptions.Find(run, email, token);
                        return found.Value is { } asked
                            ? run.Say(await run.Get<PersonGap>().Load(asked.Id, to, token), a => a, Tell)
                            : Operation.Fail(found.Problem!);
                    },
                    ct
                )
        );
        return command;
    }

    public static Command Nearest()
    {
        var top = new Option<int>("--top") { Description = "How many.", DefaultValueFactory = _ => 10 };
        top.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var number) || number < 1))
                result.AddError("--top takes a whole number from 1.");
        });
        var from = new Option<string>("--from")
        {
            Description = From.Description,
            HelpName = "POSITION",
            Required = true,
        };
        var command = new Command("nearest", "The positions nearest to one, by readiness.") { from, top, Common.Json };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        await run.Read("nearest", token);
                        return run.Say(
                            await run.Get<NearestPositions>().Load(parse.GetValue(from), parse.GetValue(top), token),
                            v => new
                            {
                                v.From,
                                Positions = v.Positions.Select(p => new
                                {
                                    p.Position,
                                    p.Readiness,
                                    p.Deficit,
                                    p.Required,
                                }),
                            },
                            v =>
                            {
                                Console.Out.WriteLine($"From {v.From}:");
                                foreach (var p in v.Positions)
                                    Console.Out.WriteLine(
                                        $"  {p.Readiness:0.0000}  {p.Position} ({p.Deficit} of {p.Required} "
                                            + $"levels to go)"
                                    );
                            }
                        );
                    },
                    ct
                )
        );
        return command;
    }

    private static void Tell(ComparePositions.View view)
    {
        Console.Out.WriteLine(
            $"From {view.From} to {view.To}: {view.Deficit} of {view.Required} levels to go, readiness "
                + $"{view.Readiness?.ToString("0.0000") ?? "none"}."
        );
        foreach (var line in view.Items)
            Console.Out.WriteLine(
                $"  {line.Item, -60} {line.From} -> {line.To}{(line.Deficit > 0 ? $"   {line.Deficit} to go" : "")}"
            );
    }

    private static void Tell(PersonGap.View answer)
    {
        Console.Out.WriteLine(
            $"{answer.From} to {answer.To}: assessed {answer.Coverage.Assessed} of {answer.Coverage.Of} "
                + $"({answer.Basis})."
        );
        Console.Out.WriteLine($"{answer.Deficit} of {answer.Required} levels to go, over what is assessed.");
        foreach (var line in answer.Items)
            Console.Out.WriteLine(
                $"  {line.Item, -60} {line.From?.ToString() ?? "?"} -> "
                    + $"{line.To}{(line.Deficit > 0 ? $"   {line.Deficit} to go" : "")}"
            );
    }
}
