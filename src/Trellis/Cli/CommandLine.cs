using System.CommandLine;

namespace Trellis.Cli;

/// <summary>The command line: the same handlers as the pages, run by the operator of the machine.</summary>
public static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Trellis: software in which people grow at work.")
        {
            ServeCommands.Demo(),
            ServeCommands.Serve(),
            BackupCommands.Backup(),
            BackupCommands.Restore(),
            new Command("import", "Import from files: all of it or nothing.")
            {
                ImportCommands.Framework(),
                ImportCommands.People(),
                ConversationCommands.Import(),
                ImportResourcesCommand.Import(),
            },
            new Command("export", "Export a framework as a file.") { ExportCommands.Framework() },
            QueryCommands.Positions(),
            QueryCommands.Gap(),
            QueryCommands.Nearest(),
            GoalCommands.List(),
            PlanCommand.Show(),
            TasksCommand.Tasks(),
            ConversationCommands.Due(),
            new Command("conversations", "When conversations were held before or outside Trellis.")
            {
                ConversationCommands.Record(),
            },
            new Command("stipend", "The development stipend: what somebody may spend, and what a purchase needs.")
            {
                StipendCommands.Quote(),
                StipendCommands.Check(),
            },
            new Command("user", "People who may sign in.")
            {
                AccountCommands.AddUser(),
                AccountCommands.LinkUser(),
                InviteCommand.Invite(),
            },
            PersonCommands.All(),
            OrganisationCommand.Change(),
            new Command("calendar", "Private addresses at which calendar programs read somebody's dates.")
            {
                CalendarCommands.Address(),
                CalendarCommands.Off(),
            },
            new Command("jobs", "What Trellis does by itself.") { JobCommands.List(), JobCommands.Run() },
            new Command("reviews", "Reviews that prepare a conversation.")
            {
                ReviewCommands.List(),
                ReviewCommands.Open(),
                ReviewCommands.Cancel(),
            },
            CycleCommands.All(),
            new Command("mail", "Messages by mail.")
            {
                MailCommands.Test(),
                MailCommands.List(),
                MailCommands.Retry(),
                MailChoicesCommand.Choices(),
            },
        };
        root.Options.Add(Common.Data);
        root.Options.Add(Common.Postgres);
        root.Options.Add(Common.Files);

        var parse = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parse.Errors.Count > 0 && parse.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var error in parse.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Add --help to see what this command takes.");
            return 2;
        }
        // A server stops in its own time: requests that are under way end first.
        return await parse.InvokeAsync(
            new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Timeout.InfiniteTimeSpan }
        );
    }
}
