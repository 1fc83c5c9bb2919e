using System.CommandLine;
using Trellis.Backups;

namespace Trellis.Cli;

/// <summary>The commands for backups.</summary>
public static class BackupCommands
{
    public static Command Backup()
    {
        var file = new Option<string?>("--out")
        {
            Description = "The file to write. It must not exist yet.",
            HelpName = "FILE",
        };
        var command = new Command("backup", "Write the database and the receipts into one file, while the server runs.")
        {
            file,
            Common.Json,
            Verify(),
        };
        command.SetAction(
            async (parse, ct) =>
            {
                if (parse.GetValue(file) is not { } target)
                    return Operation.Fail(
                        new Problem.Unreadable([
                            new("--out", 0, 0, "Name the file to write: ./trellis backup --out FILE."),
                        ])
                    );
                var made = await new BackUp(
                    Common.Kept(parse),
                    parse.GetValue(Common.Postgres),
                    TimeProvider.System
                ).Handle(target, ct);
                return Say(
                    parse,
                    made,
                    m =>
                        $"{Path.GetFullPath(target)} holds {Describe(m)}. "
                        + $"Keep it where only you can read it, and look at it with: ./trellis backup verify {target}"
                );
            }
        );
        return command;
    }

    private static Command Verify()
    {
        var file = new Argument<string>("FILE") { Description = "A backup." };
        var command = new Command(
            "verify",
            "Open a backup, check every file of it, and count what is in it. Nothing is changed."
        )
        {
            file,
            Common.Json,
        };
        command.SetAction(
            async (parse, ct) =>
                Say(
                    parse,
                    await VerifyBackup.Handle(parse.GetValue(file)!, null, ct),
                    m => $"This backup is whole. It holds {Describe(m)}."
                )
        );
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "A backup." };
        var force = new Option<bool>("--force")
        {
            Description = "Also where something is there already: it is moved aside, not deleted.",
        };
        var command = new Command("restore", "Put a backup into the data directory. Stop the server first.")
        {
            file,
            force,
            Common.Json,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                var opened = DataDirectory.Open(Common.Kept(parse), "a restore");
                if (opened.Problem is { } problem)
                    return Operation.Fail(problem);
                using var directory = opened.Value!;
                var restored = await new RestoreBackup(
                    directory,
                    parse.GetValue(Common.Postgres),
                    TimeProvider.System
                ).Handle(parse.GetValue(file)!, parse.GetValue(force), ct);
                return Operation.Say(
                    parse.GetValue(Common.Json),
                    restored,
                    r => new { r.MovedTo, Restored = Document(r.Manifest) },
                    r =>
                    {
                        Console.Out.WriteLine(
                            $"{directory.Path} now holds {Describe(r.Manifest)}. Start the server as before."
                        );
                        if (r.MovedTo is { } aside)
                            Console.Out.WriteLine($"What was there before lies in {aside}.");
                    }
                );
            }
        );
        return command;
    }

    private static int Say(ParseResult parse, Result<Manifest> result, Func<Manifest, string> tell) =>
        Operation.Say(parse.GetValue(Common.Json), result, Document, m => Console.Out.WriteLine(tell(m)));

    private static object Document(Manifest m) =>
        new
        {
            m.Installation,
            m.MadeAt,
            m.Version,
            m.Database,
            Files = m.Files.Count,
            m.Rows,
        };

    private static string Describe(Manifest m)
    {
        var (people, receipts, ledger) = m.Counts;
        var where = m.Database == InstallationFile.Postgres ? "PostgreSQL" : "SQLite";
        var what =
            $"{Count(people, "person", "people")}, {Count(receipts, "receipt")} and "
            + $"{Count(ledger, "ledger entry", "ledger entries")}";
        return $"{what} as of {m.MadeAt:yyyy-MM-dd HH:mm:ss} UTC ({where})";
    }

    private static string Count(long count, string one, string? many = null) =>
        $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
