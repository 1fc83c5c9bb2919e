using System.CommandLine;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Exchange.Mapping;
using Trellis.People;

namespace Trellis.Cli;

/// <summary>The commands that import something.</summary>
public static class ImportCommands
{
    public static Command Framework()
    {
        var path = new Argument<string>("PATH")
        {
            Description =
                "A folder of YAML or table files, a zip of one, a single YAML file or table (CSV, Excel), or a CASE "
                + "package (.json).",
        };
        var format = new Option<string>("--format")
        {
            Description = $"How to read it: {string.Join(", ", Formats.Known)}.",
            DefaultValueFactory = _ => Formats.Auto,
        };
        var name = new Option<string?>("--name")
        {
            Description = "The framework's name here. The same name again brings that framework up to date.",
        };
        var map = new Option<string?>("--map")
        {
            Description = "A mapping: what the columns of a table of your own mean (docs/guide/tables.md).",
        };
        var draft = new Option<bool>("--draft")
        {
            Description =
                "Into the draft, to be looked over and published on a page, instead of as a version that holds "
                + "from today.",
        };
        var removals = new Option<bool>("--allow-removals")
        {
            Description =
                "Retire more than half of a known framework, or all of one kind of its parts, if the file does "
                + "not have them.",
        };
        var command = new Command("framework", "Import a framework.")
        {
            path,
            format,
            name,
            map,
            draft,
            removals,
            TableOptions.Delimiter,
            TableOptions.Encoding,
            TableOptions.Sheet,
            Common.DryRun,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
            {
                var progress = new Progress();
                // Reading comes first: a file that cannot be used never touches a database.
                var parsed = parse.GetValue(map) is { } mapping
                    ? MappedTable.OnDisk(parse.GetValue(path)!, mapping, TableOptions.Of(parse))
                    : Formats.Read(parse.GetValue(path)!, parse.GetValue(format)!, TableOptions.Of(parse));
                if (parsed.Problem is { } problem)
                    return Ended(problem);
                if (File.Exists(parse.GetValue(path)!) && parse.GetValue(name) is null && parsed.Value!.Content is null)
                    return Ended(
                        new Problem.Unreadable([
                            new(
                                "--name",
                                0,
                                0,
                                "A single file does not say which framework it is. Name it with --name; a known "
                                    + "name brings that framework to what the file says."
                            ),
                        ])
                    );
                progress.Say("Comparing with what is here");
                return Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        progress.Say(parse.GetValue(Common.DryRun) ? "Comparing with what is here" : "Bringing it in");
                        var brought = await run.Get<ImportFramework>()
                            .Handle(
                                new(
                                    parsed.Value!,
                                    parse.GetValue(name),
                                    parse.GetValue(Common.DryRun),
                                    parse.GetValue(draft),
                                    AllowRemovals: parse.GetValue(removals)
                                ),
                                token
                            );
                        progress.Dispose();
                        return run.Say(
                            brought,
                            r => ImportOutput.Document(r),
                            r =>
                                ImportOutput.Tell(
                                    r,
                                    parse,
                                    $"The framework \"{parse.GetValue(name) ?? parsed.Value!.DefaultName}\"",
                                    ImportOutput.DescribeCounts(r.Counts)
                                )
                        );
                    },
                    ct
                );

                Task<int> Ended(Problem why)
                {
                    progress.Dispose();
                    return Task.FromResult(Operation.Fail(why));
                }
            }
        );
        return command;
    }

    public static Command People()
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "A CSV file or an Excel workbook. Columns: email, name (or first_name and last_name), position, "
                + "manager_email, weekly_hours, start_date, end_date, role; in any order, and in several languages.",
        };
        var column = new Option<string[]>("--column")
        {
            Description =
                "What a column means where it was not found out, such as \"Chef=manager_email\" or \"Notes=nothing\". "
                + "May be given several times.",
        };
        var without = new Option<bool>("--without-positions")
        {
            Description = "Import people whose title is no position here without a position.",
        };
        var command = new Command("people", "Import people and their employment facts.")
        {
            file,
            column,
            without,
            TableOptions.Delimiter,
            TableOptions.Encoding,
            TableOptions.Sheet,
            Common.DryRun,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
            {
                var path = parse.GetValue(file)!;
                if (!File.Exists(path))
                    return Task.FromResult(
                        Operation.Fail(new Problem.Unreadable([new(path, 0, 0, "There is no file of this name.")]))
                    );
                var columns = ColumnChoices.Read(parse.GetValue(column) ?? []);
                if (columns.Problem is { } wrong)
                    return Task.FromResult(Operation.Fail(wrong));
                return Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say(
                            await run.Get<ImportPeople>()
                                .Handle(
                                    new(
                                        InputFile.OnDisk(path) with
                                        {
                                            Format = TableOptions.Of(parse),
                                        },
                                        parse.GetValue(Common.DryRun),
                                        parse.GetValue(without),
                                        columns.Value
                                    ),
                                    token
                                ),
                            r => r,
                            r =>
                                ImportOutput.Tell(
                                    r,
                                    parse,
                                    "The organisation",
                                    $"{r.Counts.People} people in {r.Counts.Teams} teams. "
                                        + PeopleReport.Since(run.Get<Viewer>())
                                )
                        ),
                    ct
                );
            }
        );
        return command;
    }
}
