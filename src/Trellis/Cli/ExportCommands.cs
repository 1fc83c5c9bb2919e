using System.CommandLine;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Ui;

namespace Trellis.Cli;

/// <summary>The commands that take something out.</summary>
public static class ExportCommands
{
    public static Command Framework()
    {
        var name = new Argument<string>("NAME") { Description = "The framework's name here." };
        var format = new Option<string>("--format")
        {
            Description = $"What to write: {string.Join(", ", ExportFramework.Formats.Select(f => f.Name))}.",
            DefaultValueFactory = _ => ExportFramework.Formats[0].Name,
        };
        var @out = new Option<string>("--out")
        {
            Description =
                "Where to write: a file for case; for trellis and csv a folder, or a file that ends in .zip "
                + "(trellis also .yml). What stands there is replaced once the new is whole.",
            HelpName = "PATH",
            Required = true,
        };
        var address = new Option<string>("--address")
        {
            Description =
                "Where this installation answers, for the addresses in a CASE package, such as "
                + "https://trellis.example.org.",
            HelpName = "URL",
            DefaultValueFactory = _ => "",
        };
        var command = new Command("framework", "Write the active version of a framework.")
        {
            name,
            format,
            @out,
            address,
            Common.Json,
        };
        command.SetAction(
            (parse, ct) =>
                Operation.Run(
                    parse,
                    async (run, token) =>
                    {
                        var path = Path.GetFullPath(parse.GetValue(@out)!);
                        var exported = await run.Get<ExportFramework>()
                            .Handle(
                                new(
                                    parse.GetValue(name),
                                    parse.GetValue(format),
                                    parse.GetValue(address)!.TrimEnd('/')
                                ),
                                token
                            );
                        if (exported.Value is { } whole)
                        {
                            // The documents of the folder make one file, too.
                            var problem =
                                whole.IsFolder
                                && parse.GetValue(format) == "trellis"
                                && path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
                                && !Directory.Exists(path)
                                    ? await WriteFile(
                                        path,
                                        [
                                            .. whole.Files.SelectMany(
                                                (f, i) => i == 0 ? f.Bytes : [.. "---\n"u8, .. f.Bytes]
                                            ),
                                        ],
                                        token
                                    )
                                : whole.IsFolder && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                                    ? await WriteFolder(path, whole.Files, token)
                                : await WriteFile(path, whole.Download().Bytes, token);
                            if (problem is not null)
                                return Operation.Fail(problem);
                            await run.Read($"framework {whole.Name}", token);
                            await Console.Error.WriteLineAsync(
                                whole.IsFolder
                                    ? $"{path}: {Say.Count(whole.Files.Count, "file", "files")}."
                                    : $"{path}: {Say.Count(whole.Items, "item", "items")}, "
                                        + $"{Say.Count(whole.Associations, "association", "associations")}."
                            );
                        }
                        return run.Say(
                            exported,
                            f => new
                            {
                                Format = parse.GetValue(format),
                                Out = path,
                                Files = f.Files.Count,
                                f.Items,
                                f.Associations,
                            },
                            _ => { }
                        );
                    },
                    ct
                )
        );
        return command;
    }

    /// <summary>
    /// Writes a folder file by file, each in one step; of an earlier export, files of parts that are gone are taken
    /// away, so that git shows them as deleted.
    /// </summary>
    private static async Task<Problem?> WriteFolder(
        string path,
        IReadOnlyList<(string Path, byte[] Bytes)> files,
        CancellationToken ct
    )
    {
        if (File.Exists(path))
            return new Problem.Unreadable([new("--out", 0, 0, $"{path} is a file. Name a folder.")]);
        var wasOurs = File.Exists(Path.Combine(path, "framework.yml"));
        foreach (var (name, bytes) in files)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(path, name))!);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new Problem.Unreadable([new("--out", 0, 0, $"{path} cannot be written: {e.Message}")]);
            }
            if (await WriteFile(Path.Combine(path, name), bytes, ct) is { } problem)
                return problem;
        }
        if (!wasOurs)
            return null;
        var kept = files.Select(f => Path.GetFullPath(Path.Combine(path, f.Path))).ToHashSet(StringComparer.Ordinal);
        foreach (
            var folder in new[] { "competencies", "roles" }.Select(f => Path.Combine(path, f)).Where(Directory.Exists)
        )
        {
            foreach (
                var gone in Directory
                    .EnumerateFiles(folder, "*.yml")
                    .Where(f => !kept.Contains(Path.GetFullPath(f)))
                    .ToList()
            )
                File.Delete(gone);
        }
        return null;
    }

    /// <summary>Writes a file beside its place and then moves it there: nobody ever finds half of it.</summary>
    private static async Task<Problem?> WriteFile(string path, byte[] bytes, CancellationToken ct)
    {
        if (Directory.Exists(path))
            return new Problem.Unreadable([new("--out", 0, 0, $"{path} is a folder. Name a file.")]);
        var beside = $"{path}.{Id<Exported>.New().Value:N}.part";
        try
        {
            await File.WriteAllBytesAsync(beside, bytes, ct);
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem.Unreadable([new("--out", 0, 0, $"{path} cannot be written: {e.Message}")]);
        }
        finally
        {
            if (File.Exists(beside))
                File.Delete(beside);
        }
    }
}
