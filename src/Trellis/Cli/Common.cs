using System.CommandLine;

namespace Trellis.Cli;

/// <summary>The options that many commands share.</summary>
public static class Common
{
    public static readonly Option<string> Data = new("--data")
    {
        Description =
            "Where everything lives: database, receipts. Otherwise TRELLIS_DATA, otherwise a folder in your home.",
        HelpName = "DIR",
        DefaultValueFactory = _ =>
            Environment.GetEnvironmentVariable("TRELLIS_DATA") is { Length: > 0 } dir
                ? dir
                : Path.Combine(
                    Environment.GetFolderPath(
                        Environment.SpecialFolder.LocalApplicationData,
                        Environment.SpecialFolderOption.Create
                    ),
                    "trellis"
                ),
        Recursive = true,
    };

    public static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "A PostgreSQL connection, in place of the embedded database. Otherwise TRELLIS_POSTGRES.",
        HelpName = "CONNECTION",
        DefaultValueFactory = _ =>
            Environment.GetEnvironmentVariable("TRELLIS_POSTGRES") is { Length: > 0 } c ? c : null,
        Recursive = true,
    };

    public static readonly Option<string?> Files = new("--files")
    {
        Description =
            "The folder of receipts that several servers on one PostgreSQL database share. Otherwise TRELLIS_FILES, "
            + "otherwise receipts lie in the data directory.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TRELLIS_FILES") is { Length: > 0 } f ? f : null,
        Recursive = true,
    };

    /// <summary>Opens the data directory that the options name, and holds it.</summary>
    /// <param name="path">The directory, where it is another than that of the options.</param>
    public static Result<DataDirectory> Open(ParseResult parse, string holder, string? path = null)
    {
        if (Shared(parse) is not null && parse.GetValue(Postgres) is null)
            return new Problem.Unreadable([
                new("--files", 0, 0, "Servers share receipts beside a PostgreSQL database. Name it with --postgres."),
            ]);
        return DataDirectory.Open(path ?? parse.GetValue(Data)!, holder, Shared(parse));
    }

    /// <summary>Where the receipts lie, which is what a backup holds beside the database.</summary>
    public static string Kept(ParseResult parse) => Shared(parse) ?? parse.GetValue(Data)!;

    private static string? Shared(ParseResult parse) => parse.GetValue(Files) is { Length: > 0 } files ? files : null;

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document on standard output.",
    };
    public static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what would change, and change nothing.",
    };
    public static readonly Option<int> Port = new("--port")
    {
        Description = "The port to answer on.",
        DefaultValueFactory = _ => 5080,
    };
    public static readonly Option<string> Listen = new("--listen")
    {
        Description = "The address to answer on. 0.0.0.0 answers the whole network: put a proxy with HTTPS in front.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "localhost",
    };
}
