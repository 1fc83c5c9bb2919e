using System.CommandLine;
using Trellis.Growth.Learning;

namespace Trellis.Cli;

/// <summary>The command that imports learning resources.</summary>
public static class ImportResourcesCommand
{
    public static Command Import()
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                $"A CSV file or an Excel workbook. Columns: {string.Join(", ", ResourceTable.Meanings)}; only the title "
                + "is needed.",
        };
        var providers = new Option<string?>("--providers")
        {
            Description = "A table with the columns slug and name, where FILE names providers by a slug.",
        };
        var column = new Option<string[]>("--column")
        {
            Description =
                "What a column means where it was not found out, such as \"Titel=title\" or \"Notes=nothing\". May be "
                + "given several times.",
        };
        var command = new Command("resources", "Import learning resources.")
        {
            file,
            providers,
            column,
            TableOptions.Delimiter,
            TableOptions.Encoding,
            TableOptions.Sheet,
            Common.DryRun,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
            {
                var (path, others) = (parse.GetValue(file)!, parse.GetValue(providers));
                foreach (var name in new[] { path, others })
                    if (name is not null && !File.Exists(name))
                        return Task.FromResult(
                            Operation.Fail(new Problem.Unreadable([new(name, 0, 0, "There is no file of this name.")]))
                        );
                var columns = ColumnChoices.Read(parse.GetValue(column) ?? []);
                if (columns.Problem is { } wrong)
                    return Task.FromResult(Operation.Fail(wrong));
                var request = new ImportResources.Request(
                    InputFile.OnDisk(path) with
                    {
                        Format = TableOptions.Of(parse),
                    },
                    others is null ? null : InputFile.OnDisk(others),
                    parse.GetValue(Common.DryRun),
                    columns.Value
                );
                return Operation.Run(
                    parse,
                    async (run, token) =>
                        run.Say(
                            await run.Get<ImportResources>().Handle(request, token),
                            r => r,
                            r =>
                                ImportOutput.Tell(
                                    r,
                                    parse,
                                    "The list",
                                    Ui.Say.Count(r.Counts.Resources, "learning resource", "learning resources")
                                )
                        ),
                    ct
                );
            }
        );
        return command;
    }
}
