using System.CommandLine;
using Trellis.Frameworks.Export;
using Trellis.Ui;

namespace Trellis.Cli;

/// <summary>The commands that take something out.</summary>
public static class Exporting
{
    public static Command Framework()
    {
        var name = new Argument<string>("NAME") { Description = "The framework's name here." };
        var format = new Option<string>("--format") { Description = $"What to write: {string.Join(", ", ExportFramework.Formats.Select(f => f.Name))}.", DefaultValueFactory = _ => ExportFramework.Formats[0].Name };
        var @out = new Option<string>("--out") { Description = "The file to write. What stands there is replaced, in one step, once the new file is whole.", HelpName = "FILE", Required = true };
        var address = new Option<string>("--address") { Description = "Where this installation answers, for the addresses in the file, such as https://trellis.example.org.", HelpName = "URL", DefaultValueFactory = _ => "" };
        var command = new Command("framework", "Write the version of a framework that is in force to a file.") { name, format, @out, address, Common.Json };
        command.SetAction((parse, ct) => Operation.Run(parse, async (run, token) =>
        {
            var path = Path.GetFullPath(parse.GetValue(@out)!);
            var exported = await run.The<ExportFramework>().Handle(new(parse.GetValue(name), parse.GetValue(format), parse.GetValue(address)!.TrimEnd('/')), token);
            if (exported.Value is { } file)
            {
                if (await Write(path, file.Bytes, token) is { } problem) return Operation.Fail(problem);
                await run.Read($"framework {file.Name}", token);
                await Console.Error.WriteLineAsync($"{path}: {Say.Count(file.Items, "item", "items")}, {Say.Count(file.Associations, "association", "associations")}.");
            }
            return run.Say(exported, f => new { Format = parse.GetValue(format), Out = path, f.Items, f.Associations }, _ => { });
        }, ct));
        return command;
    }

    /// <summary>Writes a file beside its place and then moves it there: nobody ever finds half of it.</summary>
    private static async Task<Problem?> Write(string path, byte[] bytes, CancellationToken ct)
    {
        if (Directory.Exists(path)) return new Problem.Unreadable([new("--out", 0, 0, $"{path} is a folder. Name a file.")]);
        var beside = $"{path}.{Id<ExportedFile>.New().Value:N}.part";
        try
        {
            await File.WriteAllBytesAsync(beside, bytes, ct);
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return new Problem.Unreadable([new("--out", 0, 0, $"{path} cannot be written: {e.Message}")]); }
        finally { if (File.Exists(beside)) File.Delete(beside); }
    }
}
